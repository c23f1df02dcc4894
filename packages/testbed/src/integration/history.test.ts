import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type {
  ClusterView,
  EventEntry,
  TransitionEntry,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { applyAsAdmin, example, untilComplete } from '../support/cluster';
import { eventually } from '../support/eventually';
import { startTestFleet, type TestFleet } from '../support/fleet';
import { startTestPortal, type TestPortal } from '../support/portal';

jest.setTimeout(240_000);

const WEST = 'k8ssandra-west';

describe('what a portal knew when it was killed', () => {
  const cluster = example('three-regions.yaml');
  const id = {
    controlPlane: 'control-plane',
    namespace: cluster.metadata.namespace!,
    name: cluster.metadata.name,
  };
  let fleet: TestFleet;
  let portal: TestPortal;
  let before: ClusterView;

  /** The page as the database keeps it; undefined while it keeps none. */
  const keptPage = (): ClusterView | undefined => {
    const file = join(fleet.stateDir, 'portal', 'k8ssandra.sqlite');
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      const rows = database
        .prepare('select body from history_last_known')
        .all() as Array<{ body: string }>;
      return rows
        .map(({ body }) => JSON.parse(body))
        .find(({ kind }) => kind === 'cluster')?.view;
    } finally {
      database.close();
    }
  };
  const entries = async (name: string) => {
    const { items } = await portal.api.getClusterHistory(id, { limit: 500 });
    return items.filter(({ kind }) => kind === name);
  };
  const west = (view: ClusterView) =>
    view.datacenters.find(({ context }) => context === WEST)!;

  beforeAll(async () => {
    fleet = await startTestFleet({ pace: 'instant' });
    portal = await startTestPortal(fleet);
    await applyAsAdmin(fleet, cluster);
    await untilComplete(fleet, cluster, 120_000);
  });
  afterAll(async () => {
    await portal?.stop();
    await fleet?.stop();
  });

  it('was written down while it happened: who asked, and what it came to', async () => {
    const [created] = await entries('change');
    expect(created).toMatchObject({
      verb: 'created',
      cluster: id,
      author: { manager: expect.any(String), user: null },
    });
    const changed = structuredClone(cluster);
    const { config } = changed.spec.cassandra as any;
    config.jvmOptions.heap_max_size = '600Mi';
    const answer = await portal.api.applyManifest('control-plane', {
      manifest: JSON.stringify(changed),
    });
    expect(answer.outcome).toBe('updated');
    await eventually(async () => {
      const [entry] = await entries('change');
      expect(entry).toMatchObject({
        verb: 'changed',
        generation: 2,
        author: {
          manager: 'k8ssandra-backstage',
          operation: 'Apply',
          user: 'user:default/petra',
        },
        diff: [
          {
            path: '/spec/cassandra/config/jvmOptions/heap_max_size',
            before: '512Mi',
            after: '600Mi',
          },
        ],
      });
    });
    await eventually(async () => {
      const moves = (await entries('transition')) as TransitionEntry[];
      const ends = cluster.spec.cassandra!.datacenters!.map(
        ({ metadata: { name } }) =>
          moves.find(({ datacenter }) => datacenter === name)?.to,
      );
      expect(ends).toEqual(ends.map(() => 'healthy'));
    });
  });

  it('tells what cass-operator did in each region, without its housekeeping', async () => {
    await eventually(async () => {
      const told = (await entries('event')) as EventEntry[];
      const started = told.filter(
        ({ reason }) => reason === 'StartedCassandra',
      );
      const places = cluster.spec.cassandra!.datacenters!.map(
        ({ metadata: { name } }) => name,
      );
      expect(new Set(started.map(each => each.datacenter))).toEqual(
        new Set(places),
      );
      expect(told.map(each => each.reason)).not.toContain('CreatedResource');
    });
  });

  it('is shown with its age while a region hangs, and never as well', async () => {
    await untilComplete(fleet, cluster);
    await eventually(async () => {
      before = await portal.api.getCluster(id);
      expect(before.state).toBe('healthy');
      const kept = keptPage();
      expect(kept?.state).toBe('healthy');
      expect(kept?.generation).toBe(before.generation);
      expect(kept?.datacenters.map(each => each.nodes.value)).toEqual(
        before.datacenters.map(each => each.nodes.value),
      );
    });
    await portal.kill();
    await fleet.command('hang', WEST);
    portal = await startTestPortal(fleet);
    await eventually(async () => {
      const view = await portal.api.getCluster(id);
      expect(view.datacenters.map(({ state }) => state).sort()).toEqual([
        'healthy',
        'healthy',
        expect.stringMatching(/^(unreachable|unknown)$/),
      ]);
      const [was, is] = [west(before), west(view)];
      expect(is.nodes).toMatchObject({
        value: was.nodes.value,
        reachable: false,
      });
      expect(is.nodes.observedAgeSeconds).toBeGreaterThan(0);
      expect(is.racks.value?.map(({ name }) => name)).toEqual(
        was.racks.value?.map(({ name }) => name),
      );
      const states = is.racks.value!.flatMap(({ nodes }) =>
        nodes.map(({ state }) => state),
      );
      expect(new Set(states)).toEqual(new Set(['unreachable']));
      expect(is.contextView.lastContactSeconds).toBeGreaterThan(0);
      expect(is.sentence.text).toContain('Not seen since this portal started');
      expect(view.nodes.notVisible).toBe(was.nodes.value!.size);
      expect(view.state).not.toBe('healthy');
    });
    const { items } = await portal.api.listClusters();
    const row = items.find(({ id: { name } }) => name === id.name)!;
    const tile = row.datacenters.find(({ context }) => context === WEST)!;
    expect(tile.nodes).toMatchObject({
      value: west(before).nodes.value,
      reachable: false,
      observedAgeSeconds: expect.any(Number),
    });
  });

  it('gives way to what is seen when the region answers, and the outage has an end', async () => {
    await eventually(async () => {
      const found = await entries('outage');
      expect(found).toEqual([
        expect.objectContaining({ context: WEST, until: null }),
      ]);
    });
    await fleet.command('restore', WEST);
    await eventually(async () => {
      const view = await portal.api.getCluster(id);
      expect(view.state).toBe('healthy');
      expect(west(view).nodes.reachable).toBe(true);
      const [outage] = await entries('outage');
      expect(outage.until).toEqual(expect.any(String));
    });
  });

  it('is shown although the control plane’s own cluster hangs', async () => {
    await portal.kill();
    await fleet.command('hang', 'control-plane');
    portal = await startTestPortal(fleet);
    try {
      await eventually(async () => {
        const view = await portal.api.getCluster(id);
        expect(view.state).toBe('unreachable');
        expect(view.uid).toBe(before.uid);
        expect(view.datacenters.map(each => each.nodes)).toEqual(
          before.datacenters.map(({ nodes: { value } }) =>
            expect.objectContaining({
              value,
              reachable: false,
              observedAgeSeconds: expect.any(Number),
            }),
          ),
        );
        expect(view.actions.delete.allowed).toBe(false);
      });
      const { items, controlPlanes } = await portal.api.listClusters();
      expect(items.map(({ id: { name } }) => name)).toContain(id.name);
      expect(controlPlanes.map(({ synced }) => synced)).toEqual([false]);
      const { items: told } = await portal.api.getClusterHistory(id);
      expect(told.length).toBeGreaterThan(0);
    } finally {
      await fleet.command('restore', 'control-plane');
    }
    await eventually(async () => {
      const view = await portal.api.getCluster(id);
      expect(view.state).toBe('healthy');
    });
  });
});
