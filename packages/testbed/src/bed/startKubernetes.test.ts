import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  connectionOf,
  createKubernetesClient,
  readKubeconfig,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { describeWith, realKubernetes } from '../support/requirements';
import { newStateDir } from '../support/paths';
import { untilObject } from '../support/until';
import { startEtcd, startKubernetes, type Etcd, type RealCluster } from '.';
import { notedProcesses } from './processes';

const { ConfigMap, Namespace } = resourceTypes;
const inDefault = (name: string, data: Record<string, string> = {}) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, namespace: 'default' },
  data,
});
const runs = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

jest.setTimeout(60_000);

describeWith(realKubernetes, 'startKubernetes', () => {
  let folder: string;
  let etcd: Etcd;
  let cluster: RealCluster;

  beforeAll(async () => {
    folder = newStateDir();
    etcd = await startEtcd({ folder: join(folder, 'etcd') });
    cluster = await startKubernetes({
      name: 'one',
      folder: join(folder, 'one'),
      etcd,
    });
  }, 400_000);
  afterAll(async () => {
    await cluster?.stop();
    await etcd?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('answers the administrator, applies and watches', async () => {
    const client = cluster.admin();
    expect(await client.getRaw('/version')).toMatchObject({ major: '1' });
    const { resourceVersion } = await client.list(ConfigMap, {
      namespace: 'default',
    });
    await client.apply(ConfigMap, inDefault('a', { k: 'v' }));
    const ended = new AbortController();
    const seen = [];
    for await (const event of client.watch(ConfigMap, {
      namespace: 'default',
      resourceVersion,
      signal: ended.signal,
    })) {
      seen.push(event);
      ended.abort();
    }
    expect(seen).toMatchObject([
      { type: 'ADDED', object: { metadata: { name: 'a' }, data: { k: 'v' } } },
    ]);
  });

  it('knows a user by its certificate, and one that has expired not at all', async () => {
    const clientOf = async (notAfter?: Date) =>
      createKubernetesClient(
        connectionOf(
          readKubeconfig(
            await cluster.kubeconfigFor({ commonName: 'reader', notAfter }),
            { contextName: 'one', allow: { loopback: true } },
          ),
        ),
      );
    const key = { namespace: 'default', name: 'a' };
    const valid = await clientOf();
    await expect(valid.get(ConfigMap, key)).rejects.toMatchObject({
      code: 'Forbidden',
    });
    const expired = await clientOf(new Date(Date.now() - 60_000));
    await expect(expired.get(ConfigMap, key)).rejects.toMatchObject({
      code: 'Unauthorized',
    });
    await valid.close();
    await expired.close();
    const audited = readFileSync(cluster.auditLog, 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(audited).toContainEqual(
      expect.objectContaining({
        verb: 'get',
        stage: 'ResponseComplete',
        user: expect.objectContaining({ username: 'reader' }),
      }),
    );
  });

  it('empties a namespace that goes, as its controllers do', async () => {
    const client = cluster.admin();
    await client.create(Namespace, {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'short' },
    });
    await client.create(ConfigMap, {
      ...inDefault('b'),
      metadata: { name: 'b', namespace: 'short' },
    });
    await client.delete(Namespace, { name: 'short' });
    const gone = await untilObject({
      client,
      type: Namespace,
      namespace: undefined as unknown as string,
      name: 'short',
      condition: object => object === undefined,
      what: 'the namespace is gone',
    });
    expect(gone).toBeUndefined();
  });

  it('hangs, wakes, ends and comes back on its port with its data', async () => {
    const client = cluster.admin();
    const key = { namespace: 'default', name: 'a' };
    const { port } = cluster;
    cluster.pause();
    await expect(
      client.get(ConfigMap, key, { timeoutMs: 500 }),
    ).rejects.toMatchObject({ code: 'Timeout' });
    cluster.resume();
    expect(await client.get(ConfigMap, key)).toMatchObject({
      data: { k: 'v' },
    });
    const { pid } = cluster;
    await cluster.kill();
    expect(runs(pid)).toBe(false);
    await expect(client.get(ConfigMap, key)).rejects.toMatchObject({
      code: 'ConnectionRefused',
    });
    await cluster.restart();
    expect(cluster.port).toBe(port);
    expect(await client.get(ConfigMap, key)).toMatchObject({
      data: { k: 'v' },
    });
  });

  it('says which flag it was given wrongly, with the end of the log', async () => {
    await expect(
      startKubernetes({
        name: 'wrong',
        folder: join(folder, 'wrong'),
        etcd,
        controllers: false,
        flags: ['--no-such-flag'],
      }),
    ).rejects.toThrow(
      /kube-apiserver of wrong ended with status 1[^]*--no-such-flag/,
    );
  });

  it('leaves no process', async () => {
    const pids = [cluster.pid, cluster.controllerManagerPid!, etcd.pid];
    expect(
      notedProcesses(folder)
        .map(each => each.pid)
        .sort(),
    ).toEqual([...pids].sort());
    await cluster.stop();
    await etcd.stop();
    expect(pids.filter(runs)).toEqual([]);
    expect(notedProcesses(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
    expect(existsSync(folder)).toBe(false);
  });
});
