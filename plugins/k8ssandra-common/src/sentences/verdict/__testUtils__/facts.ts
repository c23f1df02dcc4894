import type { NodeTrouble, RegionFacts, VerdictFacts } from '../facts';

const MINUTE = 60;

/** Minutes in seconds. */
export const min = (minutes: number) => minutes * MINUTE;

/** Hours in seconds. */
export const hours = (count: number) => count * 60 * MINUTE;

/** A healthy region of three racks with one node each, unless told otherwise. */
export function region(
  name: string,
  datacenter: string,
  changes: Partial<RegionFacts> = {},
): RegionFacts {
  return {
    region: name,
    datacenter,
    context: `prod-${name}`,
    state: 'healthy',
    created: true,
    size: 3,
    up: 3,
    quorum: 'works',
    racks: ['r1', 'r2', 'r3'].map(rack => ({
      name: rack,
      zone: null,
      size: 1,
      up: 1,
    })),
    ...changes,
  };
}

/** Racks of one size. */
export const racksOf = (size: number) =>
  ['r1', 'r2', 'r3'].map(name => ({ name, zone: null, size, up: size }));

/** Facts of the cluster "demo" with these regions, its keyspaces read. */
export function cluster(
  regions: RegionFacts[],
  changes: Partial<VerdictFacts> = {},
): VerdictFacts {
  return {
    cluster: { namespace: 'payments', name: 'demo' },
    regions,
    hub: { name: 'hub-eu' },
    keyspacesRead: true,
    ...changes,
  };
}

/** A node that was up and is not. */
export function lostNode(
  node: string,
  changes: Partial<NodeTrouble> = {},
): NodeTrouble {
  const [rack] = node.split('-');
  return {
    rack,
    node,
    pod: `demo-dc1-${rack}-sts-${node.split('-')[1]}`,
    joined: true,
    seconds: null,
    cause: { kind: 'unknown' },
    ...changes,
  };
}

/** A region that is out of sight. */
export function hidden(
  name: string,
  datacenter: string,
  changes: Partial<RegionFacts['access']> = {},
): RegionFacts {
  return region(name, datacenter, {
    state: 'unreachable',
    quorum: 'unknown',
    access: { kind: 'unreachable', seconds: min(6), ...changes },
  });
}

/** A region whose datacenter was never written. */
export function planned(
  name: string,
  datacenter: string,
  waitsFor: string | undefined,
): RegionFacts {
  return region(name, datacenter, {
    state: 'waiting',
    created: false,
    up: 0,
    quorum: 'none',
    waitsFor,
  });
}
