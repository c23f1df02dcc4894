import {
  k8ssandraPermissions,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../snapshot/types';
import { both } from '../survival/__testUtils__/world';
import { outOfSight } from '../view/__testUtils__/fleet';
import {
  built,
  withSpec,
  encrypted,
  first,
  login,
  withSecrets,
} from './__testUtils__/world';

describe('TLS', () => {
  it.each<[string, K8ssandraCluster, object]>([
    ['off', withSpec({}), { mode: 'off', stores: [] }],
    [
      'off with stores that nobody uses',
      withSpec(encrypted({ enabled: false })),
      { mode: 'off', stores: [] },
    ],
    [
      'on',
      withSpec(encrypted({ enabled: true })),
      {
        mode: 'on',
        clientCertificate: false,
        stores: [
          {
            store: 'keystore',
            namespace: 'payments',
            name: 'stores',
            key: 'node.jks',
            password: { name: 'stores', key: 'keystore-password' },
          },
          {
            store: 'truststore',
            key: 'truststore',
            password: { name: 'words', key: 'trust' },
          },
        ],
      },
    ],
    [
      'optional, with certificates of clients',
      withSpec(
        encrypted({ enabled: true, optional: true, require_client_auth: true }),
      ),
      { mode: 'optional', clientCertificate: true },
    ],
    [
      'on by hand',
      withSpec({
        cassandra: {
          config: {
            cassandraYaml: { client_encryption_options: { enabled: true } },
          },
        },
      }),
      {
        mode: 'on',
        stores: [],
        sentence: { key: 'connect.tls.own' },
      },
    ],
    [
      'on with secrets kept elsewhere',
      withSpec({
        ...encrypted({ enabled: true }),
        secretsProvider: 'external',
      }),
      { mode: 'on', stores: [], sentence: { key: 'connect.tls.external' } },
    ],
  ])('is %s', (_, cluster, expected) => {
    expect(first(cluster).tls).toMatchObject(expected);
  });
});

describe('logins', () => {
  it.each<[string, Snapshot, object]>([
    [
      'the superuser, where there is no other',
      withSecrets([login('demo-superuser', 'a')], []),
      { kind: 'secret', secret: { name: 'demo-superuser' }, superuser: true },
    ],
    [
      'a role of applications, where somebody made one',
      withSecrets([login('shop', 'a'), login('demo-superuser', 'b')], []),
      { secret: { name: 'shop', namespace: 'payments' }, superuser: false },
    ],
    [
      'nobody, with authentication off',
      both({}, { cluster: withSpec({ auth: false }) }),
      { kind: 'off', secret: null },
    ],
    [
      'somebody, where cassandra.yaml says so',
      both(
        {},
        {
          cluster: withSpec({
            auth: false,
            cassandra: {
              config: {
                cassandraYaml: { authenticator: 'PasswordAuthenticator' },
              },
            },
          }),
        },
      ),
      { kind: 'secret' },
    ],
    [
      'unknown, with secrets kept elsewhere',
      both({}, { cluster: withSpec({ secretsProvider: 'external' }) }),
      { kind: 'unknown', secret: null },
    ],
  ])('are of %s', (_, snapshot, expected) => {
    expect(built(snapshot).datacenters[0].login).toMatchObject(expected);
  });
});

describe('credentials', () => {
  const source = login('demo-superuser', 'correct horse');
  const rowOf = (snapshot: Snapshot) =>
    built(snapshot).credentials.items.find(
      each => each.name === 'demo-superuser',
    )!;
  const inEast = (snapshot: Snapshot) =>
    rowOf(snapshot).copies.find(each => each.context === 'east')!.match;

  it.each([
    ['the same', [source], 'same', null],
    [
      'another',
      [login('demo-superuser', 'wrong')],
      'differs',
      'The copy in east differs: logins there can fail. The control plane writes it again when it may.',
    ],
    [
      'none',
      [],
      'absent',
      'There is no copy in east: a datacenter cannot start there.',
    ],
  ])('tell of %s copy', (_, copies, expected, trouble) => {
    const snapshot = withSecrets([source], copies);
    expect(inEast(snapshot)).toMatchObject({
      value: expected,
      reachable: true,
    });
    expect(rowOf(snapshot).trouble?.text ?? null).toBe(trouble);
    expect(rowOf(snapshot).ageSeconds).toBe(86_400);
  });

  it('claim nothing of a region out of sight', () => {
    const snapshot = withSecrets(
      [source],
      [source],
      outOfSight('west', { secrets: [] }),
    );
    const [, west] = rowOf(snapshot).copies;
    expect(west.match).toMatchObject({
      value: 'absent',
      reachable: false,
      observedAgeSeconds: 372,
    });
    expect(rowOf(snapshot).trouble).toBeNull();
  });

  it('cannot be compared while the Secret itself is not there', () => {
    const snapshot = withSecrets([], [source]);
    expect(inEast(snapshot)).toMatchObject({ value: null, reachable: true });
    expect(rowOf(snapshot).trouble?.key).toBe('credential.absent');
  });

  it('never hold a value or a digest, whoever asks', () => {
    const text = JSON.stringify(built(withSecrets([source], [source])));
    expect(text).not.toContain(source.data!.password);
    expect(text).not.toContain('correct horse');
    expect(text).not.toMatch(/[0-9a-f]{32}/);
  });

  it('are not named without the permission', () => {
    const cluster = withSpec(encrypted({ enabled: true }));
    const snapshot = withSecrets([login('shop', 'a'), source], [source]);
    const answer = built({ ...snapshot, cluster }, false);
    expect(answer.credentials).toMatchObject({ allowed: false, items: [] });
    expect(answer.datacenters[0].login).toMatchObject({
      hidden: true,
      secret: null,
    });
    expect(answer.datacenters[0].tls).toMatchObject({
      hidden: true,
      stores: [],
      mode: 'on',
    });
    const text = JSON.stringify(answer);
    expect(text).toContain(k8ssandraPermissions.credentialsLocate.name);
    expect(text).not.toMatch(/shop|demo-superuser|"stores":\[\{/);
  });
});
