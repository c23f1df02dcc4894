import {
  labels,
  type CassandraDatacenter,
  type CassandraPod,
  type Plan,
  type PlanStep,
  type PropagationView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot, Snapshot } from '../../snapshot/types';
import { datacenterModels } from '../../view/datacenterModel';
import { isObserved } from '../../view/verdictFacts';
import {
  ago,
  allUp,
  asked,
  complete,
  context,
  demo,
  NOW,
  planOf,
  settled,
  snapshot,
  step,
} from '../../view/__testUtils__/fleet';
import { propagationOf } from '../propagationOf';

/** The StatefulSet of a rack of one node that runs what is asked for, unless told otherwise. */
export function rackSet(
  datacenter: string,
  rack: string,
  {
    replicas = 1,
    updated = replicas,
    revision = 'new',
  }: { replicas?: number; updated?: number; revision?: string } = {},
) {
  const name = `demo-${datacenter}-${rack}-sts`;
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: {
      name,
      namespace: 'payments',
      labels: {
        [labels.cassandraDatacenter]: datacenter,
        [labels.cassandraRack]: rack,
      },
    },
    spec: { replicas },
    status: {
      replicas,
      readyReplicas: replicas,
      updatedReplicas: updated,
      currentRevision: `${name}-old`,
      updateRevision: `${name}-${revision}`,
    },
  };
}

export const rackSets = (datacenter: string) =>
  ['r1', 'r2', 'r3'].map(rack => rackSet(datacenter, rack));

/** Pods with the revision that each of them runs. */
export const atRevision = (
  pods: CassandraPod[],
  ...revisions: string[]
): CassandraPod[] =>
  pods.map((pod, index) => ({
    ...pod,
    metadata: {
      ...pod.metadata,
      labels: {
        ...pod.metadata.labels,
        [labels.controllerRevision]: `${pod.metadata.name.replace(
          /-\d+$/,
          '',
        )}-${revisions[index] ?? 'new'}`,
      },
    },
  }));

/** A region in which everything has arrived. */
export const region = (
  name: string,
  datacenter: string,
  changes: Partial<ContextSnapshot> = {},
): ContextSnapshot =>
  context(name, {
    datacenters: [complete(datacenter)],
    pods: atRevision(allUp(datacenter)),
    statefulSets: rackSets(datacenter),
    ...changes,
  });

/** A cluster of east (dc1) and west (dc2). */
export const two = (
  contexts: ContextSnapshot[],
  changes: Partial<Snapshot> = {},
): Snapshot =>
  snapshot(
    demo([asked('dc1', 'east'), asked('dc2', 'west')], { generation: 4 }),
    contexts,
    changes,
  );

/** The plan's step that runs a datacenter. */
export const runs = (
  datacenter: string,
  where: string,
  state: PlanStep['state'],
  changes: Parameters<typeof step>[2] = {},
): PlanStep =>
  step(`run/${where}/CassandraDatacenter/payments/${datacenter}`, state, {
    context: where,
    datacenter,
    ...changes,
  });

/** A plan in which everything is written, unless steps say otherwise. */
export const written = (...steps: PlanStep[]): Plan =>
  planOf(
    ...[runs('dc1', 'east', 'done'), runs('dc2', 'west', 'done')].map(
      each => steps.find(({ id }) => id === each.id) ?? each,
    ),
    ...steps.filter(({ datacenter }) => datacenter === undefined),
  );

/** The way of a change through a snapshot. */
export function way(from: Snapshot, plan: Plan = settled): PropagationView {
  const view = propagationOf({
    snapshot: from,
    plan,
    models: datacenterModels(from, plan, NOW),
    observed: isObserved(from),
    now: NOW,
  });
  if (!view) throw new Error('There is no way to show');
  return view;
}

/** States of the hops of each region, such as `dc1: done done running`. */
export const hopsOf = ({ cluster, regions }: PropagationView): string[] => [
  `cluster: ${cluster.state}`,
  ...regions.map(
    each =>
      `${each.datacenter}: ${each.hops.map(({ state }) => state).join(' ')}`,
  ),
];

/** A datacenter that cass-operator is at work on. */
export const behind = (
  name: string,
  conditions: Record<string, 'True' | 'False'> = {},
  changes: Partial<CassandraDatacenter> = {},
): CassandraDatacenter => ({
  ...complete(name, {
    conditions: { Ready: 'False', ...conditions },
    metadata: { generation: 2 },
    status: {
      cassandraOperatorProgress: 'Updating',
      lastServerNodeStarted: ago(40),
    },
  }),
  ...changes,
});

/** The step of a datacenter that was written and is not complete. */
export const running = (name: string, where: string) =>
  runs(name, where, 'running', { reasonText: '2 of 3 nodes ready' });
