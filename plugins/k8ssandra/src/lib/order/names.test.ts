import type { OrderRegion } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aContext, aSummary, aTile } from '../../__testUtils__/views';
import { isNameTaken, nameLength, ownerOfDatacenterName } from './names';

const region = (over: Partial<OrderRegion> = {}): OrderRegion => ({
  context: 'prod-us-east',
  datacenterName: 'dc1',
  size: 3,
  racks: [{ name: 'r1' }, { name: 'rack-two' }],
  ...over,
});

describe('the counter of the longest name', () => {
  it.each([
    ['orders', region(), 'orders-dc1-rack-two-sts'],
    ['orders', region({ racks: undefined }), 'orders-dc1-default-sts'],
    ['My Orders', region({ racks: [{ name: 'R1' }] }), 'myorders-dc1-r1-sts'],
  ])('of %s counts %j', (cluster, row, name) => {
    expect(nameLength(cluster, row)).toEqual({
      name,
      length: name.length,
      max: 60,
    });
  });

  it('waits for names', () => {
    expect(nameLength('', region())).toBeUndefined();
    expect(
      nameLength('orders', region({ datacenterName: '' })),
    ).toBeUndefined();
  });
});

const demo = aSummary({
  datacenters: [aTile({ name: 'dc1', context: 'prod-us-east' })],
});
const form = { controlPlane: 'hub', namespace: 'cassandra', name: 'orders' };

it.each([
  [{}, false],
  [{ name: 'demo' }, true],
  [{ name: 'demo', namespace: 'other' }, false],
  [{ name: 'demo', controlPlane: 'spare' }, false],
])('a name with %j is taken: %s', (over, taken) => {
  expect(isNameTaken({ ...form, ...over }, [demo])).toBe(taken);
});

describe('a datacenter of the same name', () => {
  const contexts = [
    aContext(),
    aContext({
      id: { controlPlane: 'hub', context: 'east-again' },
      aliases: ['prod-us-east'],
    }),
  ];
  it.each([
    [{}, {}, 'demo'],
    [{}, { context: 'east-again' }, 'demo'],
    [{}, { context: 'prod-eu-west' }, undefined],
    [{}, { datacenterName: 'dc2' }, undefined],
    [{ namespace: 'other' }, {}, undefined],
    [{ name: 'demo' }, {}, undefined],
  ])('with %j in %j belongs to %s', (over, row, owner) => {
    expect(
      ownerOfDatacenterName(
        { ...form, ...over },
        region(row),
        [demo],
        contexts,
      ),
    ).toBe(owner);
  });
});
