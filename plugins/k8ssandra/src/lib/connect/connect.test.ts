import type { Entity } from '@backstage/catalog-model';
import { aPoint } from '../../__testUtils__/connection';
import { say } from '../../__testUtils__/views';
import { copyState } from './copyState';
import { firstPoint, ownPoint } from './ownRegion';
import { regionWord } from './regionWord';

const points = [
  aPoint({ doNotUse: say('Do not use it.') }),
  aPoint({ name: 'dc2', region: 'us-west' }),
  aPoint({ name: 'dc3', region: 'us-west', doNotUse: say('Not yet.') }),
];

function component(owner: string, region?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'shop',
      annotations: region ? { 'topology.kubernetes.io/region': region } : {},
    },
    spec: { owner },
  };
}

describe('the datacenter beside a component', () => {
  const owners = new Set(['group:default/team-a']);
  it.each<[string, Entity[], string | undefined]>([
    ['of the viewer', [component('team-a', 'us-west')], 'dc2'],
    [
      'by a full reference',
      [component('group:default/team-a', 'us-east')],
      'dc1',
    ],
    ['of somebody else', [component('team-b', 'us-west')], undefined],
    ['that says no region', [component('team-a')], undefined],
    [
      'in a region without a datacenter',
      [component('team-a', 'mars')],
      undefined,
    ],
    [
      'after one that does not fit',
      [component('team-b', 'us-east'), component('team-a', 'us-west')],
      'dc2',
    ],
    ['none', [], undefined],
  ])('%s', (_, components, expected) => {
    expect(ownPoint(components, owners, points)?.point.name).toBe(expected);
  });

  it('is the first that serves where nothing says which', () => {
    expect(firstPoint(points)?.name).toBe('dc2');
    expect(firstPoint(points.slice(0, 1))?.name).toBe('dc1');
    expect(firstPoint([])).toBeUndefined();
  });
});

it('names a datacenter by its region where that is enough', () => {
  expect(points.map(each => regionWord(each, points))).toEqual([
    'us-east',
    'us-west (dc2)',
    'us-west (dc3)',
  ]);
});

it.each([
  ['same', true, 'healthy', 'same'],
  ['differs', true, 'degraded', 'differs'],
  ['absent', true, 'attention', 'absent'],
  [null, true, 'unknown', 'unknown'],
  ['same', false, 'unreachable', 'lastSame'],
  ['differs', false, 'unreachable', 'lastDiffers'],
  ['absent', false, 'unreachable', 'lastAbsent'],
  [null, false, 'unreachable', 'unknown'],
] as const)(
  'a copy that is %s, seen now: %s, is drawn as %s',
  (value, reachable, state, word) => {
    const match = { value, reachable, observedAgeSeconds: 2 };
    expect(copyState(match)).toEqual({ state, word });
  },
);
