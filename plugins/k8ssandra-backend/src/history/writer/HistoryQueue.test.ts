import type { HistoryKind } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aSubject } from '../__testUtils__/observed';
import type { HistoryWrite, NewEntry } from '../types';
import { HistoryQueue } from './HistoryQueue';

const subject = aSubject();
const entry = (
  kind: HistoryKind,
  at: number,
  facts: Partial<NewEntry> = {},
): HistoryWrite => ({
  type: 'entry',
  subject,
  entry: {
    key: `${kind}/${at}`,
    kind,
    context: null,
    datacenter: null,
    at,
    until: at,
    body: {},
    ...facts,
  },
});
const duration = (at: number): HistoryWrite => ({
  type: 'duration',
  subject,
  key: `${at}`,
  step: 'x',
  seconds: 1,
  at,
});
const timesOf = (queue: HistoryQueue) =>
  queue
    .peek(1000)
    .map(([, write]) =>
      write.type === 'entry' ? write.entry.at : (write as any).at,
    );

describe('what waits to be written', () => {
  it('stays in order until it is written', () => {
    const queue = new HistoryQueue({ limit: 10 });
    [1, 2, 3].forEach(at => queue.add(entry('change', at)));
    const first = queue.peek(2);
    expect(queue.size).toBe(3);
    queue.done(first);
    expect(timesOf(queue)).toEqual([3]);
  });

  it('is the newest state of what has one, in its old place, with its beginning', () => {
    const queue = new HistoryQueue({ limit: 10 });
    queue.add(
      entry('operation', 5, { key: 'o', again: 'newest', until: null }),
    );
    queue.add(entry('change', 6));
    queue.add(entry('operation', 7, { key: 'o', again: 'newest', until: 9 }));
    const [[, write], [, other]] = queue.peek(5);
    expect(queue.size).toBe(2);
    expect(write).toMatchObject({ entry: { at: 5, until: 9 } });
    expect(other).toMatchObject({ entry: { at: 6 } });
  });

  it('keeps what replaced something that was just written', () => {
    const queue = new HistoryQueue({ limit: 10 });
    const known = (at: number): HistoryWrite => ({
      type: 'last-known',
      known: { subject, at, body: {} as never },
    });
    queue.add(known(1));
    const written = queue.peek(1);
    queue.add(known(2));
    queue.done(written);
    expect(queue.peek(1)[0][1]).toMatchObject({ known: { at: 2 } });
  });

  it.each<[string, HistoryWrite[], number[]]>([
    [
      'how long something took goes first',
      [duration(1), entry('event', 2), entry('change', 3)],
      [2, 3],
    ],
    [
      'then events',
      [entry('event', 1), entry('transition', 2), entry('change', 3)],
      [2, 3],
    ],
    [
      'then transitions',
      [entry('outage', 1), entry('transition', 2), entry('change', 3)],
      [1, 3],
    ],
    [
      'then operations and outages',
      [entry('change', 1), entry('outage', 2), entry('change', 3)],
      [1, 3],
    ],
    [
      'of one kind the oldest goes',
      [entry('change', 1), entry('change', 2), entry('change', 3)],
      [2, 3],
    ],
  ])('without room %s', (_, writes, left) => {
    const queue = new HistoryQueue({ limit: 2 });
    writes.forEach(write => queue.add(write));
    expect(timesOf(queue)).toEqual(left);
  });

  it('is never more than the limit, and what went is told as a span', () => {
    const queue = new HistoryQueue({ limit: 100 });
    for (let at = 0; at < 1000; at++) queue.add(entry('event', at));
    expect(queue.size).toBeLessThanOrEqual(100);
    const { lost, from, to } = queue.takeDropped()!;
    expect(lost).toBe(1000 - queue.size);
    expect([from, to]).toEqual([0, lost - 1]);
    expect(queue.takeDropped()).toBeUndefined();
  });

  it('lost nothing that happened when only a measure or a page went', () => {
    const queue = new HistoryQueue({ limit: 1 });
    queue.add(duration(1));
    queue.add(duration(2));
    queue.lose({ type: 'subject', subject, at: 1 });
    expect(queue.takeDropped()).toBeUndefined();
  });
});
