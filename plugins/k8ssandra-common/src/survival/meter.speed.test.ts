import { list } from './__testUtils__/cases';
import { measureSurvival } from './meter';
import type { SurvivalDatacenter } from './types';

/** A few milliseconds are wanted; the limit leaves room for a machine that is busy. */
const LIMIT_MS = 100;

const datacenters = list(12).map(
  (index): SurvivalDatacenter => ({
    name: `dc${index}`,
    label: `region${index} (dc${index})`,
    region: `region${index}`,
    serves: true,
    racks: list(5).map(rack => ({
      name: `r${rack}`,
      zone: `region${index}-${rack}`,
      up: 20 - (rack % 2),
      down: rack % 2,
      unknown: 0,
    })),
  }),
);

it('measures 12 datacenters of 100 nodes, 20 keyspaces, at all levels at once', () => {
  const keyspaces = list(20).map(index => ({
    name: `ks${index}`,
    replication: {
      strategy: 'network' as const,
      copies: Object.fromEntries(
        datacenters
          .slice(0, 3 + (index % 10))
          .map(({ name }) => [name, index < 10 ? 3 : 5]),
      ),
    },
  }));
  const measure = () =>
    measureSurvival({ now: datacenters, healthy: datacenters, keyspaces });
  const times = list(7).map(() => {
    const start = performance.now();
    expect(measure()).toHaveLength(20);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(LIMIT_MS);
});
