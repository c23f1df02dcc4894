import {
  validateK8ssandraCluster,
  type Cause,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cassandraClusterName } from '../../desired';
import { draft, type Draft } from '../draft';
import { contextOf } from '../facts';
import { homeNamespace, type PlanInput } from '../input';
import { memo } from '../memo';
import { say } from '../sentences';
import { clusterRef } from './ids';

/** Why a K8ssandraCluster is refused (operator-spec 6.1); empty when it is not. */
export function causesOf(cluster: K8ssandraCluster): Cause[] {
  return memo(
    cluster,
    'causes',
    () => validateK8ssandraCluster({ cluster }).causes,
  );
}

/**
 * A running cluster keeps its name (operator-spec 6.1 rule U4). Where nobody held the change back, everything whose name is made of
 * it would be made again beside what is there, so nothing is. One datacenter of another name is that datacenter's affair.
 */
export function renamedCauses({ cluster, datacenters }: PlanInput): Cause[] {
  const wanted = cassandraClusterName(cluster);
  const names = datacenters.flatMap(({ live }) =>
    live ? [live.spec.clusterName] : [],
  );
  return names.length === 0 || names.some(each => each === wanted)
    ? []
    : [
        {
          field: 'spec.cassandra.clusterName',
          reason: 'FieldValueForbidden',
          message: `cannot be changed from "${names[0]}" to "${wanted}"; restore the former name`,
        },
      ];
}

/** A refused object stops here: one step that says why, and nothing is written to any region. */
export function refusalDraft(
  input: PlanInput,
  causes: Cause[],
): Draft | undefined {
  if (causes.length === 0) return undefined;
  return draft({
    verb: 'check',
    kind: 'wait',
    target: clusterRef(input.cluster),
    title: say('plan.validate'),
    why: say('why.validate'),
    subject: say('subject.cluster'),
    state: 'blocked',
    needsPerson: true,
    reason: say('reason.invalid', {
      causes: causes.map(each => `${each.field}: ${each.message}`).join('; '),
    }),
  });
}

/**
 * Two clusters whose datacenters have one name in one place: the one that was created later says so and touches nothing.
 * The same instant is decided by namespace and name, so that both sides agree.
 */
export function collisionDraft(input: PlanInput): Draft | undefined {
  const { cluster, snapshot } = input;
  const namespace = homeNamespace(cluster);
  const own = rank(
    cluster.metadata.creationTimestamp ?? '9999',
    namespace,
    cluster.metadata.name,
  );
  for (const sibling of snapshot.siblings) {
    const theirs = rank(sibling.createdAt, sibling.namespace, sibling.name);
    if (theirs > own) continue;
    const shared = input.datacenters.find(each =>
      sibling.datacenters.some(
        other =>
          other.context === each.context.name &&
          other.namespace === each.namespace &&
          other.name === each.name,
      ),
    );
    if (!shared) continue;
    return draft({
      verb: 'alone',
      kind: 'wait',
      target: clusterRef(cluster),
      datacenter: shared.name,
      title: say('plan.collision', { cluster: cluster.metadata.name }),
      why: say('why.collision'),
      subject: say('subject.cluster'),
      state: 'blocked',
      needsPerson: true,
      reason: say('reason.collision', {
        other: `${sibling.namespace}/${sibling.name}`,
        datacenter: shared.name,
        namespace: shared.namespace,
        region: contextOf(snapshot, shared.context.name).region,
      }),
    });
  }
  return undefined;
}

function rank(createdAt: string, namespace: string, name: string): string {
  return [createdAt, namespace, name].join(' ');
}
