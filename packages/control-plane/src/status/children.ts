import type {
  FreeForm,
  K8ssandraCluster,
  K8ssandraDatacenterStatus,
  KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { CHILD_KINDS, type DatacenterFacts } from '../plan';

/** What the schema of a Stargate's status requires, also before anybody has written one (operator-spec A.6). */
const NO_REPLICAS = {
  availableReplicas: 0,
  readyReplicas: 0,
  replicas: 0,
  updatedReplicas: 0,
};

type Copies = Pick<K8ssandraDatacenterStatus, 'stargate' | 'reaper'>;

/**
 * Copies of the status of a datacenter's Stargate and Reaper (operator-spec 5.1): gone when they are, as they were noted before
 * while nobody can see them.
 */
export function childStatuses(
  cluster: K8ssandraCluster,
  facts: Pick<
    DatacenterFacts,
    'name' | 'cassandraName' | 'namespace' | 'context'
  >,
  before: Copies = {},
): Copies {
  const stargate = copyOf(cluster, facts, 'Stargate', before.stargate);
  const reaper = copyOf(cluster, facts, 'Reaper', before.reaper);
  return {
    ...(stargate && { stargate: stargateStatus(stargate) }),
    ...(reaper && Object.keys(reaper).length > 0 && { reaper }),
  };
}

function stargateStatus(status: FreeForm): FreeForm {
  return { ...NO_REPLICAS, ...status, progress: status.progress || 'Pending' };
}

function copyOf(
  cluster: K8ssandraCluster,
  facts: Parameters<typeof childStatuses>[1],
  kind: 'Stargate' | 'Reaper',
  before: FreeForm | null | undefined,
): FreeForm | undefined {
  const { context, namespace } = facts;
  if (!context.visible || context.served[kind] === undefined) {
    return before ?? undefined;
  }
  const child = CHILD_KINDS.find(each => each.kind === kind);
  const live = child
    ?.list(context)
    .find(
      each =>
        each.metadata.namespace === namespace &&
        child.isOurs(cluster, each) &&
        child.isOf(each, facts),
    ) as (KubernetesObject & { status?: FreeForm }) | undefined;
  return live && (live.status ?? {});
}
