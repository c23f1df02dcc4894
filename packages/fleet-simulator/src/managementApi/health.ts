import type { Ring, RingNode } from './types';

/** The nodes of one datacenter that own data. */
export function nodesOfDatacenter(ring: Ring, datacenter: string): RingNode[] {
  return Object.values(ring.nodes).filter(
    node => node.datacenter === datacenter,
  );
}

/**
 * The probe `GET probes/cluster?consistency_level=LOCAL_QUORUM&rf_per_dc=n`: replicas lie in different racks, so a quorum is lost as soon
 * as more racks have a node down than the replication factor can miss.
 */
export function hasLocalQuorum(
  ring: Ring,
  datacenter: string,
  replicationFactor: number,
): boolean {
  const down = nodesOfDatacenter(ring, datacenter).filter(
    node => !node.up && node.state === 'NORMAL',
  );
  const racksDown = new Set(down.map(node => node.rack)).size;
  const quorum = Math.floor(replicationFactor / 2) + 1;
  return racksDown <= replicationFactor - quorum;
}

/** Datacenters with a node that is alive and owns data. */
export function liveDatacenters(ring: Ring): string[] {
  return [
    ...new Set(
      Object.values(ring.nodes)
        .filter(node => node.up && node.state === 'NORMAL')
        .map(node => node.datacenter),
    ),
  ];
}

/** Schema versions by node address, with the nodes that are down under `UNREACHABLE`. */
export function schemaVersions(ring: Ring): Record<string, string[]> {
  const nodes = Object.values(ring.nodes);
  const live = nodes.filter(node => node.up).map(node => node.ip);
  const down = nodes.filter(node => !node.up).map(node => node.ip);
  return {
    [ring.schemaVersion]: live,
    ...(down.length > 0 ? { UNREACHABLE: down } : {}),
  };
}

/** One endpoint of `GET /api/v0/metadata/endpoints`. */
export function endpointState(ring: Ring, node: RingNode) {
  return {
    DC: node.datacenter,
    RACK: node.rack,
    HOST_ID: node.hostId,
    ENDPOINT_IP: node.ip,
    IS_ALIVE: String(node.up),
    STATUS: node.state,
    STATUS_WITH_PORT: node.state,
    LOAD: '81920.0',
    NATIVE_ADDRESS_AND_PORT: `${node.ip}:9042`,
    RPC_ADDRESS: node.ip,
    RELEASE_VERSION: node.serverVersion,
    SCHEMA: ring.schemaVersion,
    RPC_READY: String(node.up),
  };
}
