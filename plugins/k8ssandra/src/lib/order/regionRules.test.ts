import type { OrderRegion } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aContext } from '../../__testUtils__/views';
import { withRackCount } from './racks';
import { checkCount, checkRegions, nextRegion } from './regionRules';

const row = (over: Partial<OrderRegion> = {}): OrderRegion => ({
  context: 'east',
  datacenterName: 'dc1',
  size: 3,
  racks: [{ name: 'r1' }],
  ...over,
});

describe('checkRegions', () => {
  it.each([
    [row(), {}],
    [row({ racks: undefined }), {}],
    [row({ datacenterName: '' }), { datacenterName: 'nameRequired' }],
    [row({ datacenterName: 'DC_1' }), { datacenterName: 'nameInvalid' }],
    [row({ datacenterName: '1dc' }), { datacenterName: 'nameInvalid' }],
    [
      row({ datacenterName: 'x'.repeat(64) }),
      { datacenterName: 'nameInvalid' },
    ],
    [row({ size: 0 }), { size: 'size' }],
    [row({ size: 1.5 }), { size: 'size' }],
    [row({ size: NaN }), { size: 'size' }],
    [row({ racks: [] }), { racks: 'racks' }],
    [
      row({ size: 1, racks: withRackCount([], 2) }),
      { racks: 'racksOverNodes' },
    ],
  ])('%p has %p', (region, errors) => {
    expect(checkRegions([region])).toEqual([errors]);
  });

  it('names both rows that share a name', () => {
    expect(
      checkRegions([row(), row(), row({ datacenterName: 'dc2' })]),
    ).toEqual([
      { datacenterName: 'nameTwice' },
      { datacenterName: 'nameTwice' },
      {},
    ]);
  });
});

it.each([
  [0, 'none'],
  [1, undefined],
  [5, undefined],
  [6, 'tooMany'],
])('of %d regions says %p', (count, error) => {
  expect(checkCount(Array.from({ length: count }, () => row()))).toBe(error);
});

it('gives a new row a name that is free', () => {
  const regions = [row({ datacenterName: 'dc2' })];
  expect(nextRegion(regions, aContext())).toMatchObject({
    datacenterName: 'dc3',
    context: 'prod-us-east',
  });
});
