import {
  defineSentences,
  needsSomeone,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../../snapshot/types';
import { isPassing, knownError } from '../knownErrors';
import { clusterRef } from '../refs';
import { isOfThePlan, statusErrorText } from '../statusError';
import type { Rule } from '../types';

const say = defineSentences({
  'diagnosis.error': 'The operator reports: {message:quote}.',
  'diagnosis.error.own': 'The control plane noted: {message:quote}.',
  'diagnosis.error.next':
    'The operator tries again by itself. If the message stays, look at its log.',
});

/** Seconds for which a failure of ours may still be chance. */
const PATIENCE = 120;

/** `status.error` is set (catalogue 10): its words, and what to do where they are known. */
export const statusError: Rule = {
  id: 'status-error',
  explain: ({ snapshot, plan, findings }) => {
    const message = statusErrorText(snapshot.cluster);
    if (message === undefined || isPassing(message)) {
      return [];
    }
    const ours = isOfThePlan(message, plan);
    // what our own plan noted there is told where it still says so
    if (
      ours &&
      (findings.some(each => needsSomeone(each.state)) || isFresh(snapshot))
    ) {
      return [];
    }
    return [
      {
        rule: 'status-error',
        state: 'attention',
        cause: ours
          ? say('diagnosis.error.own', { message })
          : say('diagnosis.error', { message }),
        clients: null,
        next: knownError(message)?.next ?? say('diagnosis.error.next'),
        evidence: [clusterRef(snapshot)],
        confidence: 1,
        seconds: null,
        quote: message,
      },
    ];
  },
};

/** Every write that fails now has failed for a moment only: it is tried again. */
function isFresh({ contexts, home }: Snapshot): boolean {
  const failures = [home, ...Object.values(contexts)].flatMap(each =>
    Object.values(each.failures),
  );
  return (
    failures.length > 0 &&
    failures.every(({ sinceSeconds }) => sinceSeconds < PATIENCE)
  );
}
