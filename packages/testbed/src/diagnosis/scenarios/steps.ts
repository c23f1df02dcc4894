import {
  resourceTypes,
  type K8ssandraTask,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Stage } from '../recorder/stage';
import {
  CLUSTER_ROLE,
  cutConnections,
  DATA_PLANE_ROLE,
  type ClusterRole,
} from '../../faults/api/support/access';

const taskName = ({ names }: Stage) => `restart-${names.cluster}`;

/** Asks for a rolling restart of all datacenters. */
export async function restartTask(stage: Stage): Promise<void> {
  const { namespace, cluster } = stage.names;
  await stage.admin().create<K8ssandraTask>(resourceTypes.K8ssandraTask, {
    apiVersion: 'control.k8ssandra.io/v1alpha1',
    kind: 'K8ssandraTask',
    metadata: { name: taskName(stage), namespace },
    spec: {
      cluster: { name: cluster },
      template: { jobs: [{ name: 'restart', command: 'restart' }] },
    },
  } as K8ssandraTask);
}

/** Waits until the rolling restart has this condition. */
export async function untilTask(stage: Stage, type: string): Promise<void> {
  await stage.until<K8ssandraTask>(
    undefined,
    resourceTypes.K8ssandraTask,
    taskName(stage),
    task =>
      Boolean(
        task?.status?.conditions?.some(
          each => each.type === type && each.status === 'True',
        ),
      ),
  );
}

/** Waits until the control plane says this of a region, by its number. */
export const untilRegion = (
  stage: Stage,
  region: number,
  ...states: string[]
) =>
  stage.plane.until(`a region is ${states.join(' or ')}`, () =>
    stage.plane
      .contexts()
      .some(
        each =>
          each.name === stage.names.regions[region] &&
          states.includes(each.connection),
      ),
  );

/** Waits until a region is out of sight. */
export const untilUnseen = (stage: Stage, region: number) =>
  stage.plane.until('a region is out of sight', () =>
    stage.plane
      .contexts()
      .some(each => each.name === stage.names.regions[region] && !each.visible),
  );

/** Takes the right to a resource out of the role of the data plane, some verbs apart, and has every watch ask again. */
export async function revoke(
  stage: Stage,
  region: number,
  resource: string,
  verbs: string[] = [],
): Promise<void> {
  const admin = stage.admin(region);
  const key = { name: DATA_PLANE_ROLE };
  const role = await admin.get<ClusterRole>(CLUSTER_ROLE, key);
  const rules = role.rules.flatMap(rule => [
    { ...rule, resources: rule.resources.filter(each => each !== resource) },
    {
      ...rule,
      resources: rule.resources.filter(each => each === resource),
      verbs,
    },
  ]);
  await admin.update(CLUSTER_ROLE, {
    ...role,
    rules: rules.filter(
      rule => rule.resources.length > 0 && rule.verbs.length > 0,
    ),
  });
  await cutConnections(stage.lab, stage.names.regions[region]);
}

/** Waits until cass-operator says this of the node in a pod. */
export async function untilNodeState(
  stage: Stage,
  region: number,
  pod: string,
  state: string,
): Promise<void> {
  await stage.until(
    region,
    resourceTypes.Pod,
    pod,
    each =>
      each?.metadata.labels?.['cassandra.datastax.com/node-state'] === state,
  );
}
