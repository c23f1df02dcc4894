import {
  createClusterSet,
  readKubeconfig,
  type ClusterSet,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { closeAll, QUICK, track, turns } from './support/clusters';
import { sendJson, startHostileServer } from './support/hostileServer';
import { kubeconfigOf } from './support/kubeconfigs';

jest.setTimeout(60_000);
afterEach(closeAll);

/** One server, and a set of clusters that all call their user `admin`. */
async function start() {
  const server = track(await startHostileServer());
  const set: ClusterSet = track(
    createClusterSet({
      caches: { configMaps: { type: resourceTypes.ConfigMap } },
      limits: QUICK,
    }),
  );
  const put = async (name: string, user: Record<string, unknown>) => {
    const text = await kubeconfigOf(
      { server: `https://127.0.0.1:${server.port}` },
      user,
    );
    const { connection } = readKubeconfig(text, { allow: { loopback: true } });
    return set.set(name, { connection: connection! });
  };
  const used = () => server.credentials.map(each => [...each]);
  return { server, set, put, used };
}

it('contexts that share an address and a user name share no connection and no credential', async () => {
  const { server, put, used } = await start();
  const contexts = await Promise.all(
    ['one', 'two', 'three'].map(name =>
      put(name, { token: `token-of-${name}` }),
    ),
  );
  await Promise.all(contexts.map(each => turns(each, { state: 'ready' })));
  expect(server.connections).toBe(3);
  server.cut();
  await Promise.all(
    contexts.map(async each => {
      await each.client.getRaw('/version');
      await each.client.list(resourceTypes.ConfigMap);
    }),
  );
  await Promise.all(contexts.map(each => turns(each, { state: 'ready' })));
  expect(used().every(each => each.length === 1)).toBe(true);
  expect(new Set(used().flat())).toEqual(
    new Set(['one', 'two', 'three'].map(name => `Bearer token-of-${name}`)),
  );
});

it('a token and a password of one user name are two credentials', async () => {
  const { put, used } = await start();
  const contexts = [
    await put('token', { token: 'token-of-admin' }),
    await put('password', {
      token: undefined,
      username: 'admin',
      password: 'p',
    }),
  ];
  await Promise.all(contexts.map(each => turns(each, { state: 'ready' })));
  const basic = `Basic ${Buffer.from('admin:p').toString('base64')}`;
  expect(used().sort()).toEqual([[basic], ['Bearer token-of-admin']].sort());
});

it('a rotation while requests are under way leaves no connection with two credentials', async () => {
  const { server, put, used, set } = await start();
  await turns(await put('it', { token: 'token-0' }), { state: 'ready' });
  // Answers come late, so that requests of the old credential are under way when the new one comes.
  server.misdeed = (_request, response, { pathname }) => {
    if (!pathname.endsWith('/configmaps/late')) return false;
    setTimeout(() => sendJson(response, { kind: 'Status' }, 404), 100);
    return true;
  };
  for (let rotation = 1; rotation <= 5; rotation++) {
    const old = set.get('it')!;
    const key = { namespace: 'default', name: 'late' };
    const underWay = Array.from({ length: 10 }, () =>
      old.client.get(resourceTypes.ConfigMap, key).catch(error => error.code),
    );
    const next = await put('it', { token: `token-${rotation}` });
    expect(next).not.toBe(old);
    await next.client.list(resourceTypes.ConfigMap);
    const ends = new Set(await Promise.all(underWay));
    expect([...ends].every(code => ['NotFound', 'Closed'].includes(code))).toBe(
      true,
    );
  }
  expect(used().every(each => each.length === 1)).toBe(true);
  expect(new Set(used().flat()).size).toBe(6);
});

it('one connection is kept for the life of a credential', async () => {
  const { server, put, set } = await start();
  const cluster = await put('it', {});
  await turns(cluster, { state: 'ready' });
  for (let n = 0; n < 50; n++) await cluster.client.getRaw('/version');
  await Promise.all(
    Array.from({ length: 50 }, () => cluster.client.getRaw('/version')),
  );
  expect(await put('it', {})).toBe(set.get('it'));
  expect(server.connections).toBe(1);
});
