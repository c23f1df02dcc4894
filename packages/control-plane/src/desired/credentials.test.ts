import type { K8ssandraClusterSpec } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { generatedSecrets } from './credentials';
import { aCluster } from './__testUtils__/cluster';

const SUPERUSER = 'superuser demo-superuser';

describe('the secrets that a cluster needs (operator-spec 4.1)', () => {
  it.each<[string, Partial<K8ssandraClusterSpec>, string[]]>([
    ['nothing beside Cassandra', {}, [SUPERUSER]],
    ['without authentication', { auth: false, reaper: {} }, [SUPERUSER]],
    [
      'Reaper',
      { reaper: {} },
      [SUPERUSER, 'reaper demo-reaper', 'reaper-ui demo-reaper-ui'],
    ],
    [
      'Reaper with an open page',
      { reaper: { uiUserSecretRef: { name: '' } } },
      [SUPERUSER, 'reaper demo-reaper'],
    ],
    [
      'Reaper with users that exist',
      {
        reaper: {
          cassandraUserSecretRef: { name: 'cql' },
          uiUserSecretRef: { name: 'ui' },
        },
      },
      [SUPERUSER, 'reaper cql', 'reaper-ui ui'],
    ],
    [
      'a Reaper that somebody else keeps',
      { reaper: { reaperRef: { name: 'shared' } } },
      [SUPERUSER],
    ],
    ['Medusa', { medusa: {} }, [SUPERUSER, 'medusa demo-medusa']],
    [
      'Medusa without authentication',
      { auth: false, medusa: {} },
      [SUPERUSER, 'medusa demo-medusa'],
    ],
    [
      'one user for everything',
      {
        medusa: { cassandraUserSecretRef: { name: 'demo-superuser' } },
        reaper: {
          cassandraUserSecretRef: { name: 'demo-superuser' },
          uiUserSecretRef: { name: 'demo-superuser' },
        },
      },
      [SUPERUSER],
    ],
    [
      'external secrets',
      { secretsProvider: 'external', reaper: {}, medusa: {} },
      [],
    ],
  ])('%s', (_, spec, expected) => {
    const found = generatedSecrets(aCluster({}, spec));
    expect(found.map(each => `${each.purpose} ${each.name}`)).toEqual(expected);
  });

  it('say which field names them', () => {
    const found = generatedSecrets(aCluster({}, { reaper: {}, medusa: {} }));
    expect(found.map(each => each.field)).toEqual([
      'spec.cassandra.superuserSecretRef.name',
      'spec.reaper.cassandraUserSecretRef.name',
      'spec.reaper.uiUserSecretRef.name',
      'spec.medusa.cassandraUserSecretRef.name',
    ]);
  });
});
