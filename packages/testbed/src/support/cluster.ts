import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  resourceTypes,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { TestFleet } from './fleet';
import { root } from './paths';
import { untilObject } from './until';

/** One of `examples/`. */
export function example(file: string): K8ssandraCluster {
  return parse(readFileSync(join(root, 'examples', file), 'utf8'));
}

/** Applies it as `kubectl apply` would, with the administrator's rights. */
export function applyAsAdmin(
  fleet: TestFleet,
  cluster: K8ssandraCluster,
): Promise<K8ssandraCluster> {
  return fleet
    .admin('control-plane')
    .apply(resourceTypes.K8ssandraCluster, cluster, { force: true });
}

/** Complete in the sense of operator-spec 5.1: this generation is reached and every datacenter is ready. */
export function isComplete(cluster: K8ssandraCluster | undefined): boolean {
  const status = cluster?.status;
  const wanted = cluster?.spec.cassandra?.datacenters ?? [];
  return (
    status?.observedGeneration === cluster?.metadata.generation &&
    wanted.every(template =>
      status?.datacenters?.[
        template.metadata.name
      ]?.cassandra?.conditions?.some(
        condition => condition.type === 'Ready' && condition.status === 'True',
      ),
    )
  );
}

/** Waits until a cluster is complete. */
export async function untilComplete(
  fleet: TestFleet,
  cluster: K8ssandraCluster,
  timeoutMs?: number,
): Promise<K8ssandraCluster> {
  const found = await untilObject<K8ssandraCluster>({
    client: fleet.admin('control-plane'),
    type: resourceTypes.K8ssandraCluster,
    namespace: cluster.metadata.namespace!,
    name: cluster.metadata.name,
    condition: isComplete,
    what: `${cluster.metadata.name} is complete`,
    timeoutMs,
  });
  return found!;
}

/** Waits until a cluster is gone. */
export async function untilGone(
  fleet: TestFleet,
  cluster: K8ssandraCluster,
  timeoutMs?: number,
): Promise<void> {
  await untilObject<K8ssandraCluster>({
    client: fleet.admin('control-plane'),
    type: resourceTypes.K8ssandraCluster,
    namespace: cluster.metadata.namespace!,
    name: cluster.metadata.name,
    condition: object => object === undefined,
    what: `${cluster.metadata.name} is gone`,
    timeoutMs,
  });
}
