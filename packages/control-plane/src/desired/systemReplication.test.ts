import {
  initialSystemReplication,
  systemKeyspaces,
  systemReplication,
} from './systemReplication';
import { aCluster, aDatacenter } from './__testUtils__/cluster';

describe('replication of system keyspaces (operator-spec 3.10)', () => {
  const cluster = aCluster(
    {
      datacenters: [
        aDatacenter('dc1', { size: 5, datacenterName: 'real' }),
        aDatacenter('dc2', { size: 2 }),
      ],
    },
    { externalDatacenters: ['old'] },
  );

  it('starts with the first datacenter and all external ones', () => {
    expect(JSON.stringify(initialSystemReplication(cluster))).toBe(
      '{"old":3,"real":3}',
    );
  });

  it.each<[string[], object]>([
    [[], { old: 3 }],
    [['dc1'], { real: 3, old: 3 }],
    [['dc1', 'dc2', 'gone'], { real: 3, dc2: 2, old: 3 }],
  ])('grows with %j', (initialized, expected) => {
    expect(systemReplication({ cluster, initialized })).toEqual(expected);
  });

  it('concerns more keyspaces for DSE', () => {
    expect(systemKeyspaces(cluster)).toHaveLength(3);
    expect(systemKeyspaces(aCluster({ serverType: 'dse' }))).toContain(
      'dse_security',
    );
  });
});
