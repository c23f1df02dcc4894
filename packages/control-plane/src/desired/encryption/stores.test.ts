import type { FreeForm } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aCluster, aDatacenter } from '../__testUtils__/cluster';
import {
  cassandraYamlOf,
  encryptionStoresOf,
  encryptsClients,
  encryptsNodes,
  storeMountPath,
} from './stores';

const stores = {
  keystoreSecretRef: { name: 'k' },
  truststoreSecretRef: { name: 't' },
};
const given = aCluster({
  clientEncryptionStores: stores,
  serverEncryptionStores: stores,
});

describe('whether encryption is on by given stores (operator-spec 3.9)', () => {
  it.each<[FreeForm, boolean]>([
    [{ client_encryption_options: { enabled: true } }, true],
    [{ client_encryption_options: { enabled: 'true' } }, false],
    [{ client_encryption_options: { enabled: false } }, false],
    [{ client_encryption_options: {} }, false],
    [{ client_encryption_options: null }, false],
    [{ client_encryption_options: 'on' }, false],
    [{}, false],
  ])('to clients by %j: %s', (yaml, on) => {
    expect(encryptsClients(given, yaml)).toBe(on);
    expect(encryptsClients(aCluster(), yaml)).toBe(false);
    expect(encryptionStoresOf('client', given, yaml)).toBe(
      on ? stores : undefined,
    );
  });

  it.each<[FreeForm, boolean]>([
    [{ server_encryption_options: { internode_encryption: 'all' } }, true],
    [{ server_encryption_options: { internode_encryption: 'dc' } }, true],
    [{ server_encryption_options: { internode_encryption: 'none' } }, false],
    [{ server_encryption_options: { internode_encryption: null } }, false],
    [{ server_encryption_options: {} }, false],
    [{}, false],
  ])('between nodes by %j: %s', (yaml, on) => {
    expect(encryptsNodes(given, yaml)).toBe(on);
    expect(encryptsNodes(aCluster(), yaml)).toBe(false);
    expect(
      encryptsNodes(aCluster({ serverEncryptionStores: null as never }), yaml),
    ).toBe(false);
  });

  it('looks at both levels', () => {
    const cluster = aCluster({
      config: {
        cassandraYaml: { client_encryption_options: { optional: true } },
      },
    });
    const template = aDatacenter('dc1', {
      config: {
        cassandraYaml: { client_encryption_options: { enabled: true } },
      },
    });
    expect(cassandraYamlOf(cluster, template)).toEqual({
      client_encryption_options: { optional: true, enabled: true },
    });
    expect(cassandraYamlOf(aCluster(), aDatacenter('dc1'))).toEqual({});
  });

  it.each([
    ['client', 'keystore', '/mnt/client-keystore'],
    ['server', 'truststore', '/mnt/server-truststore'],
  ] as const)('mounts the %s %s at %s', (side, store, path) => {
    expect(storeMountPath(side, store)).toBe(path);
  });
});
