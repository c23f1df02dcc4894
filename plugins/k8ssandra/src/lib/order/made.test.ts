import {
  aContext,
  aControlPlane,
  aSilentContext,
} from '../../__testUtils__/views';
import { madeRows, shortNames, type MadeInput } from './made';

const input: MadeInput = {
  controlPlane: 'hub',
  contexts: [
    aControlPlane(),
    aContext(),
    aSilentContext({
      id: { controlPlane: 'hub', context: 'prod-ap-south' },
      region: 'ap-south',
    }),
  ],
  regions: [
    {
      context: 'prod-us-east',
      datacenterName: 'dc1',
      size: 3,
      racks: [
        { name: 'r1', zone: 'a' },
        { name: 'r2', zone: 'b' },
        { name: 'r3', zone: 'a' },
      ],
    },
    { context: 'prod-ap-south', datacenterName: 'dc2', size: 6 },
  ],
};
const object = (kind: string, name: string) => ({
  apiVersion: 'v1',
  kind,
  metadata: { name },
});

it('begins with the control plane and follows the order of building', () => {
  expect(madeRows(input)).toMatchObject([
    { label: 'hub', isControlPlane: true, datacenters: [], hosting: 'now' },
    {
      label: 'us-east',
      hosting: 'now',
      datacenters: [{ name: 'dc1', size: 3, zones: ['a', 'b'] }],
      after: undefined,
    },
    {
      label: 'ap-south',
      hosting: 'later',
      datacenters: [{ name: 'dc2', size: 6, zones: [] }],
      after: 'dc1',
      kinds: undefined,
    },
  ]);
});

it('is one row for datacenters that share a Kubernetes cluster', () => {
  const regions = [
    { datacenterName: 'dc1', size: 1 },
    { datacenterName: 'dc2', size: 1, context: '' },
  ];
  const rows = madeRows({ ...input, regions });
  expect(rows).toHaveLength(1);
  expect(rows[0].datacenters.map(({ name }) => name)).toEqual(['dc1', 'dc2']);
});

it('names the kinds that the dry run listed', () => {
  const objects = {
    hub: [object('Secret', 'a'), object('Secret', 'b')],
    'prod-us-east': [object('CassandraDatacenter', 'dc1')],
  };
  const rows = madeRows({ ...input, accepted: { objects } });
  expect(rows.map(({ kinds }) => kinds)).toEqual([
    '2 Secret',
    'CassandraDatacenter',
    undefined,
  ]);
});

it.each([
  [undefined, undefined],
  [null, null],
  [240, 480],
])('of a start of %s s makes %s s for two', (usualStartSeconds, seconds) => {
  const regions = ['dc1', 'dc2'].map(datacenterName => ({
    ...input.regions[0],
    datacenterName,
  }));
  const accepted = { usualStartSeconds };
  const [, row] = madeRows({ ...input, regions, accepted });
  expect(row.usualSeconds).toBe(seconds);
});

it.each([
  [[], []],
  [['us-east-1a'], ['us-east-1a']],
  [
    ['us-east-1a', 'us-east-1b'],
    ['a', 'b'],
  ],
  [
    ['a', 'b'],
    ['a', 'b'],
  ],
  [
    ['zone', 'zone-2'],
    ['e', 'e-2'],
  ],
])('shortens %j to %j', (names, short) => {
  expect(shortNames(names)).toEqual(short);
});
