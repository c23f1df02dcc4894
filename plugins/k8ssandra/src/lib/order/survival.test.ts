import type { OrderRegion } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aContext, aSilentContext } from '../../__testUtils__/views';
import {
  greatestKept,
  orderSurvival,
  survivalLines,
  shownName,
  survivalTiles,
  waitingRegions,
} from './survival';

const zoned = (name: string, context: string): OrderRegion => ({
  context,
  datacenterName: name,
  size: 3,
  racks: ['a', 'b', 'c'].map((zone, i) => ({ name: `r${i + 1}`, zone })),
});
const one = [zoned('dc1', 'east')];
const two = [...one, zoned('dc2', 'west')];
const three = [...two, zoned('dc3', 'north')];
const single = [{ datacenterName: 'dc1', context: 'east', size: 1, racks: [] }];

const tiles = (regions: OrderRegion[]) =>
  survivalTiles(orderSurvival(regions, [])!).map(({ word }) => word);
const lines = (regions: OrderRegion[]) =>
  survivalLines(orderSurvival(regions, [])!).map(
    ({ level, state, goesOn, loss }) =>
      `${level} ${state} ${goesOn ? 'goes on' : 'stops'} ${loss}`,
  );

it.each([
  ['one node', single, ['lost', 'lost', 'lost', 'none']],
  ['one region', one, ['kept', 'kept', 'lost', 'none']],
  ['two regions', two, ['kept', 'kept', 'localOnly', 'lost']],
  ['three regions', three, ['kept', 'kept', 'kept', 'localOnly']],
])('the tiles of %s', (_, regions, words) => {
  expect(tiles(regions)).toEqual(words);
});

it.each([
  ['one node', single, 'nothing'],
  ['one region', one, 'zone'],
  ['two regions', two, 'zone'],
  ['three regions', three, 'region'],
])('the line of %s', (_, regions, loss) => {
  expect(greatestKept(orderSurvival(regions, [])!)).toBe(loss);
});

it('says what each level survives', () => {
  expect(lines(three)).toEqual([
    'LOCAL_QUORUM healthy goes on two-regions',
    'QUORUM healthy goes on region',
    'EACH_QUORUM down stops region',
  ]);
  expect(lines(one)).toEqual([
    'LOCAL_QUORUM healthy goes on zone',
    'LOCAL_ONE healthy goes on zone',
  ]);
  expect(lines(single)).toEqual([
    'LOCAL_QUORUM down stops node',
    'LOCAL_ONE down stops node',
  ]);
});

it('calls nothing healthy that a node stops', () => {
  const few = [{ ...three[0], size: 2 }, three[1], three[2]];
  expect(lines(few)[0]).toBe('LOCAL_QUORUM down stops node');
});

it('names what breaks a level', () => {
  const [, , each] = survivalLines(orderSurvival(three, [])!);
  expect(each.detail?.text).toMatch(/^Without east, EACH_QUORUM fails/);
});

it('says nothing of rows that are not complete', () => {
  expect(orderSurvival([], [])).toBeUndefined();
  expect(orderSurvival([{ datacenterName: '', size: 3 }], [])).toBeUndefined();
});

it('knows which rows wait, by any unusable cluster', () => {
  const contexts = [
    aContext({ id: { controlPlane: 'hub', context: 'east' } }),
    aSilentContext({ id: { controlPlane: 'hub', context: 'west' } }),
  ];
  expect(waitingRegions(three, contexts)).toEqual([three[1]]);
});

it.each([
  ['dc1', 'dc1'],
  [undefined, ''],
  ['a\u202Eb\u0000', 'a b '],
  ['x'.repeat(100), `${'x'.repeat(62)}…`],
])('shows the name %j as %j', (name, shown) => {
  expect(shownName(name)).toBe(shown);
});
