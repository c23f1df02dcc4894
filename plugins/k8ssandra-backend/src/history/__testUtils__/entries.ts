import type { HistoryWrite, NewEntry, Subject } from '../types';
import { aSubject, NOW, sentence } from './observed';

/** A transition, unless it says otherwise. */
export function anEntry(
  facts: Partial<NewEntry> = {},
  subject: Subject = aSubject(),
): Extract<HistoryWrite, { type: 'entry' }> {
  const { at = NOW, kind = 'transition' } = facts;
  return {
    type: 'entry',
    subject,
    entry: {
      key: `${kind}/${subject.key}/${at}`,
      kind,
      context: null,
      datacenter: null,
      at,
      until: at,
      body: {
        subject: 'cluster',
        from: 'healthy',
        to: 'degraded',
        sentence: sentence(`at ${at}`),
      },
      ...facts,
    },
  };
}
