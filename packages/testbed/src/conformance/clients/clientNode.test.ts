import {
  CoreV1Api,
  CustomObjectsApi,
  KubeConfig,
  KubernetesObjectApi,
  makeInformer,
  type V1ConfigMap,
  Watch,
} from '@kubernetes/client-node';
import { describeWith, realKubernetes } from '../../support/requirements';
import { installCrd } from '../crds';
import { startRealDriver } from '../drivers/real';
import { startSimulatorDriver } from '../drivers/simulator';
import { HttpApi } from '../http/httpApi';
import { Identities } from '../http/identities';
import type { Driver } from '../types';
import { kubeconfigOf } from './kubeconfigOf';

jest.setTimeout(120_000);

const namespace = 'default';
const schema = {
  type: 'object',
  properties: {
    spec: { type: 'object', properties: { size: { type: 'integer' } } },
    status: { type: 'object', properties: { phase: { type: 'string' } } },
  },
};

const map = (name: string, data: Record<string, string>): V1ConfigMap => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, namespace },
  data,
});

/** The same statements about client-node, whichever server it speaks to. */
function clientsWork(start: () => Promise<Driver>): void {
  let driver: Driver;
  let config: KubeConfig;

  beforeAll(async () => {
    driver = await start();
    config = new KubeConfig();
    config.loadFromString(JSON.stringify(await kubeconfigOf(driver)));
  });
  afterAll(() => driver?.close());

  it('CoreV1Api creates, reads, replaces, lists and deletes', async () => {
    const core = config.makeApiClient(CoreV1Api);
    const name = 'typed';
    await core.createNamespacedConfigMap({
      namespace,
      body: map(name, { a: '1' }),
    });
    const read = await core.readNamespacedConfigMap({ namespace, name });
    expect(read.metadata?.creationTimestamp).toBeInstanceOf(Date);
    const next = { ...read, data: { a: '2' } };
    const put = await core.replaceNamespacedConfigMap({
      namespace,
      name,
      body: next,
    });
    expect(put.data).toEqual({ a: '2' });
    await expect(
      core.replaceNamespacedConfigMap({ namespace, name, body: next }),
    ).rejects.toMatchObject({ code: 409 });
    const { items } = await core.listNamespacedConfigMap({
      namespace,
      fieldSelector: `metadata.name=${name}`,
    });
    expect(items.map(item => item.metadata?.name)).toEqual([name]);
    await core.deleteNamespacedConfigMap({ namespace, name });
    await expect(
      core.readNamespacedConfigMap({ namespace, name }),
    ).rejects.toMatchObject({ code: 404 });
  });

  it('CustomObjectsApi writes an object and its status', async () => {
    const identities = new Identities(driver);
    const api = new HttpApi({
      identities,
      signal: AbortSignal.timeout(60_000),
      record: () => {},
    });
    const version = { subresources: { status: {} } };
    const { group, plural, object } = (
      await installCrd(api, { id: 'client-node', schema, version })
    )(namespace);
    await identities.close();
    const custom = config.makeApiClient(CustomObjectsApi);
    const at = { group, version: 'v1', namespace, plural };
    const made = await custom.createNamespacedCustomObject({
      ...at,
      body: object('x', { spec: { size: 1 } }),
    });
    const updated = await custom.replaceNamespacedCustomObjectStatus({
      ...at,
      name: 'x',
      body: { ...made, status: { phase: 'Up' } },
    });
    expect(updated).toMatchObject({
      spec: { size: 1 },
      status: { phase: 'Up' },
    });
    const list = await custom.listNamespacedCustomObject(at);
    expect(list.items).toHaveLength(1);
    await custom.deleteNamespacedCustomObject({ ...at, name: 'x' });
  });

  it('KubernetesObjectApi applies as kubectl would', async () => {
    const objects = KubernetesObjectApi.makeApiClient(config);
    const made = await objects.create<V1ConfigMap>(map('any', { a: '1' }));
    const patched = await objects.patch<V1ConfigMap>({
      ...map('any', { b: '2' }),
      metadata: { name: 'any', namespace },
    });
    expect(patched.data).toEqual({ a: '1', b: '2' });
    expect(patched.metadata?.uid).toBe(made.metadata?.uid);
    await objects.delete(made);
  });

  it('Watch tells of changes from a version on', async () => {
    const core = config.makeApiClient(CoreV1Api);
    const { metadata } = await core.listNamespacedConfigMap({ namespace });
    const seen: string[] = [];
    const watch = new Watch(config);
    let controller: AbortController | undefined;
    const done = new Promise<void>((resolve, reject) => {
      watch
        .watch(
          `/api/v1/namespaces/${namespace}/configmaps`,
          { resourceVersion: metadata?.resourceVersion },
          (phase, object: V1ConfigMap) => {
            seen.push(`${phase} ${object.metadata?.name}`);
            if (phase === 'DELETED') resolve();
          },
          error => error && seen.length < 3 && reject(error),
        )
        .then(each => {
          controller = each;
        }, reject);
    });
    await core.createNamespacedConfigMap({
      namespace,
      body: map('watched', {}),
    });
    await core.patchNamespacedConfigMap({
      namespace,
      name: 'watched',
      body: [{ op: 'add', path: '/data', value: { a: '1' } }],
    });
    await core.deleteNamespacedConfigMap({ namespace, name: 'watched' });
    await done;
    controller?.abort();
    expect(seen).toEqual([
      'ADDED watched',
      'MODIFIED watched',
      'DELETED watched',
    ]);
  });

  it('an informer keeps a cache', async () => {
    const core = config.makeApiClient(CoreV1Api);
    await core.createNamespacedConfigMap({
      namespace,
      body: map('before', {}),
    });
    const informer = makeInformer(
      config,
      `/api/v1/namespaces/${namespace}/configmaps`,
      () => core.listNamespacedConfigMap({ namespace }),
    );
    const added = new Promise<void>(resolve => {
      informer.on('add', object => {
        if (object.metadata?.name === 'after') resolve();
      });
    });
    await informer.start();
    expect(informer.get('before', namespace)).toBeDefined();
    await core.createNamespacedConfigMap({ namespace, body: map('after', {}) });
    await added;
    expect(informer.get('after', namespace)?.metadata?.name).toBe('after');
    await informer.stop();
  });
}

describe('client-node against the simulator', () => {
  clientsWork(() => startSimulatorDriver());
});

describeWith(realKubernetes, 'client-node against a real API server', () => {
  clientsWork(() => startRealDriver());
});
