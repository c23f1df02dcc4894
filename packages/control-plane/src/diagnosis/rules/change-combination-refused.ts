import {
  defineSentences,
  regionLabel,
  type Diagnosis,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isTrue } from '../../plan/facts';
import { isObserved } from '../../view/verdictFacts';
import { adopt } from '../adopt';
import { namesOf } from '../nodeRule';
import { clusterRef, datacenterRef } from '../refs';
import type { Rule, RuleInput } from '../types';

const say = defineSentences({
  'diagnosis.combination.stopped':
    '{region} cannot join stopped: a running cluster would never give it its data.',
  'diagnosis.combination.stopped.next': 'Set stopped to false for {region}.',
  'diagnosis.combination.both':
    'Datacenters cannot be added and removed in one change: {added} and {removed}.',
  'diagnosis.combination.both.next':
    'Remove {removed} first; add {added} after.',
  'diagnosis.combination.clients': 'No effect.',
});

const told = adopt({
  id: 'change-combination-refused',
  of: ({ rule }) => rule === 'change.both',
  evidence: ({ snapshot, models }, { datacenter }) => [
    clusterRef(snapshot),
    ...models.filter(each => each.facts.name === datacenter).map(datacenterRef),
  ],
});

/** Two changes that do not go together (catalogue 30; operator-spec 3.14, 6.1). */
export const changeCombinationRefused: Rule = {
  id: 'change-combination-refused',
  explain: input => {
    const { cluster } = input.snapshot;
    const initialised = isTrue(
      cluster.status?.conditions,
      'CassandraInitialized',
    );
    if (cluster.metadata.deletionTimestamp || !initialised) return [];
    const both = told.explain(input);
    return [
      ...(both.length > 0 ? both : addedAndRemoved(input)),
      ...joinsStopped(input),
    ];
  },
};

/** Asked for stopped, and not there. The operator notes its rebuild before it refuses, so the note says nothing. */
function joinsStopped({ snapshot, models }: RuleInput): Diagnosis[] {
  return models
    .filter(
      ({ asked, facts, created }) =>
        asked && facts.template.stopped && created !== true,
    )
    .map(model => ({
      rule: 'change-combination-refused' as const,
      state: 'attention' as const,
      cause: say('diagnosis.combination.stopped', {
        region: regionLabel(namesOf(model)),
      }),
      clients: say('diagnosis.combination.clients'),
      next: say('diagnosis.combination.stopped.next', {
        region: regionLabel(namesOf(model)),
      }),
      evidence: [clusterRef(snapshot)],
      confidence: 1,
      seconds: null,
      datacenter: model.facts.name,
    }));
}

/** What the K8ssandra operator refuses; what we make of it the plan tells. */
function addedAndRemoved({ snapshot, models }: RuleInput): Diagnosis[] {
  const added = models.filter(each => each.asked && !each.facts.written);
  const removed = models.filter(each => !each.asked);
  if (!isObserved(snapshot) || !added.length || !removed.length) return [];
  const words = {
    added: added.map(each => regionLabel(namesOf(each))),
    removed: removed.map(each => regionLabel(namesOf(each))),
  };
  return [
    {
      rule: 'change-combination-refused',
      state: 'attention',
      cause: say('diagnosis.combination.both', words),
      clients: say('diagnosis.combination.clients'),
      next: say('diagnosis.combination.both.next', words),
      evidence: [clusterRef(snapshot), ...removed.map(datacenterRef)],
      confidence: 0.9,
      seconds: null,
    },
  ];
}
