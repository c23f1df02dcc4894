import { clockOf } from './clock';
import type { RecordedState } from './types';

const WALL = Date.parse('2026-03-04T15:05:00Z');

const state = (...objects: any[]): RecordedState => ({
  directory: 'x',
  contexts: [{ name: 'east', file: 'east.json', objects, notes: [] }],
  reachability: new Map(),
  statuses: new Map(),
  ignored: [],
});

const made = (creationTimestamp: string, rest: object = {}) => ({
  kind: 'Pod',
  metadata: { name: 'a', creationTimestamp },
  ...rest,
});

const timeOf = (from: RecordedState, given?: string) =>
  new Date(clockOf(from, given, () => WALL)).toISOString().replace('.000', '');

describe('the time that ages are counted from', () => {
  it.each<[string, RecordedState, string | undefined, string]>([
    ['is given', state(), '2026-01-31T15:05:00Z', '2026-01-31T15:05:00Z'],
    [
      'is given in another zone',
      state(),
      '2026-01-31T16:05:00+01:00',
      '2026-01-31T15:05:00Z',
    ],
    [
      'is now where no time is told',
      state(),
      undefined,
      '2026-03-04T15:05:00Z',
    ],
    [
      'is now for a recording of today',
      state(made('2026-03-04T10:00:00Z')),
      undefined,
      '2026-03-04T15:05:00Z',
    ],
    [
      'is the newest time of one that was put away',
      state(made('2026-01-01T10:00:00Z'), made('2026-01-02T10:00:00Z')),
      undefined,
      '2026-01-02T10:00:00Z',
    ],
    [
      'is never before anything that was',
      state(made('2026-03-04T15:09:00Z')),
      undefined,
      '2026-03-04T15:09:00Z',
    ],
    [
      'leaves out what is still to come',
      state(
        made('2026-01-01T10:00:00Z', {
          status: {
            quietPeriod: '2026-01-05T00:00:00Z',
            nextSchedule: '2026-01-06T00:00:00Z',
          },
        }),
      ),
      undefined,
      '2026-01-01T10:00:00Z',
    ],
    [
      'looks into events and lists',
      state({
        kind: 'Event',
        metadata: { name: 'e' },
        series: { lastObservedTime: '2026-01-03T00:00:00.000000Z' },
      }),
      undefined,
      '2026-01-03T00:00:00Z',
    ],
    [
      'leaves out what is no time',
      state(made('yesterday')),
      undefined,
      '2026-03-04T15:05:00Z',
    ],
  ])('%s', (_, from, given, expected) => {
    expect(timeOf(from, given)).toBe(expected);
  });

  it.each([
    'yesterday',
    '',
    '2026-13-45T99:00:00Z',
    '2026-01-31',
    '1700000000',
  ])('is refused: "%s"', given => {
    expect(() => timeOf(state(), given)).toThrow(
      `--now: "${given}" is not a time: give one like`,
    );
  });
});
