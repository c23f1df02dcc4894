import { createHash } from 'node:crypto';
import { say } from '../sentences';
import type { HistoryWrite } from '../types';
import { cut, keptSentence } from './cut';
import type { Detector, ObservedCluster, SeenEvent } from './types';

/** Kubernetes events that are new, or were told again. Equal ones of a day are one entry. */
export const events: Detector<ObservedCluster> = ({ before, after, at }) => {
  if (!after) return [];
  const { subject } = after;
  const told = new Map(
    before?.events.map(each => [keyOf(each, at), seenOf(each)] as const),
  );
  return after.events.flatMap((each): HistoryWrite[] => {
    const key = keyOf(each, at);
    if (told.get(key) === seenOf(each)) return [];
    const { context, datacenter, involved, type, reason, count } = each;
    const seenAt = each.lastSeenAt ?? at;
    const message = cut(each.message);
    return [
      {
        type: 'entry',
        subject,
        entry: {
          key: `event/${subject.key}/${key}`,
          kind: 'event',
          context,
          datacenter,
          at: seenAt,
          until: seenAt,
          count,
          body: {
            involved: { kind: cut(involved.kind, 253), name: involved.name },
            type: cut(type, 64),
            reason: cut(reason, 253),
            message,
            sentence: keptSentence(sentenceOf(each, message)),
          },
          again: 'counted',
        },
      },
    ];
  });
};

/** Who works on a datacenter is known, so its words suffice; a warning says of what kind it is. */
function sentenceOf({ type, involved, reason }: SeenEvent, message: string) {
  return type === 'Normal' && involved.kind === 'CassandraDatacenter'
    ? say('history.operatorEvent', { name: involved.name, message })
    : say('history.event', { ...involved, reason, message });
}

/** A day is short enough to say when something happened, and long enough to keep a storm of events small. */
function keyOf(event: SeenEvent, now: number): string {
  const { context, involved, type, reason, message, lastSeenAt } = event;
  const day = new Date(lastSeenAt ?? now).toISOString().slice(0, 10);
  const digest = createHash('sha256').update(message).digest('hex');
  return JSON.stringify([
    context,
    involved.kind,
    involved.name,
    type,
    reason,
    digest,
    day,
  ]);
}

function seenOf({ count, lastSeenAt }: SeenEvent): string {
  // The moment is computed from an age: only whole seconds mean anything.
  return `${count}/${lastSeenAt && Math.round(lastSeenAt / 1000)}`;
}
