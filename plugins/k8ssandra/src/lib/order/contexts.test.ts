import {
  aContext,
  aControlPlane,
  aSilentContext,
} from '../../__testUtils__/views';
import { freeContexts, nextContext, pickerOrder, zonesOf } from './contexts';
import { moveTo, withRackCount } from './racks';

const named = (context: string) => ({ id: { controlPlane: 'hub', context } });
const zones = (...list: Array<[string | null, number]>) => ({
  zones: {
    value: list.map(([name, usable]) => ({ name, workers: 3, usable })),
    observedAgeSeconds: 2,
    reachable: true,
  },
});
const hub = aControlPlane();
const refused = aContext({ ...named('stage'), state: 'auth-failed' });
const silent = aSilentContext(named('south'));
const east = aContext(named('east'));
const slow = aContext({ ...named('slow'), state: 'attention' });
const all = [hub, refused, silent, east, slow];
const ids = (list: typeof all) => list.map(({ id }) => id.context);

it('lists those that can host first and those that cannot last', () => {
  expect(ids(pickerOrder(all))).toEqual(['east', 'slow', '', 'south', 'stage']);
});

it('offers what no row uses, by any of its names', () => {
  const again = aContext({ ...named('east-again'), aliases: ['east'] });
  const used = [{ context: 'east-again', datacenterName: 'dc1', size: 3 }];
  const free = freeContexts([...all, again], used);
  expect(ids(free)).toEqual(['slow', '', 'south', 'stage']);
  expect(nextContext([...all, again], used)).toBe(slow);
  expect(nextContext([silent, refused], [])).toBeUndefined();
});

it('knows zones that take pods', () => {
  expect(
    zonesOf(aContext(zones(['a', 2], ['b', 0], [null, 4], ['c', 1]))),
  ).toEqual(['a', 'c']);
  expect(zonesOf(aContext())).toEqual([]);
  expect(zonesOf(undefined)).toEqual([]);
});

describe('racks', () => {
  it('keep their names and are spread over zones in turn', () => {
    const racks = [{ name: 'a', zone: 'z1' }, { name: 'b' }];
    expect(withRackCount(racks, 3)).toEqual([...racks, { name: 'r3' }]);
    expect(withRackCount(racks, 3, ['x', 'y'])).toEqual([
      { name: 'a', zone: 'x' },
      { name: 'b', zone: 'y' },
      { name: 'r3', zone: 'x' },
    ]);
    expect(withRackCount(racks, -1)).toEqual([]);
    expect(withRackCount([], 1e9)).toHaveLength(20);
  });

  it('get the zones of the cluster that a row moves to, or none', () => {
    const region = {
      context: 'west',
      datacenterName: 'dc1',
      size: 2,
      racks: [{ name: 'r1', zone: 'west-a' }],
      storageClassName: 'west-fast',
    };
    expect(
      moveTo(region, aContext({ ...named('east'), ...zones(['e', 1]) })),
    ).toEqual({
      context: 'east',
      datacenterName: 'dc1',
      size: 2,
      racks: [{ name: 'r1', zone: 'e' }],
    });
    expect(moveTo(region, silent).racks).toEqual([{ name: 'r1' }]);
  });
});
