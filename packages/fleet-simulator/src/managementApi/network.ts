import { randomUUID } from 'crypto';
import { NodeStartError } from './errors';
import { initialKeyspaces } from './schema';
import type { NodeStart, PodRef, Ring, RingNode, RingStore } from './types';

/** Called after any change of a ring. */
export type RingListener = (ring: Ring) => void;

const key = (ref: PodRef) => `${ref.cluster}/${ref.namespace}/${ref.pod}`;

/**
 * All Cassandra nodes of the fleet and the flat network between them. A node joins the ring of a live seed, so datacenters in different
 * Kubernetes clusters become one Cassandra cluster through the addresses in their additional-seed slices, as with real Cassandra.
 */
export class CassandraNetwork {
  private readonly rings = new Map<string, Ring>();
  private readonly byPod = new Map<string, { ring: Ring; node: RingNode }>();
  private readonly listeners = new Set<RingListener>();

  constructor(private readonly store: RingStore) {
    for (const ring of store.load()) this.index(ring);
  }

  /** The ring a pod belongs to; undefined before its first start. */
  ringOf(ref: PodRef): Ring | undefined {
    return this.byPod.get(key(ref))?.ring;
  }

  /** The node of a pod as gossip knows it. */
  nodeOf(ref: PodRef): RingNode | undefined {
    return this.byPod.get(key(ref))?.node;
  }

  /** All rings, for tests and the fleet's status. */
  list(): Ring[] {
    return [...this.rings.values()];
  }

  onChange(listener: RingListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Starts the process of a node: it rejoins its ring, joins the ring of a seed, or founds one when it is a seed itself.
   * @throws NodeStartError when no seed answers
   */
  start(start: NodeStart): RingNode {
    const known = this.byPod.get(key(start));
    const previous =
      known && known.node.hostId === start.hostId && !known.node.lost
        ? known
        : undefined;
    const ring =
      previous?.ring ?? this.ringOfSeeds(start) ?? this.foundRing(start);
    const node: RingNode = {
      cluster: start.cluster,
      namespace: start.namespace,
      pod: start.pod,
      hostId: start.hostId,
      ip: start.ip,
      datacenter: start.datacenter,
      rack: start.rack,
      serverVersion: start.serverVersion,
      state: 'NORMAL',
      up: true,
      lost: false,
    };
    this.replaceLost(ring, node);
    ring.nodes[node.hostId] = node;
    this.byPod.set(key(node), { ring, node });
    this.changed(ring);
    return node;
  }

  /** The process ends or is drained: peers see it as down. */
  stop(ref: PodRef): void {
    this.change(ref, node => {
      if (!node.up) return false;
      node.up = false;
      return true;
    });
  }

  /** Begins to stream its data away. */
  leave(ref: PodRef): void {
    this.change(ref, node => {
      node.state = 'LEAVING';
      return true;
    });
  }

  /** Ends a decommission: the node is forgotten by its ring. */
  remove(ref: PodRef): void {
    const entry = this.byPod.get(key(ref));
    if (!entry) return;
    entry.node.state = 'LEFT';
    entry.node.up = false;
    delete entry.ring.nodes[entry.node.hostId];
    this.byPod.delete(key(ref));
    this.settle(entry.ring);
  }

  /** Its data volume is gone; without a decommission its peers go on seeing a dead node. */
  loseData(ref: PodRef): void {
    const entry = this.byPod.get(key(ref));
    if (!entry) return;
    entry.node.up = false;
    entry.node.lost = true;
    this.byPod.delete(key(ref));
    this.settle(entry.ring);
  }

  /** Reads the seeds again: two rings of one name whose nodes see each other become one. The older schema wins. */
  reloadSeeds(ref: PodRef, seeds: string[]): void {
    const entry = this.byPod.get(key(ref));
    if (!entry) return;
    const other = this.ringOfAddress(
      seeds.filter(ip => ip !== entry.node.ip),
      entry.ring.clusterName,
      entry.ring,
    );
    if (other) this.merge(other, entry.ring);
  }

  /** Records a change that a caller made to a ring it got from {@link ringOf}. */
  changed(ring: Ring): void {
    this.rings.set(ring.id, ring);
    this.store.save(ring);
    for (const listener of [...this.listeners]) listener(ring);
  }

  /** A node that starts in the place of one whose data is gone takes its tokens over (`replace_ip`). */
  private replaceLost(ring: Ring, node: RingNode): void {
    for (const other of Object.values(ring.nodes)) {
      if (other.lost && key(other) === key(node)) {
        delete ring.nodes[other.hostId];
      }
    }
  }

  private change(ref: PodRef, apply: (node: RingNode) => boolean): void {
    const entry = this.byPod.get(key(ref));
    if (entry && apply(entry.node)) this.changed(entry.ring);
  }

  private settle(ring: Ring): void {
    if (Object.values(ring.nodes).every(node => node.lost)) {
      this.rings.delete(ring.id);
      this.store.remove(ring.id);
      for (const listener of [...this.listeners]) listener(ring);
    } else {
      this.changed(ring);
    }
  }

  private ringOfSeeds(start: NodeStart): Ring | undefined {
    return this.ringOfAddress(
      start.seeds.filter(ip => ip !== start.ip),
      start.clusterName,
    );
  }

  private ringOfAddress(
    addresses: string[],
    clusterName: string,
    except?: Ring,
  ): Ring | undefined {
    const wanted = new Set(addresses);
    return this.list().find(
      ring =>
        ring !== except &&
        ring.clusterName === clusterName &&
        Object.values(ring.nodes).some(node => node.up && wanted.has(node.ip)),
    );
  }

  private foundRing(start: NodeStart): Ring {
    if (!start.isSeed) {
      throw new NodeStartError(
        `Unable to gossip with any peers: none of the seeds of ${start.pod} answers`,
      );
    }
    return {
      id: randomUUID(),
      clusterName: start.clusterName,
      schemaVersion: randomUUID(),
      keyspaces: initialKeyspaces(start.serverVersion, start.systemReplication),
      roles: { cassandra: { superuser: true, login: true } },
      nodes: {},
    };
  }

  private merge(into: Ring, from: Ring): void {
    into.keyspaces = { ...from.keyspaces, ...into.keyspaces };
    into.roles = { ...from.roles, ...into.roles };
    Object.assign(into.nodes, from.nodes);
    this.rings.delete(from.id);
    this.store.remove(from.id);
    this.index(into);
    this.changed(into);
  }

  private index(ring: Ring): void {
    this.rings.set(ring.id, ring);
    for (const node of Object.values(ring.nodes)) {
      if (!node.lost) this.byPod.set(key(node), { ring, node });
    }
  }
}
