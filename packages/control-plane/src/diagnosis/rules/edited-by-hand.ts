import {
  defineSentences,
  regionLabel,
  type Diagnosis,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterModel } from '../../view/datacenterModel';
import { isObserved } from '../../view/verdictFacts';
import { adopt } from '../adopt';
import { namesOf } from '../nodeRule';
import { clusterRef, datacenterRef } from '../refs';
import type { Rule, RuleInput } from '../types';

const say = defineSentences({
  'diagnosis.edited.size':
    'Somebody changed {region} by hand: its size is {live}, {wanted} are asked for.',
  'diagnosis.edited.version':
    'Somebody changed {region} by hand: its version is {live}, {wanted} is asked for.',
  'diagnosis.edited.clients': 'No effect yet.',
  'diagnosis.edited.next':
    'Set the CassandraDatacenter back, or change the order. The operator does not set it back.',
});

const told = adopt({
  id: 'edited-by-hand',
  of: ({ rule }) => rule === 'hand.edited',
});

/**
 * Fields of a CassandraDatacenter that somebody changed by hand. Of a cluster that the K8ssandra operator runs: it is done with the
 * order, and the datacenter is not as it asks (operator-spec 3.12).
 */
export const editedByHand: Rule = {
  id: 'edited-by-hand',
  explain: input => [
    ...told.explain(input),
    ...(isObserved(input.snapshot) && isDone(input)
      ? input.models.flatMap(each => edited(input, each))
      : []),
  ],
};

function isDone({ snapshot: { cluster } }: RuleInput): boolean {
  return (
    cluster.status?.observedGeneration !== undefined &&
    cluster.status.observedGeneration === cluster.metadata.generation
  );
}

function edited({ snapshot }: RuleInput, model: DatacenterModel): Diagnosis[] {
  const { live, template, ready, name } = model.facts;
  const wanted =
    template.serverVersion ?? snapshot.cluster.spec.cassandra?.serverVersion;
  if (!live || !model.asked || model.access || !ready) return [];
  const region = regionLabel(namesOf(model));
  const { size, serverVersion } = live.spec;
  const causes = [
    ...(size === template.size
      ? []
      : [
          say('diagnosis.edited.size', {
            region,
            live: size,
            wanted: template.size,
          }),
        ]),
    ...(wanted === undefined || serverVersion === wanted
      ? []
      : [
          say('diagnosis.edited.version', {
            region,
            live: serverVersion,
            wanted,
          }),
        ]),
  ];
  return causes.slice(0, 1).map(cause => ({
    rule: 'edited-by-hand',
    state: 'attention',
    cause,
    clients: say('diagnosis.edited.clients'),
    next: say('diagnosis.edited.next'),
    evidence: [datacenterRef(model), clusterRef(snapshot)],
    confidence: 0.9,
    seconds: null,
    datacenter: name,
  }));
}
