import type { Sentence } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { anEvent, entriesOf, NOW, observed } from '../__testUtils__/observed';
import { events } from './events';

const DAY = 24 * 3600 * 1000;
const look = { at: NOW, stamp: 1 };
const seen = (...list: ReturnType<typeof anEvent>[]) =>
  observed({ events: list });

describe('Kubernetes events', () => {
  const found = (
    before: ReturnType<typeof seen> | undefined,
    after: ReturnType<typeof seen> | undefined,
  ) => entriesOf(events({ before, after, ...look }));

  it.each([
    ['a new one', seen(), seen(anEvent()), 1],
    ['all at the first look', undefined, seen(anEvent()), 1],
    ['one that was told', seen(anEvent()), seen(anEvent()), 0],
    ['one whose count grew', seen(anEvent()), seen(anEvent({ count: 2 })), 1],
    [
      'one that was seen again',
      seen(anEvent()),
      seen(anEvent({ lastSeenAt: NOW })),
      1,
    ],
    [
      'one whose time was computed a little differently',
      seen(anEvent()),
      seen(anEvent({ lastSeenAt: NOW - 4998 })),
      0,
    ],
    [
      'none without a time again',
      seen(anEvent({ lastSeenAt: null })),
      seen(anEvent({ lastSeenAt: null })),
      0,
    ],
    ['one of an object that is gone', seen(anEvent()), undefined, 0],
  ])('tell %s', (_, before, after, count) => {
    expect(found(before, after)).toHaveLength(count);
  });

  it('are one when they say the same on one day', () => {
    const keyOf = (facts: Parameters<typeof anEvent>[0]) =>
      found(undefined, seen(anEvent(facts)))[0].key;
    const same = keyOf({});
    expect(keyOf({ count: 9, lastSeenAt: NOW - 60_000 })).toBe(same);
    const others = [
      { context: 'west' },
      { involved: { kind: 'Pod', name: 'orders-1' } },
      { involved: { kind: 'Node', name: 'orders-0' } },
      { reason: 'Evicted' },
      { type: 'Normal' },
      { message: 'something else' },
      { lastSeenAt: NOW - DAY },
    ].map(keyOf);
    expect(new Set([same, ...others]).size).toBe(8);
  });

  it.each([
    [
      'a warning with its object and reason',
      {},
      'Pod orders-0: FailedScheduling: “no room”',
    ],
    [
      'what cass-operator does in its own words',
      {
        type: 'Normal',
        involved: { kind: 'CassandraDatacenter', name: 'dc1' },
        reason: 'StartedCassandra',
        message: 'Started Cassandra for pod orders-0',
      },
      'cass-operator on dc1: “Started Cassandra for pod orders-0”',
    ],
  ])('say %s', (_, facts, words) => {
    const given = anEvent({ message: 'no room', ...facts });
    const [{ body }] = found(undefined, seen(given));
    expect((body.sentence as Sentence).text).toBe(words);
  });

  it('keep what Kubernetes said as data, cut', () => {
    const [entry] = found(
      undefined,
      seen(anEvent({ message: '<script>'.repeat(1000), count: 4 })),
    );
    expect(entry).toMatchObject({
      context: 'east',
      at: NOW - 5000,
      until: NOW - 5000,
      count: 4,
      again: 'counted',
      body: { reason: 'FailedScheduling', type: 'Warning' },
    });
    expect(entry.body.message).toHaveLength(1000);
  });

  it('without a time have that of the look', () => {
    const [entry] = found(undefined, seen(anEvent({ lastSeenAt: null })));
    expect(entry.at).toBe(NOW);
  });
});
