import { edit, lose, running } from '../plan/__testUtils__/running';
import { reachabilityOf } from './reachability';

const NOW = '2026-01-05T00:01:00Z';
const THEN = '2026-01-04T00:00:00Z';
const seen = (since: string) => ({ reachable: true, since });

describe('whether regions can be seen', () => {
  it('is told once, and stays as it was told', () => {
    const taken = running().snapshot();
    const first = reachabilityOf(taken, undefined, THEN);
    expect(first).toEqual({ dc1: seen(THEN), dc2: seen(THEN) });
    expect(reachabilityOf(taken, first, NOW)).toEqual(first);
  });

  it('is told anew when one goes, with when it was heard of last', () => {
    const world = running();
    lose(world, 'west');
    world.change('west', { lastContactSeconds: 60 });
    const before = { dc1: seen(THEN), dc2: seen(THEN) };
    const gone = reachabilityOf(world.snapshot(), before, NOW);
    expect(gone).toEqual({
      dc1: seen(THEN),
      dc2: {
        reachable: false,
        since: NOW,
        lastContact: '2026-01-05T00:00:00Z',
      },
    });
    world.change('west', { lastContactSeconds: 3600 });
    expect(
      reachabilityOf(world.snapshot(), gone, '2026-01-06T00:00:00Z'),
    ).toEqual(gone);
  });

  it('says nothing of a contact that never was', () => {
    const world = running();
    lose(world, 'west');
    world.change('west', { lastContactSeconds: null });
    expect(reachabilityOf(world.snapshot(), {}, NOW).dc2).toEqual({
      reachable: false,
      since: NOW,
    });
  });

  it.each([['text'], [[]], [null], [{ dc1: { reachable: 'yes' } }]])(
    'is told anew where the status says %j',
    before => {
      expect(reachabilityOf(running().snapshot(), before, NOW)).toEqual({
        dc1: seen(NOW),
        dc2: seen(NOW),
      });
    },
  );

  it('is told of a datacenter that goes until it is gone', () => {
    const world = running();
    edit(world, ({ spec }) => {
      spec.cassandra!.datacenters!.pop();
    });
    expect(Object.keys(reachabilityOf(world.snapshot(), {}, NOW))).toEqual([
      'dc1',
      'dc2',
    ]);
    world.run();
    expect(
      Object.keys(world.cluster!.status!.summary!.regions as object),
    ).toEqual(['dc1']);
  });
});
