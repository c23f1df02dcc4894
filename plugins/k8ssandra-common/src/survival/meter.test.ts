import { dc } from './__testUtils__/rings';
import { measureSurvival } from './meter';
import { readReplication } from './replication';
import type {
  ConsistencyLevel,
  LossKind,
  Replication,
  SurvivalDatacenter,
} from './types';

const three: Replication = {
  strategy: 'network',
  copies: { dc1: 3, dc2: 3, dc3: 3 },
};
const regions = [dc('dc1'), dc('dc2'), dc('dc3')];

function rows(
  now: SurvivalDatacenter[],
  replication: Replication,
  healthy = now,
) {
  return measureSurvival({
    now,
    healthy,
    keyspaces: [{ name: 'ks', replication }],
    eachCoordinator: true,
  })[0].rows;
}

const outcome = (
  now: SurvivalDatacenter[],
  replication: Replication,
  level: ConsistencyLevel,
  kind: LossKind,
  from: string | null = null,
) =>
  rows(now, replication).find(
    each => each.level === level && each.from === from,
  )!.now[kind]?.outcome;

describe('three regions with three copies each', () => {
  it.each<[ConsistencyLevel, Array<string | undefined>]>([
    ['ANY', ['kept', 'kept', 'kept', 'kept', 'kept', 'kept']],
    ['ONE', ['kept', 'kept', 'kept', 'kept', 'kept', 'kept']],
    ['LOCAL_QUORUM', ['kept', 'kept', 'kept', 'kept', 'kept', 'kept']],
    ['QUORUM', ['kept', 'kept', 'kept', 'kept', 'kept', 'lost']],
    ['EACH_QUORUM', ['kept', 'kept', 'kept', 'kept', 'lost', 'lost']],
    ['ALL', ['kept', 'partly', 'lost', 'lost', 'lost', 'lost']],
  ])('%s', (level, expected) => {
    const kinds: LossKind[] = [
      'none',
      'node',
      'rack',
      'zone',
      'region',
      'two-regions',
    ];
    const wide = [
      dc('dc1', { up: 2 }),
      dc('dc2', { up: 2 }),
      dc('dc3', { up: 2 }),
    ];
    expect(kinds.map(kind => outcome(wide, three, level, kind))).toEqual(
      expected,
    );
  });

  it('names what breaks, where, and how many copies are left', () => {
    const [first] = rows(regions, three).filter(
      each => each.level === 'QUORUM',
    );
    expect(first.now['two-regions']).toEqual({
      outcome: 'lost',
      more: 0,
      breaks: expect.arrayContaining([
        {
          loss: { kind: 'two-regions', regions: ['dc1-region', 'dc2-region'] },
          outcome: 'lost',
          datacenter: null,
          left: 3,
          copies: 9,
          need: 5,
          racks: [],
        },
      ]),
    });
  });

  it('counts a region that is down already', () => {
    const now = [dc('dc1', { up: 0, down: 1 }), dc('dc2'), dc('dc3')];
    expect(outcome(now, three, 'QUORUM', 'none')).toBe('kept');
    expect(outcome(now, three, 'QUORUM', 'node')).toBe('kept');
    expect(outcome(now, three, 'QUORUM', 'region')).toBe('lost');
    const [row] = rows(now, three, regions).filter(
      each => each.level === 'QUORUM',
    );
    expect(row.healthy.region?.outcome).toBe('kept');
  });
});

describe('copies beyond what there is', () => {
  it('QUORUM counts copies that cannot exist', () => {
    const one = [dc('dc1', { racks: 2 })];
    const five: Replication = { strategy: 'network', copies: { dc1: 5 } };
    expect(outcome(one, five, 'LOCAL_QUORUM', 'none')).toBe('lost');
    expect(outcome(one, five, 'ONE', 'node')).toBe('kept');
  });

  it('a datacenter that the ring does not have never answers', () => {
    const replication: Replication = {
      strategy: 'network',
      copies: { dc1: 3, gone: 3 },
    };
    const [ring] = [[dc('dc1')]];
    expect(outcome(ring, replication, 'EACH_QUORUM', 'none')).toBe('lost');
    expect(outcome(ring, replication, 'QUORUM', 'none')).toBe('lost');
    expect(outcome(ring, replication, 'LOCAL_QUORUM', 'node')).toBe('kept');
  });

  it('a datacenter without copies answers no local level, and is not asked for one', () => {
    const replication: Replication = {
      strategy: 'network',
      copies: { dc1: 3 },
    };
    expect(outcome(regions, replication, 'LOCAL_QUORUM', 'none', 'dc2')).toBe(
      'lost',
    );
    expect(outcome(regions, replication, 'LOCAL_QUORUM', 'none')).toBe('kept');
    expect(outcome(regions, replication, 'LOCAL_QUORUM', 'region')).toBe(
      'lost',
    );
  });
});

describe('what is unknown', () => {
  it('hidden nodes make unknown what hangs on them, and nothing else', () => {
    const now = [dc('dc1'), dc('dc2'), dc('dc3', { up: 0, unknown: 1 })];
    expect(outcome(now, three, 'QUORUM', 'none')).toBe('kept');
    expect(outcome(now, three, 'QUORUM', 'region')).toBe('unknown');
    expect(outcome(now, three, 'LOCAL_QUORUM', 'none', 'dc1')).toBe('kept');
    expect(outcome(now, three, 'LOCAL_QUORUM', 'none', 'dc3')).toBe('unknown');
    expect(outcome(now, three, 'ALL', 'node')).toBe('lost');
  });

  it('a datacenter with nodes that nobody knows may hold all of its copies, or none', () => {
    const now = [dc('dc1'), dc('dc2'), { ...dc('dc3'), racks: null }];
    expect(outcome(now, three, 'QUORUM', 'none')).toBe('kept');
    expect(outcome(now, three, 'QUORUM', 'region')).toBe('unknown');
    expect(outcome(now, three, 'EACH_QUORUM', 'none')).toBe('unknown');
  });

  it('racks without a zone may share one', () => {
    const now = [dc('dc1', { zone: () => null })];
    const replication: Replication = {
      strategy: 'network',
      copies: { dc1: 3 },
    };
    expect(outcome(now, replication, 'LOCAL_QUORUM', 'rack')).toBe('kept');
    expect(outcome(now, replication, 'LOCAL_QUORUM', 'zone')).toBe('unknown');
  });

  it('racks that share a zone fall together', () => {
    const now = [dc('dc1', { zone: rack => (rack < 2 ? 'a' : 'b') })];
    const replication: Replication = {
      strategy: 'network',
      copies: { dc1: 3 },
    };
    expect(outcome(now, replication, 'LOCAL_QUORUM', 'zone')).toBe('lost');
  });

  it('reads of a datacenter that waits for its data are unknown, writes are not', () => {
    const now = [dc('dc1'), dc('dc2', { rebuilding: true, serves: false })];
    const replication: Replication = {
      strategy: 'network',
      copies: { dc1: 3, dc2: 3 },
    };
    const quorum = rows(now, replication).filter(
      each => each.level === 'QUORUM',
    );
    expect(quorum.map(each => [each.access, each.now.none?.outcome])).toEqual([
      ['reads', 'unknown'],
      ['writes', 'kept'],
    ]);
  });

  it('a replication that cannot be read has no rows, and says why', () => {
    const [measured] = measureSurvival({
      now: regions,
      healthy: regions,
      keyspaces: [
        { name: 'ks', replication: readReplication({ class: 'x.Y' }) },
      ],
    });
    expect(measured.rows).toEqual([]);
    expect(measured.remarks[0].text).toBe(
      'Its replication strategy Y is not known here.',
    );
  });
});

it('keyspaces that are replicated alike share an entry, local ones have none', () => {
  const measured = measureSurvival({
    now: regions,
    healthy: regions,
    levels: ['QUORUM'],
    keyspaces: [
      { name: 'a', replication: three },
      { name: 'system', replication: { strategy: 'local' } },
      {
        name: 'b',
        replication: {
          strategy: 'network',
          copies: { dc3: 3, dc2: 3, dc1: 3 },
        },
      },
      { name: 'c', replication: { strategy: 'simple', copies: 3 } },
    ],
  });
  expect(measured.map(each => each.keyspaces)).toEqual([['a', 'b'], ['c']]);
  expect(measured[0].rows).toHaveLength(1);
});

it.each<[string, Replication, string[]]>([
  ['fits', three, []],
  [
    'ignores regions',
    { strategy: 'simple', copies: 3 },
    [
      'SimpleStrategy ignores regions and racks: all copies of something may lie in one of them.',
    ],
  ],
  [
    'exceeds nodes, misses a region and names another',
    { strategy: 'network', copies: { dc1: 5, dc2: 3, far: 1 } },
    [
      '5 copies are asked for in dc1, which has 3 nodes: QUORUM counts copies that cannot exist.',
      '1 copy is asked for in far, which is no datacenter of this cluster.',
      'No copies in dc3.',
    ],
  ],
])('remarks on a replication that %s', (_, replication, expected) => {
  const [{ remarks }] = measureSurvival({
    now: regions,
    healthy: regions,
    keyspaces: [{ name: 'ks', replication }],
    levels: [],
  });
  expect(remarks.map(each => each.text)).toEqual(expected);
});
