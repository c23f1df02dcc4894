import { once } from 'node:events';
import { duplexPair, PassThrough } from 'node:stream';
import {
  KubeConfig,
  type KubernetesObject,
  KubernetesObjectApi,
  PortForward,
  Watch,
} from '@kubernetes/client-node';
import { createKubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
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
    cluster = await startCluster({
      name: 'one',
      crds: [widgetCrd],
      hooks: {
        // Sends back what comes.
        podConnect: async () => {
          const [ours, pod] = duplexPair();
          pod.pipe(pod);
          return ours;
        },
      },
    });
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

  it('@kubernetes/client-node forwards a port', async () => {
    const key = { namespace: 'default', name: 'echo' };
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: key,
      spec: { nodeName: 'n', containers: [{ name: 'c', image: 'i' }] },
    };
    await cluster.client.create(resourceTypes.Pod, pod);
    await cluster.client.mergePatch(
      resourceTypes.Pod,
      key,
      { status: { phase: 'Running' } },
      { subresource: 'status' },
    );
    const config = new KubeConfig();
    config.loadFromString(JSON.stringify(await cluster.adminKubeconfig()));
    const [output, errors, input] = [1, 2, 3].map(() => new PassThrough());
    const socket = await new PortForward(config).portForward(
      'default',
      'echo',
      [8080],
      output,
      errors,
      input,
    );
    input.write('hello');
    expect(String((await once(output, 'data'))[0])).toBe('hello');
    expect(errors.readableLength).toBe(0);
    const open = typeof socket === 'function' ? socket() : socket;
    open?.close();
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
