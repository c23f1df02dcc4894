import type { HistoryEntry } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  aChange,
  aMove,
  anEvent,
  anOutage,
  SERVER_NOW,
} from '../../__testUtils__/timelines';
import { aCluster, aDatacenter } from '../../__testUtils__/views';
import { barsOf, type LaneFacts } from './bars';
import { dotsOf, isOn } from './dots';
import { laneSeeds, lanesFor, lanesOf } from './lanes';
import type { LaneSeed } from './types';

const HOUR = 3_600_000;
const span = { from: SERVER_NOW - HOUR, to: SERVER_NOW };
const dc1: LaneSeed = {
  key: 'dc1',
  label: 'us-east (dc1)',
  datacenter: 'dc1',
  context: 'prod-us-east',
  state: 'healthy',
};
const home: LaneSeed = { ...dc1, key: '-', datacenter: null, context: '' };

const facts = (
  entries: HistoryEntry[],
  over: Partial<LaneFacts> = {},
): LaneFacts => ({
  entries,
  states: [],
  gaps: [],
  since: SERVER_NOW - 100 * HOUR,
  span,
  ...over,
});

/** Bars as "kind state 0-50", in percent. */
const drawn = (seed: LaneSeed, given: LaneFacts) =>
  barsOf(seed, given).map(
    ({ kind, state, start, end }) =>
      `${kind} ${state} ${Math.round(start * 100)}-${Math.round(end * 100)}`,
  );
const move = (
  ageSeconds: number,
  from: Parameters<typeof aMove>[3],
  to: Parameters<typeof aMove>[4],
) => aMove(ageSeconds, 'dc1', 'prod-us-east', from, to);
const told = (state: 'down' | null) => ({
  states: [
    {
      subject: 'datacenter' as const,
      datacenter: 'dc1',
      context: 'prod-us-east',
      state,
    },
  ],
});

describe('bars', () => {
  it.each<[string, LaneFacts, string[]]>([
    ['never moved: as it is now', facts([]), ['state healthy 0-100']],
    [
      'moved: before as the first move tells, after until now',
      facts([move(1800, 'degraded', 'healthy')]),
      ['state degraded 0-50', 'state healthy 50-100'],
    ],
    [
      'several moves, in whatever order they come',
      facts([
        move(900, 'down', 'healthy'),
        move(1800, 'healthy', 'down'),
        move(2700, 'progressing', 'healthy'),
      ]),
      [
        'state progressing 0-25',
        'state healthy 25-50',
        'state down 50-75',
        'state healthy 75-100',
      ],
    ],
    [
      'as the server tells of the beginning',
      facts([], told('down')),
      ['state down 0-100'],
    ],
    [
      'new in the span: nothing before',
      facts([move(1800, null, 'progressing')], told(null)),
      ['state progressing 50-100'],
    ],
    [
      'gone in the span: nothing after',
      facts([move(1800, 'deleting', null)]),
      ['state deleting 0-50'],
    ],
    [
      'nobody looked before: unknown, not healthy',
      facts([], { since: SERVER_NOW - HOUR / 2 }),
      ['unknown unknown 0-50', 'state healthy 50-100'],
    ],
    [
      'nobody can say since when: unknown',
      facts([], { since: null }),
      ['unknown unknown 0-100'],
    ],
    [
      'an outage lies over the state, and goes on until now',
      facts([anOutage(1800, null, 'prod-us-east')]),
      ['state healthy 0-50', 'outage unreachable 50-100'],
    ],
    [
      'an outage that ended, and one elsewhere',
      facts([
        anOutage(7200, 2700, 'prod-us-east'),
        anOutage(1800, 900, 'prod-eu-west'),
      ]),
      ['outage unreachable 0-25', 'state healthy 25-100'],
    ],
    [
      'a state out of sight is hatched without an outage, too',
      facts([move(1800, 'healthy', 'unreachable')]),
      ['state healthy 0-50', 'outage unreachable 50-100'],
    ],
    [
      'what was lost is a gap',
      facts([], {
        gaps: [
          {
            from: new Date(SERVER_NOW - HOUR / 2).toISOString(),
            to: new Date(SERVER_NOW - HOUR / 4).toISOString(),
            lost: 1,
            reason: { key: 'x', params: {}, text: 'lost' },
          },
        ],
      }),
      ['state healthy 0-50', 'gap unknown 50-75', 'state healthy 75-100'],
    ],
  ])('%s', (_, given, bars) => {
    expect(drawn(dc1, given)).toEqual(bars);
  });

  it('of a credential that is refused say so', () => {
    const refused = { ...anOutage(1800, null), connection: 'auth-failed' };
    expect(
      drawn({ ...dc1, context: 'prod-eu-west' }, facts([refused])),
    ).toEqual(['state healthy 0-50', 'outage auth-failed 50-100']);
  });

  it('of the control plane are its outages only', () => {
    const entries = [move(1800, 'healthy', 'down'), anOutage(900, null, '')];
    expect(drawn(home, facts(entries))).toEqual(['outage unreachable 75-100']);
  });

  it('lead to the entry that they begin with', () => {
    const entry = move(1800, 'healthy', 'down');
    const bars = barsOf(dc1, facts([entry]));
    expect(bars.map(each => each.entry)).toEqual([undefined, entry.id]);
  });
});

/** The same numbers at every run: what fails once fails again. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe.each(Array.from({ length: 60 }, (_, index) => index))(
  'any history, such as number %i',
  index => {
    const next = numbers(index + 1);
    const age = () => Math.floor(next() * 9000) - 900;
    const states = ['healthy', 'down', 'unreachable', null] as const;
    const state = () => states[Math.floor(next() * states.length)];
    const entries: HistoryEntry[] = Array.from(
      { length: Math.floor(next() * 40) },
      () => {
        const kind = next();
        if (kind < 0.5) return move(age(), state(), state());
        if (kind < 0.7) return anEvent(age());
        const from = age();
        return anOutage(
          from,
          kind < 0.8 ? null : from - Math.floor(next() * 3000),
          'prod-us-east',
        );
      },
    );
    const given = facts(entries, { since: SERVER_NOW - age() * 1000 });

    it('has bars within the lane, in order, none over another', () => {
      const bars = barsOf(dc1, given);
      const ends = bars.flatMap(({ start, end }) => [start, end]);
      expect(ends.every(each => each >= 0 && each <= 1)).toBe(true);
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
      expect(bars.every(({ start, end }) => start < end)).toBe(true);
    });

    it('has dots within the lane and apart, and loses none', () => {
      const gap = 0.05;
      const dots = dotsOf(dc1, entries, span, gap);
      const places = dots.map(({ at }) => at);
      expect(places.every(each => each >= 0 && each <= 1)).toBe(true);
      const apart = places.slice(1).map((each, i) => each - places[i]);
      expect(apart.every(each => each >= gap)).toBe(true);
      const inSpan = entries.filter(
        ({ kind, ageSeconds }) =>
          kind === 'event' && ageSeconds >= 0 && ageSeconds <= 3600,
      );
      expect(dots.flatMap(each => each.entries)).toHaveLength(inSpan.length);
    });
  },
);

describe('lanes', () => {
  const cluster = aCluster({
    datacenters: [
      aDatacenter({ name: 'dc2', region: 'eu', context: 'b' }),
      aDatacenter({ name: 'dc1', region: 'us', context: 'a' }),
    ],
  });
  const gone = aMove(100, 'dc9', 'c', 'deleting', null);

  it('are those of the control plane, of each region as asked for, and of what is gone', () => {
    const seeds = laneSeeds(cluster, [gone, gone], 'control plane');
    expect(seeds.map(({ label }) => label)).toEqual([
      'control plane',
      'eu (dc2)',
      'us (dc1)',
      'dc9',
    ]);
    expect(lanesFor(seeds, 'dc1').map(({ key }) => key)).toEqual(['-', 'dc1']);
    expect(lanesFor(seeds, '')).toBe(seeds);
  });

  it('have what is told twice once', () => {
    const change = aChange(60);
    const [lane] = lanesOf(laneSeeds(cluster, [], ''), facts([change]), {
      gap: 0.01,
      dots: [change, { ...change }],
    });
    expect(lane.dots.map(({ entries }) => entries.length)).toEqual([1]);
  });

  it.each([
    ['what is about it', dc1, anEvent(1), true],
    [
      'what its Kubernetes cluster tells',
      dc1,
      { ...anEvent(1), datacenter: null },
      true,
    ],
    [
      'nothing of another datacenter there',
      dc1,
      anEvent(1, { datacenter: 'dc7' }),
      false,
    ],
    ['nothing of the whole cluster', dc1, aChange(1), false],
    ['the whole cluster', home, aChange(1), true],
    ['nothing of a region', home, anEvent(1), false],
  ])('have %s', (_, seed, entry, isThere) => {
    expect(isOn(seed, entry)).toBe(isThere);
  });
});
