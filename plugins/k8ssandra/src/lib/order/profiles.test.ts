import { aContext, aControlPlane } from '../../__testUtils__/views';
import { applyProfile } from './profiles';
import { withRackCount } from './racks';

const zones = (prefix: string) => ({
  value: ['a', 'b', 'c'].map(letter => ({
    name: `${prefix}-${letter}`,
    workers: 2,
    usable: 2,
  })),
  observedAgeSeconds: 2,
  reachable: true,
});
const contexts = [
  aControlPlane(),
  ...['east', 'west', 'north'].map(name =>
    aContext({
      id: { controlPlane: 'hub', context: name },
      zones: zones(name),
    }),
  ),
];
const shapes = (regions: Array<{ size: number; racks?: unknown[] }>) =>
  regions.map(({ size, racks }) => `${size}/${racks?.length}`);

it.each([
  ['development', ['1/1']],
  ['regional', ['3/3']],
  ['multi-region', ['3/3', '3/3', '3/3']],
] as const)('%s begins with %j', (profile, expected) => {
  const { regions, changes } = applyProfile(profile, [], contexts);
  expect(shapes(regions)).toEqual(expected);
  expect(changes.added).toHaveLength(expected.length);
  expect(regions[0].context).toBe('east');
  expect(regions[0].racks?.[0].zone).toBe('east-a');
});

it('is content with two regions where no third can host', () => {
  const { regions } = applyProfile('multi-region', [], contexts.slice(0, 3));
  expect(regions).toHaveLength(2);
});

it('keeps what was typed, and says what it changed', () => {
  const typed = {
    context: 'west',
    datacenterName: 'mine',
    size: 5,
    racks: withRackCount([], 5),
  };
  const { regions } = applyProfile('development', [], contexts);
  const both = [{ ...regions[0] }, typed];
  const more = applyProfile('multi-region', both, contexts);
  expect(shapes(more.regions)).toEqual(['3/3', '5/5', '3/3']);
  expect(more.changes).toEqual({
    added: ['dc3'],
    removed: [],
    resized: ['dc1'],
    kept: ['mine'],
  });
  const less = applyProfile('development', more.regions, contexts);
  expect(shapes(less.regions)).toEqual(['1/1']);
  expect(less.changes.removed).toEqual(['mine', 'dc3']);
});

it('removes no region that is more than asked for', () => {
  const four = ['a', 'b', 'c', 'd'].map(datacenterName => ({
    context: 'east',
    datacenterName,
    size: 3,
    racks: withRackCount([], 3),
  }));
  expect(applyProfile('multi-region', four, contexts)).toEqual({
    regions: four,
    changes: { added: [], removed: [], resized: [], kept: [] },
  });
});
