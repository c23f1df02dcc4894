import { say } from '../sentences';
import type { HistoryWrite } from '../types';
import { cut, keptSentence } from './cut';
import type { Detector, ObservedContext } from './types';

/** Connections that are out of sight for a reason, not because they were just opened. */
const OUT_OF_SIGHT: ReadonlySet<string> = new Set([
  'down',
  'auth-failed',
  'incompatible',
]);

/**
 * A Kubernetes cluster that cannot be seen, from the first moment to the last. A context has one outage at a time, whoever tells it:
 * a portal that was started meanwhile goes on with it.
 */
export const outages: Detector<ObservedContext> = ({ before, after, at }) => {
  const { subject } = (after ?? before)!;
  const key = `outage/${subject.key}`;
  const end: HistoryWrite = {
    type: 'end',
    subject,
    key,
    until: at,
    kind: 'outage',
  };
  if (!after) return before && isOut(before) ? [end] : [];
  const out = isOut(after);
  if (!out) {
    // At the first look an outage of the time before may still be open.
    const ended = isBack(after) && (!before || !isBack(before));
    return ended ? [end] : [];
  }
  if (before && isOut(before)) return [];
  const { name: context, connection } = after;
  const reason = after.reason && {
    code: cut(after.reason.code, 64),
    message: cut(after.reason.message),
  };
  const silent = after.lastContactSeconds;
  return [
    {
      type: 'entry',
      subject,
      entry: {
        key,
        kind: 'outage',
        context: subject.context,
        datacenter: null,
        at: silent === null ? at : Math.round(at - silent * 1000),
        until: null,
        body: {
          connection,
          reason,
          sentence: keptSentence(
            reason
              ? say('history.outageReason', { context, reason: reason.message })
              : say('history.outage', { context }),
          ),
        },
      },
    },
  ];
};

function isBack({ visible, connection }: ObservedContext): boolean {
  return visible || connection === 'disabled';
}

function isOut({ visible, connection, state }: ObservedContext): boolean {
  return !visible && (OUT_OF_SIGHT.has(connection) || state === 'unreachable');
}
