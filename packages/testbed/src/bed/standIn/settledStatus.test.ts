import { settledStatus, type SettledInput } from './settledStatus';

const NOW = new Date('2026-01-01T00:00:00Z');
const LATER = new Date('2026-01-02T00:00:00Z');
const NODES = { a: { hostID: '1', ip: '10.1.0.1', rack: 'r1' } };

const input = (rest: Partial<SettledInput> = {}): SettledInput => ({
  dc: {
    apiVersion: 'cassandra.datastax.com/v1beta1',
    kind: 'CassandraDatacenter',
    metadata: { name: 'dc1', generation: 2 },
    spec: {},
  },
  nodes: NODES,
  complete: true,
  healthy: true,
  users: true,
  now: NOW,
  ...rest,
});

/** The next input of the same datacenter. */
const next = (rest: Partial<SettledInput>, spec: object = {}): SettledInput => {
  const { dc } = input();
  const status = settledStatus(input());
  return input({ dc: { ...dc, spec, status }, now: LATER, ...rest });
};

const on = (given: SettledInput) =>
  settledStatus(given)
    .conditions!.filter(each => each.status === 'True')
    .map(each => each.type);

describe('settledStatus', () => {
  it('is what cass-operator ends with', () => {
    expect(settledStatus(input())).toMatchObject({
      cassandraOperatorProgress: 'Ready',
      datacenterName: 'dc1',
      lastRollingRestart: '1970-01-01T00:00:01Z',
      lastServerNodeStarted: '2026-01-01T00:00:00Z',
      nodeStatuses: NODES,
      observedGeneration: 2,
      quietPeriod: '2026-01-01T00:00:05Z',
      superUserUpserted: '2026-01-01T00:00:00Z',
    });
  });

  it('stays what it is when nothing changed', () => {
    const given = next({});
    expect(settledStatus(given)).toEqual(given.dc.status);
  });

  it.each<[string, SettledInput, string[]]>([
    ['all is well', input(), ['Healthy', 'Valid', 'Initialized', 'Ready']],
    [
      'a quorum is missing',
      next({ healthy: false, complete: false }),
      ['Valid', 'Initialized', 'Ready'],
    ],
    [
      'the first node never came',
      input({ complete: false, healthy: false }),
      [],
    ],
    [
      'it is stopped',
      next({ healthy: false, nodes: {} }, { stopped: true }),
      ['Stopped', 'Valid', 'Initialized'],
    ],
  ])('says that %s', (_, given, expected) => {
    expect(on(given)).toEqual(expected);
  });

  it.each<[string, SettledInput]>([
    ['while a node is missing', input({ complete: false })],
    ['where users are not wanted', input({ users: false })],
  ])('tells of no users %s', (_, given) => {
    expect(settledStatus(given).usersUpserted).toBeUndefined();
  });

  it('keeps the nodes of a datacenter that is stopped', () => {
    const given = next({ nodes: {} }, { stopped: true });
    expect(settledStatus(given).nodeStatuses).toEqual(NODES);
  });
});
