import {
  labels,
  type CassandraPod,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot, Snapshot } from '../../snapshot/types';
import {
  allUp,
  asked,
  complete,
  context,
  demo,
  NOW,
  settled,
  snapshot,
} from '../../view/__testUtils__/fleet';
import { datacenterModels } from '../../view/datacenterModel';

/** The full name of the strategy. */
export const NTS = 'org.apache.cassandra.locator.NetworkTopologyStrategy';

/** dc1 in east and dc2 in west. */
export const cluster = demo([asked('dc1', 'east'), asked('dc2', 'west')]);

/** The copy of a Secret. */
export function secret(name: string): Secret {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, namespace: 'payments' },
  };
}

/** A region with a complete datacenter, and everything that a start needs. */
export function region(
  name: string,
  datacenter: string,
  changes: Partial<ContextSnapshot> = {},
): ContextSnapshot {
  return context(name, {
    datacenters: [
      complete(datacenter, {
        status: { superUserUpserted: '2026-03-04T12:00:00Z' },
      }),
    ],
    pods: allUp(datacenter).map(seed),
    secrets: [secret('demo-superuser')],
    ...changes,
  });
}

/** A pod that cass-operator made a seed. */
export function seed(pod: CassandraPod): CassandraPod {
  return {
    ...pod,
    metadata: {
      ...pod.metadata,
      labels: { ...pod.metadata.labels, [labels.seedNode]: 'true' },
    },
  };
}

/** Both regions, with these keyspaces read 38 s ago. */
export function both(
  keyspaces: Record<string, Record<string, string>>,
  changes: Partial<Snapshot> = {},
  contexts: ContextSnapshot[] = [region('east', 'dc1'), region('west', 'dc2')],
): Snapshot {
  return snapshot(changes.cluster ?? cluster, contexts, {
    keyspaces: { replication: keyspaces, readAgeSeconds: 38, through: 'dc2' },
    ...changes,
  });
}

/** Three copies in each region. */
export const EVERYWHERE = { class: NTS, dc1: '3', dc2: '3' };

/** The models of a snapshot with nothing left to do. */
export const modelsOf = (given: Snapshot, plan = settled) =>
  datacenterModels(given, plan, NOW);
