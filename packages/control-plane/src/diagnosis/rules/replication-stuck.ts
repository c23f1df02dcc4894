import {
  defineSentences,
  regionLabel,
  type Diagnosis,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterModel } from '../../view/datacenterModel';
import { secondsSince } from '../../view/time';
import { namesOf } from '../nodeRule';
import { clusterRef, datacenterRef } from '../refs';
import { statusErrorText } from '../statusError';
import type { Rule, RuleInput } from '../types';

const say = defineSentences({
  'diagnosis.replication':
    '{region} cannot leave: the replication of the system keyspaces has not been changed for {seconds:duration}.',
  'diagnosis.replication.unknown':
    '{region} cannot leave yet: the replication of the system keyspaces is being changed.',
  'diagnosis.replication.clients': 'No effect.',
  'diagnosis.replication.next':
    'Every datacenter must be up and have one version of the schema. Look at {others}.',
  'diagnosis.replication.alone':
    'Every node must be up and have one version of the schema.',
});

/** Seconds that a change of replication may take: it is a schema change, and data does not move. */
const USUAL = 600;

/** A datacenter that waits in `UpdatingReplication` before its nodes may leave (catalogue 14; operator-spec 3.14). */
export const replicationStuck: Rule = {
  id: 'replication-stuck',
  explain: input => input.models.flatMap(each => stuck(input, each)),
};

function stuck(input: RuleInput, model: DatacenterModel): Diagnosis[] {
  const { snapshot, models, now } = input;
  const { cluster } = snapshot;
  const { name } = model.facts;
  const noted = cluster.status?.datacenters?.[name]?.decommissionProgress;
  if (model.access || noted !== 'UpdatingReplication') return [];
  const since = cluster.metadata.specChange?.time;
  const seconds =
    secondsSince(since, now) ??
    secondsSince(cluster.metadata.deletionTimestamp, now);
  const late = seconds !== null && seconds > USUAL;
  const error = statusErrorText(cluster);
  const others = models.filter(
    each => each !== model && each.state !== 'healthy',
  );
  const region = regionLabel(namesOf(model));
  return [
    {
      rule: 'replication-stuck',
      state: late || error ? 'attention' : 'progressing',
      cause: late
        ? say('diagnosis.replication', { region, seconds })
        : say('diagnosis.replication.unknown', { region }),
      clients: say('diagnosis.replication.clients'),
      next:
        others.length > 0
          ? say('diagnosis.replication.next', {
              others: others.map(each => namesOf(each).region),
            })
          : say('diagnosis.replication.alone'),
      evidence: [
        clusterRef(snapshot),
        ...(model.facts.live ? [datacenterRef(model)] : []),
      ],
      confidence: late || error ? 0.9 : 0.6,
      seconds,
      datacenter: name,
      ...(error && { quote: error }),
    },
  ];
}
