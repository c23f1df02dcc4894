import {
  KubeConfig,
  type KubernetesObject,
  KubernetesObjectApi,
  Watch,
} from '@kubernetes/client-node';
import { createKubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';
import { widget, widgetCrd } from '../testing';
import { type SimulatedCluster, startCluster } from '.';

jest.setTimeout(30_000);

const widgetType = {
  group: 'test.example',
  version: 'v1',
  kind: 'Widget',
  plural: 'widgets',
  namespaced: true,
};

describe('clients', () => {
  let cluster: SimulatedCluster;
  beforeAll(async () => {
    cluster = await startCluster({ name: 'one', crds: [widgetCrd] });
  });
  afterAll(() => cluster.close());

  it('@kubernetes/client-node creates, lists and watches', async () => {
    const config = new KubeConfig();
    config.loadFromString(JSON.stringify(await cluster.adminKubeconfig()));
    const objects = KubernetesObjectApi.makeApiClient(config);
    const address = { name: 'by-client-node', namespace: 'default' };
    const made: KubernetesObject = await objects.create({
      ...widget(address.name),
      metadata: address,
    });
    expect(made.metadata?.uid).toBeDefined();
    const list = await objects.list('test.example/v1', 'Widget', 'default');
    expect(list.items.map(item => item.metadata?.name)).toEqual([
      'by-client-node',
    ]);
    const seen = await new Promise<string>((resolve, reject) => {
      const watching = new Watch(config).watch(
        '/apis/test.example/v1/namespaces/default/widgets',
        {},
        (phase, object) => {
          resolve(`${phase} ${object.metadata.name}`);
          watching.then(controller => controller.abort());
        },
        error => error && reject(error),
      );
    });
    expect(seen).toBe('ADDED by-client-node');
    await objects.delete(made);
  });

  it('our runtime applies, watches and deletes', async () => {
    const { cert, key } = await cluster.pki.clientCert('root', [
      'system:masters',
    ]);
    const client = createKubernetesClient({
      server: cluster.server,
      ca: cluster.pki.caCert,
      cert,
      key,
    });
    const controller = new AbortController();
    const watching = (async () => {
      for await (const event of client.watch(widgetType, {
        namespace: 'default',
        signal: controller.signal,
      })) {
        if (event.type === 'DELETED') return event.object.metadata.name;
      }
      return undefined;
    })();
    const address = { namespace: 'default', name: 'by-runtime' };
    const applied: any = await client.apply(widgetType, {
      ...widget('by-runtime', { size: 2 }),
      metadata: address,
    });
    expect(applied.spec).toEqual({ size: 2, color: 'red' });
    await client.mergePatch(
      widgetType,
      address,
      { status: { phase: 'Up' } },
      { subresource: 'status' },
    );
    await expect(
      client.create(widgetType, {
        ...widget('bad', { size: 99 }),
        metadata: { ...address, name: 'bad' },
      }),
    ).rejects.toMatchObject({
      code: 'Invalid',
      causes: [expect.objectContaining({ field: 'spec.size' })],
    });
    await client.delete(widgetType, address);
    expect(await watching).toBe('by-runtime');
    controller.abort();
    await client.close();
  });
});
