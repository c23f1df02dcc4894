import {
  aChange,
  aHistory,
  aMove,
  anEvent,
  anOperation,
  anOutage,
  SERVER_NOW,
} from '../../__testUtils__/timelines';
import { signOf, signOfAll, secondsOf } from './entryFacts';
import { excerptOf } from './excerpt';
import { factsOf, loadedFrom } from './facts';
import { holdBack } from './held';
import { queriesOf, spanOfQuery } from './queries';
import { formatTo, pan, parseRange, parseTo, spanOf } from './ranges';
import { sentAt } from './serverClock';
import { ticksOf } from './ticks';
import { byDay, clockTime, dayOf, fullTime } from './times';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ids = (items: Array<{ id: string }>) =>
  items.map(({ id }) => id).join('');
const list = (text: string) => [...text].map(id => ({ id }));

describe('the span of an address', () => {
  it.each([
    [undefined, '24h'],
    ['7d', '7d'],
    ['2h', '24h'],
    ['constructor', '24h'],
  ])('of range %s is %s', (text, range) => {
    expect(parseRange(text)).toBe(range);
  });

  it.each(['', 'yesterday', null, undefined])('to %j is to now', text => {
    expect(parseTo(text)).toBeUndefined();
  });

  it('is read as it was written', () => {
    expect(parseTo(formatTo(SERVER_NOW))).toBe(SERVER_NOW);
    expect(formatTo(SERVER_NOW)).toBe('2026-01-31T15:05:00Z');
  });

  it('ends now at the latest, and moves by half of it', () => {
    const now = SERVER_NOW;
    expect(spanOf('1h', now + HOUR, now)).toEqual({
      from: now - HOUR,
      to: now,
    });
    const earlier = pan('1h', spanOf('1h', undefined, now), now, 'earlier');
    expect(earlier).toBe(now - HOUR / 2);
    expect(pan('1h', spanOf('1h', earlier, now), now, 'later')).toBeUndefined();
  });

  it('is asked for by the clock of the server', () => {
    const asked = { range: '1h', kinds: [], region: '' } as const;
    const now = { ...asked, kinds: [], to: undefined };
    expect(queriesOf(now).list).toEqual({ span: 3600, limit: 100 });
    const { list: query } = queriesOf({
      ...now,
      to: SERVER_NOW,
      kinds: ['event'],
      region: 'dc1',
    });
    expect(query).toMatchObject({
      to: '2026-01-31T15:05:00Z',
      kinds: ['event'],
      datacenter: 'dc1',
    });
    expect(spanOfQuery(query, SERVER_NOW + HOUR)).toEqual({
      from: SERVER_NOW - HOUR,
      to: SERVER_NOW,
    });
  });
});

describe('the clock of the server', () => {
  it('is what it told and the age of it, whatever the browser thinks', () => {
    expect(sentAt(aHistory([]))).toBe(SERVER_NOW);
    const older = { ...aHistory([anEvent(90)]), since: null };
    expect(sentAt(older)).toBe(SERVER_NOW);
    expect(sentAt({ ...aHistory([]), since: null })).toBeUndefined();
  });
});

describe('marks of the axis', () => {
  const label = (span: number, most: number, offset = 0) =>
    ticksOf({ from: SERVER_NOW - span, to: SERVER_NOW }, most, offset).map(
      ({ time, byDay: isDay }) =>
        isDay
          ? dayOf(time, 'utc').slice(5)
          : clockTime(time, 'utc').slice(0, 5),
    );
  it.each([
    [HOUR, 7, ['14:10', '14:20', '14:30', '14:40', '14:50', '15:00']],
    [20 * MINUTE, 5, ['14:45', '14:50', '14:55', '15:00', '15:05']],
    [24 * HOUR, 7, ['18:00', '00:00', '06:00', '12:00']],
    [
      7 * 24 * HOUR,
      7,
      ['01-25', '01-26', '01-27', '01-28', '01-29', '01-30', '01-31'],
    ],
  ])('over %i ms', (span, most, labels) => {
    expect(label(span, most)).toEqual(labels);
  });

  it('stand at round times of the zone, and never crowd', () => {
    expect(label(24 * HOUR, 4, 2 * HOUR)).toEqual([
      '16:00',
      '22:00',
      '04:00',
      '10:00',
    ]);
    for (let hours = 1; hours < 800; hours += 7) {
      expect(label(hours * HOUR, 7).length).toBeLessThanOrEqual(7);
    }
  });
});

describe('what comes in while somebody reads', () => {
  it.each([
    ['at the first look all is shown', 'abc', '', 'abc', ''],
    ['above what is read waits', 'xabc', 'abc', 'abc', 'x'],
    ['between what is read waits', 'axbc', 'abc', 'abc', 'x'],
    ['below is shown', 'abcx', 'abc', 'abcx', ''],
    ['what is gone is gone', 'xb', 'abc', 'b', 'x'],
  ])('%s', (_, items, accepted, shown, waiting) => {
    const held = holdBack(list(items), new Set(accepted));
    expect([ids(held.shown), ids(held.waiting)]).toEqual([shown, waiting]);
  });
});

describe('an excerpt', () => {
  const left = (seconds: number) =>
    ({
      ...aMove(seconds, '', '', 'healthy', 'down'),
      subject: 'cluster',
    } as const);
  const made = (seconds: number) => aChange(seconds, { verb: 'created' });
  const minutes = (...args: Parameters<typeof excerptOf>) => {
    const { span, since } = excerptOf(...args);
    return `${since} ${Math.round((span.to - span.from) / MINUTE)}`;
  };
  it.each([
    ['of a healthy cluster', [left(9000)], 'healthy', 'recent 20'],
    ['of one in trouble for a short time', [left(60)], 'down', 'healthy 20'],
    [
      'reaches back to the last time',
      [left(6000), left(90_000)],
      'down',
      'healthy 110',
    ],
    ['and no further than a day', [left(86_000)], 'down', 'healthy 1440'],
    ['of a new one', [made(60)], 'attention', 'created 20'],
    ['of one that was never healthy', [made(6000)], 'attention', 'created 110'],
    [
      'of one that was made again, and healthy since',
      [left(6000), made(9000)],
      'down',
      'healthy 110',
    ],
    ['says when it was never healthy', [], 'down', 'longest 1440'],
  ] as const)('%s', (_, entries, state, text) => {
    expect(minutes([...entries], state, SERVER_NOW)).toBe(text);
  });
});

it.each([
  [aMove(1, 'dc1', 'a', 'healthy', 'down'), 'down'],
  [aMove(1, 'dc1', 'a', 'healthy', null), 'deleting'],
  [anOutage(1, null), 'unreachable'],
  [anEvent(1), 'attention'],
  [anEvent(1, { type: 'Normal' }), 'event'],
  [anOperation(1, { state: 'failed' }), 'attention'],
  [aChange(1), 'change'],
  [aChange(1, { verb: 'removed' }), 'deleting'],
])('the sign of an entry, %#', (entry, sign) => {
  expect(signOf(entry)).toBe(sign);
});

it('takes the worst sign of several', () => {
  const normal = anEvent(1, { type: 'Normal' });
  expect(signOfAll([normal, aChange(1)])).toBe('change');
  expect(signOfAll([normal, normal])).toBe('event');
  expect(signOfAll([aChange(1), anEvent(1), anOutage(1, null)])).toBe(
    'unreachable',
  );
});

it('measures what goes on until now', () => {
  expect(secondsOf(anOutage(60, 20), SERVER_NOW)).toBe(40);
  expect(secondsOf(anOutage(60, null), SERVER_NOW + 5000)).toBe(65);
});

it('knows nothing of what is not loaded', () => {
  const span = { from: 0, to: SERVER_NOW };
  const partly = aHistory([anEvent(60)], { nextCursor: 'x' });
  expect(loadedFrom(partly)).toBe(SERVER_NOW - 60_000);
  expect(factsOf(partly, span).since).toBe(SERVER_NOW - 60_000);
  expect(factsOf(aHistory([]), span).since).toBe(SERVER_NOW - 40 * 24 * HOUR);
  expect(factsOf({ ...aHistory([]), since: null }, span).since).toBeNull();
});

it('groups by day and writes both zones', () => {
  const days = byDay([anEvent(60), anEvent(16 * 3600)], 'utc');
  expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
    ['2026-01-31', 1],
    ['2026-01-30', 1],
  ]);
  expect(fullTime(SERVER_NOW)).toMatch(/^2026-01-31 15:05:00 UTC · /);
});
