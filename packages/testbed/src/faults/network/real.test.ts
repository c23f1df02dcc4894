import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  resourceTypes,
  type KubernetesObject,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  startEtcd,
  startKubernetes,
  type Etcd,
  type RealCluster,
} from '../../bed';
import { describeFull } from '../../support/full';
import { newStateDir } from '../../support/paths';
import { describeWith, realKubernetes } from '../../support/requirements';
import { compactEtcd } from './support/compactEtcd';
import { startRig, type Rig } from './support/rig';
import { realTarget, userTarget } from './support/targets';
import { waitUntil } from './support/waitUntil';

jest.setTimeout(120_000);

const { ConfigMap } = resourceTypes;

const FLOW = {
  group: 'flowcontrol.apiserver.k8s.io',
  version: 'v1',
  namespaced: false,
};
const LEVELS: ResourceType = {
  ...FLOW,
  kind: 'PriorityLevelConfiguration',
  plural: 'prioritylevelconfigurations',
};
const SCHEMAS: ResourceType = {
  ...FLOW,
  kind: 'FlowSchema',
  plural: 'flowschemas',
};

describeWith(realKubernetes, 'the network of a real API server', () => {
  let folder: string;
  let etcd: Etcd;
  let server: RealCluster;
  let rig: Rig | undefined;

  beforeAll(async () => {
    folder = newStateDir();
    etcd = await startEtcd({ folder: join(folder, 'etcd') });
    server = await startKubernetes({
      name: 'real',
      folder: join(folder, 'real'),
      etcd,
      controllers: false,
    });
  }, 400_000);
  afterEach(async () => {
    await rig?.stop();
    rig = undefined;
  });
  afterAll(async () => {
    await server?.stop();
    await etcd?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async (options: Parameters<typeof startRig>[0] = {}) => {
    rig = await startRig({ target: realTarget(server), speed: 20, ...options });
    return rig;
  };
  const apply = (name: string, data: Record<string, string> = {}) =>
    server
      .admin()
      .apply<KubernetesObject>(
        ConfigMap,
        { metadata: { name, namespace: 'default' }, data } as never,
        { force: true },
      );
  const names = () =>
    rig!.cluster
      .cache('configMaps')
      .list()
      .map(each => each.metadata.name);
  const lists = () =>
    rig!.proxy.journal.find({ verb: 'list', resource: 'configmaps' });

  it('F1 that is killed is down, and taken up when it is back', async () => {
    const { write, state, heard, proxy } = await start();
    await write('before');
    await heard();
    await proxy.inject({ kind: 'refuse', cut: true });
    await server.kill();
    await state('down');
    await server.restart();
    await proxy.clear();
    await state('ready');
    await write('after');
    await heard();
    expect(names()).toEqual(expect.arrayContaining(['before', 'after']));
  });

  it('F7 with --goaway-chance loses no call', async () => {
    await server.restart({ flags: ['--goaway-chance=0.02'] });
    const { write, heard, cluster, guarantees, proxy } = await start({
      limits: { timeoutMs: 10_000 },
    });
    await write('a');
    const calls = Array.from({ length: 300 }, () =>
      cluster.client.get(ConfigMap, { namespace: 'default', name: 'a' }),
    );
    expect(await Promise.all(calls)).toHaveLength(300);
    await write('a');
    await heard();
    expect(proxy.accepted).toBeGreaterThan(1);
    expect(guarantees.violations()).toEqual([]);
    await server.restart({ flags: [] });
  });

  it('F8 F9 whose etcd is compacted behind an idle watch is listed once, and tells what went', async () => {
    const { write, heard, proxy, state, guarantees } = await start();
    await write('goes');
    await write('stays');
    await heard();
    const before = lists().length;
    await proxy.inject({ kind: 'refuse', cut: true });
    await state('down');
    await server
      .admin()
      .delete(ConfigMap, { namespace: 'default', name: 'goes' });
    for (let i = 0; i < 20; i++) await apply('busy', { i: `${i}` });
    await compactEtcd(etcd.url);
    // Its watch cache forgets what came before with a restart only.
    await server.restart();
    await proxy.clear();
    await state('ready');
    await waitUntil('the difference is known', () => !names().includes('goes'));
    await write('stays');
    await heard();
    expect(lists().length - before).toBe(1);
    const gone = guarantees.deliveries.filter(each => each.gone);
    expect(gone.map(each => each.key)).toEqual(['default/goes']);
  });

  it('F12 whose flow control has two seats answers all calls in the end', async () => {
    const admin = server.admin();
    await admin.apply(
      LEVELS,
      {
        metadata: { name: 'tiny' },
        spec: {
          type: 'Limited',
          limited: {
            nominalConcurrencyShares: 1,
            lendablePercent: 0,
            borrowingLimitPercent: 0,
            limitResponse: { type: 'Reject' },
          },
        },
      } as never,
      { force: true },
    );
    const { cluster, write, heard, proxy, states } = await start({
      target: await userTarget(server, 'busy'),
      limits: { timeoutMs: 8_000 },
    });
    await write('a');
    await heard();
    await admin.apply(
      SCHEMAS,
      {
        metadata: { name: 'tiny' },
        spec: {
          priorityLevelConfiguration: { name: 'tiny' },
          matchingPrecedence: 2,
          rules: [
            {
              subjects: [
                { kind: 'Group', group: { name: 'system:authenticated' } },
              ],
              resourceRules: [
                {
                  verbs: ['list'],
                  apiGroups: [''],
                  resources: ['secrets'],
                  namespaces: ['*'],
                  clusterScope: true,
                },
              ],
            },
          ],
        },
      } as never,
      { force: true },
    );
    const list = () => cluster.client.list(resourceTypes.Secret);
    const refused = () =>
      proxy.journal.find({ verb: 'list' }).filter(each => each.status === 429);
    for (let turn = 0; turn < 40 && refused().length === 0; turn++) {
      await Promise.all(Array.from({ length: 30 }, list));
    }
    expect(refused().length).toBeGreaterThan(0);
    expect(states.filter(each => each.startsWith('down'))).toEqual([]);
    await admin.delete(SCHEMAS, { name: 'tiny' });
    await admin.delete(LEVELS, { name: 'tiny' });
  });

  describeFull('and everything else that it does', () => {
    it('F1 that stands still is noticed by its pings', async () => {
      const { write, state, heard, guarantees } = await start();
      await write('before');
      await heard();
      server.pause();
      try {
        await state('down');
      } finally {
        server.resume();
      }
      await state('ready');
      await write('after');
      await heard();
      expect(guarantees.violations()).toEqual([]);
    });

    it('F7 that is restarted gracefully loses no event', async () => {
      const { write, state, heard } = await start();
      await write('before');
      await heard();
      const restarted = server.restart({ graceful: true });
      const calls: string[] = [];
      let over = false;
      void restarted.finally(() => {
        over = true;
      });
      while (!over) {
        await rig!.cluster.client
          .get(ConfigMap, { namespace: 'default', name: 'before' })
          .then(
            () => calls.push('answered'),
            error => calls.push(error.code),
          );
        await new Promise(resolve => setTimeout(resolve, 20));
      }
      await restarted;
      expect(calls).toContain('answered');
      await state('ready');
      await write('after');
      await heard();
      expect(names()).toEqual(expect.arrayContaining(['before', 'after']));
    });

    it('F8 whose continuation has expired is read in one piece', async () => {
      // Its cache would keep what continuations need.
      await server.restart({
        flags: ['--feature-gates=ListFromCacheSnapshot=false'],
      });
      await Promise.all(
        Array.from({ length: 12 }, (_, i) => apply(`page-${i}`)),
      );
      await start({
        limits: { pageSize: 5 },
        before: async made => {
          await made.inject({
            kind: 'delay',
            ms: 700,
            match: each =>
              each.query.has('continue') && each.resource === 'configmaps',
            times: 1,
          });
        },
        unready: true,
      });
      await waitUntil(
        'the second page is asked for',
        () => lists().length === 2,
      );
      await apply('page-0', { another: 'revision' });
      await compactEtcd(etcd.url);
      await waitUntil('it is listed', () => names().length >= 12);
      expect(lists().map(each => each.status)).toEqual([200, 410, 200]);
      await server.restart({ flags: [] });
    });

    it('F9 whose etcd stands still is called away or slow, and taken up without a list', async () => {
      const { write, state, heard, guarantees, states } = await start({
        probeTimeoutMs: 1_500,
      });
      await write('before');
      await heard();
      etcd.pause();
      try {
        await expect(
          rig!.cluster.client.apply(ConfigMap, {
            metadata: { name: 'stuck', namespace: 'default' },
          } as never),
        ).rejects.toMatchObject({ code: 'Timeout' });
      } finally {
        etcd.resume();
      }
      await state('ready');
      await write('after');
      await heard();
      expect(states[0]).toBe('connecting');
      expect(guarantees.violations()).toEqual([]);
    });
  });
});
