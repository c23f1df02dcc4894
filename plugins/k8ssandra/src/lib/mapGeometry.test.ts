import {
  apiLinkPath,
  centresOf,
  columnsOf,
  dataLinkShape,
  linksHeight,
  MAP,
} from './mapGeometry';

it.each([
  [1, 1200, 1],
  [3, 1200, 3],
  [6, 1200, 3],
  [3, 700, 3],
  [3, 400, 1],
  [2, undefined, 2],
])('%p regions on %p pixels stand in %p columns', (count, width, columns) => {
  expect(columnsOf(count, width)).toBe(columns);
});

it('knows the middle of each column', () => {
  // three panels of 300 with two gaps
  expect(centresOf(3, 900 + 2 * MAP.gap)).toEqual([
    150,
    450 + MAP.gap,
    750 + 2 * MAP.gap,
  ]);
  expect(centresOf(1, 500)).toEqual([250]);
});

it('leads from the middle of the control plane to the middle of a panel', () => {
  expect(apiLinkPath(150, 948)).toBe('M474 0V16H150V46');
});

it('draws far paths below near ones, and none over another', () => {
  const centres = centresOf(3, 948);
  const near = dataLinkShape({ from: 0, to: 1 }, centres);
  const next = dataLinkShape({ from: 1, to: 2 }, centres);
  const far = dataLinkShape({ from: 0, to: 2 }, centres);
  expect(near.path).toBe('M159 0V20Q159 30 169 30H455Q465 30 465 20V0');
  expect(near.y).toBe(next.y);
  expect(far.y).toBe(near.y + MAP.level);
  // their ends at the same panel stand apart
  const startOf = ({ path }: { path: string }) =>
    Number(/^M(\d+)/.exec(path)![1]);
  expect(startOf(far)).toBeLessThan(startOf(near));
  expect(near.x).toBe((159 + 465) / 2);
  expect(near.room).toBeLessThan(465 - 159);
});

it('has room for the deepest path', () => {
  expect(linksHeight(1)).toBe(0);
  const centres = centresOf(3, 948);
  const { y } = dataLinkShape({ from: 0, to: 2 }, centres);
  expect(linksHeight(3)).toBeGreaterThan(y);
});
