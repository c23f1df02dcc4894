import {
  defineSentences,
  regionLabel,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { abandonedContexts } from '../../plan/facts';
import type { DatacenterModel } from '../../view/datacenterModel';
import { secondsSince } from '../../view/time';
import { namesOf } from '../nodeRule';
import { clientConfigRefs, clusterRef, datacenterRef } from '../refs';
import { statusErrorText } from '../statusError';
import type { Rule, RuleInput } from '../types';

const say = defineSentences({
  'diagnosis.deletion.missing':
    'Nothing can be deleted in {region}: context {context} has no access data.',
  'diagnosis.deletion.disabled':
    'Nothing can be deleted in {region}: context {context} is switched off.',
  'diagnosis.deletion.conflict':
    'Nothing can be deleted in {region}: several ClientConfigs name context {context}.',
  'diagnosis.deletion.next':
    'Restore the ClientConfig of {context}, and deletion ends by itself. Or give up {context}: its objects stay behind there.',
});

/** Access that only a person can restore. */
const GONE = ['missing', 'disabled', 'conflict'] as const;

type Gone = (typeof GONE)[number];

/** A deletion that a finalizer holds, because there is no access to a region (catalogue 15; operator-spec 3.17). */
export const deletionWithoutAccess: Rule = {
  id: 'deletion-without-access',
  explain: input => {
    const { snapshot, models, now } = input;
    const { cluster } = snapshot;
    const { deletionTimestamp } = cluster.metadata;
    const abandoned = abandonedContexts(cluster);
    return models
      .filter(each => deletionTimestamp !== undefined || !each.asked)
      .flatMap(model => {
        const kind = goneOf(model, input);
        const { context, written, name } = model.facts;
        const isKept = written || isQuoted(input, context.name);
        if (!kind || !isKept || abandoned.has(context.name)) return [];
        const words = {
          region: regionLabel(namesOf(model)),
          context: context.name,
        };
        return [
          {
            rule: 'deletion-without-access' as const,
            state: 'attention' as const,
            cause: say(`diagnosis.deletion.${kind}`, words),
            clients: null,
            next: say('diagnosis.deletion.next', words),
            evidence: [
              clusterRef(snapshot),
              ...clientConfigRefs(context),
              ...(written ? [datacenterRef(model)] : []),
            ],
            confidence: 1,
            seconds: secondsSince(deletionTimestamp, now),
            datacenter: name,
          },
        ];
      });
  },
};

/** The operator says that it is this context that it waits for. */
function isQuoted({ snapshot }: RuleInput, context: string): boolean {
  const quote = statusErrorText(snapshot.cluster) ?? '';
  return /context/i.test(quote) && quote.includes(context);
}

/** Where ClientConfigs cannot be read, the status may tell. */
function goneOf(
  { access, facts }: DatacenterModel,
  { snapshot }: RuleInput,
): Gone | undefined {
  const quote = statusErrorText(snapshot.cluster) ?? '';
  const { name } = facts.context;
  const isTold =
    !access && quote.includes(`no ClientConfig names the context ${name}.`);
  return isTold ? 'missing' : GONE.find(each => each === access?.kind);
}
