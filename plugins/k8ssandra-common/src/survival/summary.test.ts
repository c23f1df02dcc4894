import { dc } from './__testUtils__/rings';
import { hypotheticalSurvival } from './hypothetical';
import { measureSurvival } from './meter';
import { summariseSurvival } from './summary';
import type { Replication, SurvivalDatacenter } from './types';
import { breakWords } from './words';

const nts = (copies: Record<string, number>): Replication => ({
  strategy: 'network',
  copies,
});

function summary(
  now: SurvivalDatacenter[],
  replication: Replication,
  healthy = now,
) {
  const groups = measureSurvival({
    now,
    healthy,
    keyspaces: [{ name: 'ks', replication }],
    eachCoordinator: true,
  });
  const { headline, value, detail, state } = summariseSurvival(groups, {
    regions: now.filter(each => each.serves).map(each => each.label),
  });
  return [state, value.text, detail?.text ?? null, headline.text];
}

const one = nts({ dc1: 3 });
const two = nts({ dc1: 3, dc2: 3 });
const both = [dc('dc1'), dc('dc2')];
const noZones = { zone: () => null };

it.each<[string, ReturnType<typeof summary>, unknown[]]>([
  [
    'three regions',
    summary([...both, dc('dc3')], nts({ dc1: 3, dc2: 3, dc3: 3 })),
    [
      'healthy',
      '2 regions',
      'or 1 zone of each region',
      'Any two regions can be lost: LOCAL_QUORUM goes on in the others.',
    ],
  ],
  [
    'two regions',
    summary(both, two),
    [
      'healthy',
      '1 region',
      'or 1 zone of each region',
      'Any one region or any one zone can be lost: LOCAL_QUORUM goes on.',
    ],
  ],
  [
    'two regions, zones unknown',
    summary([dc('dc1', noZones), dc('dc2', noZones)], two),
    [
      'healthy',
      '1 region',
      'or 1 node of each region',
      'Any one region can be lost: LOCAL_QUORUM goes on in the others.',
    ],
  ],
  [
    'one region',
    summary([dc('dc1')], one),
    [
      'healthy',
      '1 zone',
      null,
      'Any one zone can be lost, no region: LOCAL_QUORUM goes on.',
    ],
  ],
  [
    'one region, zones unknown',
    summary([dc('dc1', noZones)], one),
    [
      'healthy',
      '1 rack',
      null,
      'Any one rack can be lost: LOCAL_QUORUM goes on.',
    ],
  ],
  [
    'one rack of three nodes',
    summary([dc('dc1', { racks: 1, up: 3 })], one),
    [
      'healthy',
      '1 node',
      null,
      'Any one node can be lost, not every rack: LOCAL_QUORUM goes on.',
    ],
  ],
  [
    'a single node',
    summary([dc('dc1', { racks: 1 })], nts({ dc1: 1 })),
    [
      'healthy',
      'no loss',
      'in dc1',
      'No loss is survived everywhere: one more node stops LOCAL_QUORUM for part of the data in dc1.',
    ],
  ],
  [
    'a node down in one of two regions',
    summary(
      [
        {
          ...dc('dc1'),
          racks: [
            { name: 'r1', zone: 'a', up: 0, down: 1, unknown: 0 },
            ...dc('dc1').racks!.slice(1),
          ],
        },
        dc('dc2'),
      ],
      two,
      both,
    ),
    [
      'degraded',
      'no loss',
      '1 node in dc2; none in dc1',
      'No loss is survived everywhere: one more node stops LOCAL_QUORUM for part of the data in dc1.',
    ],
  ],
  [
    'a region out of sight',
    summary([dc('dc1'), dc('dc2', { up: 0, unknown: 1 })], two, both),
    [
      'unknown',
      'unknown',
      '1 node in dc1; unknown in dc2',
      'What can be lost is unknown: part of the nodes cannot be seen now.',
    ],
  ],
  [
    'a region down',
    summary([dc('dc1'), dc('dc2', { up: 0, down: 1 })], two, both),
    [
      'down',
      'not serving all',
      'in dc2',
      'LOCAL_QUORUM fails now for part of the data, or all of it, in dc2.',
    ],
  ],
  [
    'a replication that never serves all',
    summary(both, { strategy: 'simple', copies: 3 }),
    [
      'attention',
      'not serving all',
      'in dc1 and dc2',
      'LOCAL_QUORUM fails now for part of the data, or all of it, in dc1 and dc2.',
    ],
  ],
])('%s', (_, is, expected) => {
  expect(is).toEqual(expected);
});

it('says of an order what its keyspaces would survive, and that it supposes them', () => {
  const survival = hypotheticalSurvival({
    datacenters: ['us', 'eu'].map((region, index) => ({
      name: `dc${index + 1}`,
      region,
      size: 3,
      racks: ['a', 'b', 'c'].map(zone => ({
        name: zone,
        zone: `${region}${zone}`,
      })),
    })),
  });
  expect(survival.headline.text).toBe(
    'With 3 copies per region. Any one region or any one zone can be lost: LOCAL_QUORUM goes on.',
  );
  const of = (level: string) =>
    survival.survival.rows.find(each => each.level === level)!.healthy.region!
      .outcome;
  expect(['LOCAL_QUORUM', 'QUORUM', 'EACH_QUORUM'].map(of)).toEqual([
    'kept',
    'lost',
    'lost',
  ]);
});

it('orders without racks have one, and a copy per node where there are fewer', () => {
  const survival = hypotheticalSurvival({
    datacenters: [{ name: 'dc1', region: 'us', size: 2, racks: [] }],
  });
  expect(survival.survival.replication).toEqual(nts({ dc1: 2 }));
  expect(survival.value.text).toBe('no loss');
});

it('says in words what a loss does', () => {
  const [group] = measureSurvival({
    now: [dc('dc1', { zone: rack => (rack < 2 ? 'a' : null) }), dc('dc2')],
    healthy: both,
    keyspaces: [{ name: 'ks', replication: two }],
    levels: ['EACH_QUORUM', 'ALL', 'LOCAL_QUORUM'],
  });
  const words = group.rows.map(({ level, now }) =>
    [now.node, now.zone, now.region].map(
      cell => cell?.breaks[0] && breakWords(level, cell.breaks[0]).text,
    ),
  );
  expect(words).toEqual([
    [
      undefined,
      'Without zone a of dc1-region, EACH_QUORUM fails in dc1 for all data: 1 of 3 copies left, 2 needed.',
      'Without dc1-region, EACH_QUORUM fails in dc1 for all data: 0 of 3 copies left, 2 needed.',
    ],
    [
      'Without one node in rack r1 of dc1, ALL fails for all data: 5 of 6 copies left, 6 needed.',
      'Without zone a of dc1-region, ALL fails for all data: 4 of 6 copies left, 6 needed.',
      'Without dc1-region, ALL fails for all data: 3 of 6 copies left, 6 needed.',
    ],
    [
      undefined,
      'Without zone a of dc1-region, LOCAL_QUORUM fails in dc1 for part of the data: 1 of 3 copies left, 2 needed.',
      undefined,
    ],
  ]);
});

it('says that the zone of a rack is not known', () => {
  const [group] = measureSurvival({
    now: [dc('dc1', noZones)],
    healthy: [],
    keyspaces: [{ name: 'ks', replication: one }],
    levels: ['LOCAL_QUORUM'],
  });
  const [broken] = group.rows[0].now.zone!.breaks;
  expect(breakWords('LOCAL_QUORUM', broken).text).toBe(
    'Whether LOCAL_QUORUM works without the zone of rack r1 of dc1 is unknown.',
  );
});
