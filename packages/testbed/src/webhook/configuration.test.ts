import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  startCluster,
  type SimulatedCluster,
} from '@k8ssandra-backstage/fleet-simulator';
import { parse } from 'yaml';
import { root } from '../support/paths';
import { cluster } from './cluster';
import { startListener, type Listener } from './listener';

describe('our configuration in an API server', () => {
  let home: SimulatedCluster;
  let listener: Listener;
  const types = {
    configuration: {
      group: 'admissionregistration.k8s.io',
      version: 'v1',
      kind: 'ValidatingWebhookConfiguration',
      plural: 'validatingwebhookconfigurations',
      namespaced: false,
    },
    cluster: {
      group: 'k8ssandra.io',
      version: 'v1alpha1',
      kind: 'K8ssandraCluster',
      plural: 'k8ssandraclusters',
      namespaced: true,
    },
  };
  const manifest = (path: string) =>
    parse(readFileSync(join(root, 'deploy', path), 'utf8'));

  beforeAll(async () => {
    listener = await startListener();
    const { server, pki } = listener;
    home = await startCluster({
      name: 'home',
      crds: [manifest('crds/k8ssandra.io_k8ssandraclusters.yaml')],
    });
    const configuration = manifest('webhook/webhook.yaml');
    for (const webhook of configuration.webhooks) {
      const { path } = webhook.clientConfig.service;
      webhook.failurePolicy = 'Fail';
      webhook.clientConfig = {
        url: `https://127.0.0.1:${server.port}${path}`,
        caBundle: Buffer.from(pki.caCert).toString('base64'),
      };
    }
    await home.client.create(types.configuration, configuration);
  });
  afterAll(async () => {
    await home.close();
    await listener.stop();
  });

  const inDefault = (cassandra: object = {}, annotations?: object) =>
    cluster(cassandra, { namespace: 'default', annotations });

  it('refuses with the words and causes of the rules, and stores what passes', async () => {
    const annotations = { 'k8ssandra.io/autoupdate-spec': 'never' };
    const field = 'metadata.annotations[k8ssandra.io/autoupdate-spec]';
    await expect(
      home.client.create(types.cluster, inDefault({}, annotations)),
    ).rejects.toMatchObject({
      code: 'Invalid',
      message: expect.stringContaining(
        `admission webhook "k8ssandraclusters.backstage.k8ssandra.io" denied the request: ${field}: "never" is not known; write once or always`,
      ),
      causes: [expect.objectContaining({ field })],
    });
    const stored = await home.client.create(types.cluster, inDefault());
    expect(stored).toHaveProperty('metadata.uid');
    const renamed = { datacenters: [{ metadata: { name: 'x' }, size: 1 }] };
    await expect(
      home.client.apply(types.cluster, inDefault(renamed), { force: true }),
    ).rejects.toThrow('which is the same as renaming');
  });
});
