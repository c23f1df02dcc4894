import {
  annotations,
  defineSentences,
  type Diagnosis,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isTrue } from '../../plan/facts';
import { secondsSince } from '../../view/time';
import { adopt } from '../adopt';
import { clusterRef, datacenterRef } from '../refs';
import type { Rule, RuleInput } from '../types';

const say = defineSentences({
  'diagnosis.update':
    'An upgrade of the control plane wants to change datacenters, and waits for your permission.',
  'diagnosis.update.clients': 'No effect until allowed.',
  'diagnosis.update.next':
    'Annotate the cluster with {annotation} to allow it, or change it at the next edit. Nothing happens before.',
});

const told = adopt({
  id: 'operator-update-waits',
  of: ({ rule }) => rule === 'operator.update',
});

/** An operator was upgraded and wants to change nodes, which nobody allowed yet (catalogue 12): condition `RequiresUpdate` of a CassandraDatacenter, or of the K8ssandraCluster. */
export const operatorUpdateWaits: Rule = {
  id: 'operator-update-waits',
  explain: input => {
    const found = told.explain(input);
    return found.length > 0 ? found : ofTheOrder(input);
  },
};

/** The operator above cass-operator would write CassandraDatacenters in another way (operator-spec 3.12). */
function ofTheOrder({ snapshot, models, plan, now }: RuleInput): Diagnosis[] {
  const { cluster } = snapshot;
  const conditions = cluster.status?.conditions;
  const remark = plan.attention.some(
    each => each.key === 'attention.requiresUpdate',
  );
  const allowed =
    cluster.metadata.annotations?.[annotations.autoupdateSpec] !== undefined;
  const waits = remark || isTrue(conditions, 'RequiresUpdate');
  if (!waits || allowed || cluster.metadata.deletionTimestamp) {
    return [];
  }
  const since = conditions?.find(each => each.type === 'RequiresUpdate');
  return [
    {
      rule: 'operator-update-waits',
      state: 'attention',
      cause: say('diagnosis.update'),
      clients: say('diagnosis.update.clients'),
      next: say('diagnosis.update.next', {
        annotation: `${annotations.autoupdateSpec}=once`,
      }),
      evidence: [
        clusterRef(snapshot),
        ...models
          .filter(each => each.facts.live && !each.access)
          .map(datacenterRef),
      ],
      confidence: 1,
      seconds: secondsSince(since?.lastTransitionTime, now),
    },
  ];
}
