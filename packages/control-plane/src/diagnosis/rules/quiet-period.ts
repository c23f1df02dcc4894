import {
  defineSentences,
  regionLabel,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { namesOf } from '../nodeRule';
import { datacenterRef } from '../refs';
import type { Rule } from '../types';

const say = defineSentences({
  'diagnosis.quiet':
    'cass-operator rests in {region} for {seconds:duration} more after its last step. That is normal.',
});

/** `status.quietPeriod` lies in the future (catalogue 17; operator-spec C.1). */
export const quietPeriod: Rule = {
  id: 'quiet-period',
  explain: ({ models, now }) =>
    models.flatMap(model => {
      const until = model.facts.live?.status?.quietPeriod;
      const left =
        typeof until === 'string' ? (Date.parse(until) - now) / 1000 : NaN;
      if (model.access || !(left > 0)) {
        return [];
      }
      return [
        {
          rule: 'quiet-period' as const,
          state: 'progressing' as const,
          cause: say('diagnosis.quiet', {
            region: regionLabel(namesOf(model)),
            seconds: Math.ceil(left),
          }),
          clients: null,
          next: null,
          evidence: [datacenterRef(model)],
          confidence: 1,
          seconds: null,
          datacenter: model.facts.name,
        },
      ];
    }),
};
