import {
  annotations,
  defineSentences,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { abandonedContexts, contextOf } from '../facts';
import type { PlanInput } from '../input';

const say = defineSentences({
  'attention.abandonInSight':
    'The annotation {annotation} still gives up {regions}, which can be seen. Take it off, or a later removal leaves nodes behind there as soon as it does not answer.',
});

/**
 * A region is given up once, on purpose. When it is back the annotation has no effect, and would take the next outage for another
 * such decision; it is the user's, so it is told and not taken away.
 */
export function abandonAttention({ cluster, snapshot }: PlanInput): Sentence[] {
  const regions = [...abandonedContexts(cluster)]
    .filter(name => name !== '')
    .map(name => contextOf(snapshot, name))
    .filter(each => each.visible)
    .map(each => each.region);
  return regions.length > 0
    ? [
        say('attention.abandonInSight', {
          annotation: annotations.abandon,
          regions,
        }),
      ]
    : [];
}
