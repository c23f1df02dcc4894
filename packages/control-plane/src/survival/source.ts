import type {
  ClusterSurvival,
  ReplicationSource,
  Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../snapshot/types';
import type { DatacenterModel } from '../view/datacenterModel';
import { say } from './sentences';

/** Where the replication of keyspaces was read, or why it was not (ux 6 g). */
export function sourceOf(
  { keyspaces: reading }: Snapshot,
  models: DatacenterModel[],
  basis: ClusterSurvival['basis'],
): ReplicationSource {
  const answered = models.find(each => each.facts.name === reading?.through);
  const through = reading?.through
    ? answered?.facts.context.region ?? reading.through
    : null;
  const sentences: Sentence[] = [];
  if (through !== null) {
    sentences.push(say('source.read', { region: through }));
  } else if (basis === 'system') {
    sentences.push(say('source.noted'));
  } else if (!reading?.error) {
    sentences.push(say('source.never'));
  }
  if (through !== null && basis === 'system') {
    sentences.push(say('source.system'));
  }
  if (reading?.error) {
    sentences.push(say('source.failed', { message: reading.error }));
  }
  return {
    readAgeSeconds: reading?.readAgeSeconds ?? null,
    through,
    sentences,
  };
}
