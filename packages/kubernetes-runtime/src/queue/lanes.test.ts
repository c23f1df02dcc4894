import { createLanes } from './lanes';

const idle = (_lane: string) => false;
const busy = (lane: string) => lane === 'busy';

/** Puts `lane/key` in, in this order. */
const fill = (...entries: string[]) => {
  const lanes = createLanes();
  for (const entry of entries) {
    const [lane, key] = entry.split('/');
    lanes.push(key, lane);
  }
  return lanes;
};
const drain = (lanes: ReturnType<typeof createLanes>, isBusy = idle) => {
  const taken: string[] = [];
  for (let next = lanes.next(isBusy); next; next = lanes.next(isBusy)) {
    taken.push(`${next.lane}/${next.key}`);
  }
  return taken;
};

it.each<[string, string[], string[]]>([
  ['nothing', [], []],
  ['one lane in order', ['e/1', 'e/2'], ['e/1', 'e/2']],
  [
    'lanes in turns',
    ['e/1', 'e/2', 'e/3', 'w/a', 'w/b', 'n/x'],
    ['e/1', 'w/a', 'n/x', 'e/2', 'w/b', 'e/3'],
  ],
  ['a key once', ['e/1', 'e/1', 'e/2'], ['e/1', 'e/2']],
  ['a key in the lane it was added to last', ['e/1', 'w/1'], ['w/1']],
  ['around busy lanes', ['busy/1', 'e/2', 'busy/3'], ['e/2']],
])('serves %s', (_what, entries, expected) => {
  expect(drain(fill(...entries), busy)).toEqual(expected);
});

it('says whether a key is new', () => {
  const lanes = fill('e/1');
  expect(lanes.push('1', 'e')).toBe(false);
  expect(lanes.push('1', 'w')).toBe(false);
  expect(lanes.push('2', 'w')).toBe(true);
  drain(lanes);
  expect(lanes.push('1', 'e')).toBe(true);
});

it('passes over parked lanes, counts their keys, and serves them later', () => {
  const lanes = fill('e/1', 'e/2', 'w/a');
  lanes.park('e');
  expect([lanes.size, lanes.runnable]).toEqual([3, 1]);
  expect(drain(lanes)).toEqual(['w/a']);
  lanes.push('3', 'e');
  expect([lanes.size, lanes.runnable]).toEqual([3, 0]);
  expect(lanes.resume('e')).toBe(true);
  expect(lanes.resume('e')).toBe(false);
  expect(lanes.runnable).toBe(3);
  expect(drain(lanes)).toEqual(['e/1', 'e/2', 'e/3']);
  expect([lanes.size, lanes.runnable]).toEqual([0, 0]);
});

it('parks a lane before it has keys', () => {
  const lanes = createLanes();
  lanes.park('e');
  lanes.push('1', 'e');
  expect(drain(lanes)).toEqual([]);
});
