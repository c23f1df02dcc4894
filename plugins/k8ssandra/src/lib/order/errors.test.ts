import { aContext, aSummary, aTile } from '../../__testUtils__/views';
import { errorsAt, formErrors, withCauses } from './errors';
import type { OrderForm } from './form';

const form: OrderForm = {
  controlPlane: 'hub',
  namespace: 'cassandra',
  name: 'orders',
  serverVersion: '5.0.6',
  storage: { size: '5Gi' },
  regions: [
    {
      context: 'prod-us-east',
      datacenterName: 'dc1',
      size: 3,
      racks: [{ name: 'r1' }],
    },
  ],
};
const facts = { clusters: [], contexts: [aContext()] };
const region = form.regions![0];

it('finds nothing in an order that is fine, or not begun', () => {
  expect(formErrors(form, facts)).toEqual([]);
  expect(formErrors({}, facts)).toEqual([]);
  const empty = { ...form, resources: {}, clientEncryption: {} };
  expect(formErrors(empty, facts)).toEqual([]);
});

it.each([
  ['a short name', { name: 'o' }, { field: 'name' }, 'nameShort'],
  ['a bad name', { name: 'Orders' }, { field: 'name' }, 'nameInvalid'],
  ['no region', { regions: [] }, { field: 'regions', part: 'row' }, 'none'],
  [
    'half of the stores',
    { clientEncryption: { keystoreSecretName: 'keys' } },
    { field: 'clientEncryption' },
    'stores',
  ],
])('names %s', (_, over, place, key) => {
  const found = formErrors({ ...form, ...over } as OrderForm, facts);
  expect(errorsAt(found, place as any)).toMatchObject([{ key }]);
});

it('knows which names the fleet has', () => {
  const clusters = [
    aSummary({
      datacenters: [aTile({ name: 'dc1', context: 'prod-us-east' })],
    }),
  ];
  const [taken] = formErrors({ ...form, name: 'demo' }, { ...facts, clusters });
  expect(taken).toMatchObject({ place: { field: 'name' }, key: 'nameTaken' });
  const [datacenter] = formErrors(form, { ...facts, clusters });
  expect(datacenter).toMatchObject({
    place: { field: 'regions', region: 0, part: 'datacenterName' },
    key: 'datacenterTaken',
    params: { owner: 'demo', datacenter: 'dc1' },
  });
});

it('asks the rules of the control plane', () => {
  const long = { ...region, datacenterName: 'd'.repeat(50) };
  const [error] = formErrors({ ...form, regions: [long] }, facts);
  expect(error.place).toMatchObject({ region: 0, part: 'datacenterName' });
  expect(error.text).toMatch(/60 are allowed/);
});

it('adds what the server refuses, once for a place, and names what has none', () => {
  const name = { place: { field: 'name' as const }, key: 'nameShort' as const };
  const cause = (field: string) => ({ field, reason: 'r', message: 'wrong' });
  expect(
    withCauses(
      [name],
      [
        cause('metadata.name'),
        cause('spec.cassandra.serverVersion'),
        cause('spec.reaper.size'),
        cause(''),
      ],
    ),
  ).toEqual([
    name,
    { place: { field: 'serverVersion' }, text: 'wrong' },
    { place: { field: undefined }, text: 'spec.reaper.size: wrong' },
    { place: { field: undefined }, text: 'wrong' },
  ]);
});
