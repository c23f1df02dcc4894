import { kinds, type AnyObject } from './api';
import {
  datacenter,
  isSettled,
  startTestCluster,
  type TestCluster,
} from './testing/harness';

const conditionOf = (dc: AnyObject | undefined, type: string) =>
  dc?.status?.conditions?.find((each: { type: string }) => each.type === type)
    ?.status;

describe.each([0, 20])(
  'life of a datacenter, watches up to %i ms late',
  watchDelayMs => {
    let cluster: TestCluster;
    afterEach(() => cluster.stop());

    async function create(name: string, spec: Record<string, unknown> = {}) {
      await cluster.client.create(
        kinds.CassandraDatacenter,
        datacenter(name, spec),
      );
      return cluster.until('CassandraDatacenter', name, isSettled);
    }

    async function change(name: string, spec: Record<string, unknown>) {
      await cluster.client.mergePatch(
        kinds.CassandraDatacenter,
        { namespace: 'ns', name },
        { spec },
      );
      return cluster.until('CassandraDatacenter', name, isSettled);
    }

    it('makes the objects that cass-operator makes, and is then silent', async () => {
      cluster = await startTestCluster({ watchDelayMs });
      const dc = await create('dc1');
      expect(Object.keys(dc.status.nodeStatuses).sort()).toEqual([
        'demo-dc1-default-sts-0',
        'demo-dc1-default-sts-1',
        'demo-dc1-default-sts-2',
      ]);
      expect((await cluster.list('Service')).map(s => s.metadata.name)).toEqual(
        [
          'demo-dc1-additional-seed-service',
          'demo-dc1-all-pods-service',
          'demo-dc1-service',
          'demo-seed-service',
        ],
      );
      const slice = (await cluster.list('EndpointSlice')).find(each =>
        each.metadata.name.startsWith('demo-dc1-all-pods-service-'),
      )!;
      await cluster.until(
        'EndpointSlice',
        slice.metadata.name,
        each =>
          each?.endpoints.length === 3 &&
          each.endpoints.every(
            (end: { conditions: { ready: boolean } }) => end.conditions.ready,
          ),
      );
      const set = await cluster.until(
        'StatefulSet',
        'demo-dc1-default-sts',
        each => each?.status?.readyReplicas === 3,
      );
      expect(set.metadata.ownerReferences![0]).toMatchObject({
        kind: 'CassandraDatacenter',
        uid: dc.metadata.uid,
      });
      const settled = cluster.writes.length;
      await cluster.client.mergePatch(
        kinds.CassandraDatacenter,
        { namespace: 'ns', name: 'dc1' },
        { metadata: { labels: { poked: 'true' } } },
      );
      const again = startTestCluster({
        api: cluster.api,
        network: cluster.network,
      });
      (await again).stop();
      expect(cluster.writes.slice(settled)).toEqual([]);
    });

    it('spreads nodes over racks and honours their zones', async () => {
      cluster = await startTestCluster({ watchDelayMs });
      await create('dc1', {
        size: 4,
        racks: [
          {
            name: 'r1',
            nodeAffinityLabels: { 'topology.kubernetes.io/zone': 'zone-0' },
          },
          { name: 'r2', zone: 'zone-1' },
          { name: 'r3' },
        ],
      });
      const pods = await cluster.list('Pod');
      const zoneOf = new Map(
        (await cluster.list('Node')).map(node => [
          node.metadata.name,
          node.metadata.labels!['topology.kubernetes.io/zone'],
        ]),
      );
      const rackZones = (rack: string) =>
        pods
          .filter(pod => pod.metadata.name.includes(`-${rack}-sts-`))
          .map(pod => zoneOf.get(pod.spec.nodeName));
      expect(rackZones('r1')).toEqual(['zone-0', 'zone-0']);
      expect(rackZones('r2')).toEqual(['zone-1']);
      expect(rackZones('r3')).toHaveLength(1);
      expect(new Set(pods.map(pod => pod.spec.nodeName)).size).toBe(4);
    });

    it('scales up with a cleanup task, and down by decommission', async () => {
      cluster = await startTestCluster({ watchDelayMs });
      await create('dc1');
      const before = (await cluster.list('Pod')).map(pod => pod.metadata.uid);
      const grown = await change('dc1', { size: 4 });
      expect(Object.keys(grown.status.nodeStatuses)).toHaveLength(4);
      // Nobody was restarted.
      expect((await cluster.list('Pod')).map(pod => pod.metadata.uid)).toEqual(
        expect.arrayContaining(before),
      );
      const [task] = await cluster.list('CassandraTask');
      expect(task.metadata.name).toMatch(/^cleanup-\d+$/);
      expect(task.spec.jobs[0].command).toBe('cleanup');

      const shrunk = await change('dc1', { size: 2 });
      expect(Object.keys(shrunk.status.nodeStatuses).sort()).toEqual([
        'demo-dc1-default-sts-0',
        'demo-dc1-default-sts-1',
      ]);
      expect(conditionOf(shrunk, 'ScalingDown')).toBe('False');
      expect(
        cluster
          .history('CassandraDatacenter')
          .some(dc => conditionOf(dc, 'ScalingDown') === 'True'),
      ).toBe(true);
      expect(
        (await cluster.list('PersistentVolumeClaim')).map(c => c.metadata.name),
      ).toEqual([
        'server-data-demo-dc1-default-sts-0',
        'server-data-demo-dc1-default-sts-1',
      ]);
      expect(Object.values(cluster.network.list()[0].nodes)).toHaveLength(2);
    });

    it('stops, keeps its data, and resumes with the same hosts', async () => {
      cluster = await startTestCluster({ watchDelayMs });
      const before = await create('dc1');
      const stopped = await change('dc1', { stopped: true });
      expect(conditionOf(stopped, 'Stopped')).toBe('True');
      expect(conditionOf(stopped, 'Ready')).toBe('False');
      expect(await cluster.list('Pod')).toEqual([]);
      expect(await cluster.list('PersistentVolumeClaim')).toHaveLength(3);

      const resumed = await change('dc1', { stopped: false });
      expect(conditionOf(resumed, 'Stopped')).toBe('False');
      expect(conditionOf(resumed, 'Resuming')).toBe('False');
      expect(conditionOf(resumed, 'Ready')).toBe('True');
      expect(resumed.status.nodeStatuses).toEqual(before.status.nodeStatuses);
      expect(
        cluster
          .history('CassandraDatacenter')
          .some(dc => conditionOf(dc, 'Resuming') === 'True'),
      ).toBe(true);
    });

    it('restarts node by node when its configuration changes', async () => {
      cluster = await startTestCluster({ watchDelayMs });
      await create('dc1');
      const before = new Map(
        (await cluster.list('Pod')).map(p => [p.metadata.name, p.metadata.uid]),
      );
      await change('dc1', { config: { 'cassandra-yaml': { num_tokens: 8 } } });
      const after = await cluster.list('Pod');
      expect(after).toHaveLength(3);
      for (const pod of after) {
        expect(pod.metadata.uid).not.toBe(before.get(pod.metadata.name));
      }
      expect(
        cluster
          .history('CassandraDatacenter')
          .some(dc => conditionOf(dc, 'Updating') === 'True'),
      ).toBe(true);
    });

    it('goes with everything it made, and lets go of every finalizer', async () => {
      cluster = await startTestCluster({ watchDelayMs });
      await create('dc1');
      await cluster.client.mergePatch(
        kinds.CassandraDatacenter,
        { namespace: 'ns', name: 'dc1' },
        {
          metadata: {
            finalizers: [
              'finalizer.cassandra.datastax.com',
              'of.somebody/else',
            ],
          },
        },
      );
      await cluster.client.delete(kinds.CassandraDatacenter, {
        namespace: 'ns',
        name: 'dc1',
      });
      await cluster.until('CassandraDatacenter', 'dc1', dc => dc === undefined);
      for (const kind of [
        'Pod',
        'StatefulSet',
        'Service',
        'EndpointSlice',
        'PersistentVolumeClaim',
        'PodDisruptionBudget',
      ] as const) {
        // The garbage collector works on its own time.
        for (const left of await cluster.list(kind)) {
          await cluster.until(kind, left.metadata.name, each => !each);
        }
        expect(await cluster.list(kind)).toEqual([]);
      }
      expect(cluster.network.list()).toEqual([]);
    });

    it('waits for the secret of the superuser and says so', async () => {
      cluster = await startTestCluster({ watchDelayMs });
      const name = 'late-superuser';
      await cluster.client.create(
        kinds.CassandraDatacenter,
        datacenter('dc1', { superuserSecretName: name }),
      );
      const events = async () =>
        (
          await cluster.client.list({
            ...kinds.Pod,
            kind: 'Event',
            plural: 'events',
          })
        ).items;
      while ((await events()).length === 0) await new Promise(setImmediate);
      expect((await events())[0]).toMatchObject({
        reason: 'ValidationFailed',
        type: 'Warning',
      });
      expect(
        (await cluster.get('CassandraDatacenter', 'dc1'))!.metadata.finalizers,
      ).toBeUndefined();
      await cluster.client.create(kinds.Secret, {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name, namespace: 'ns' },
        data: { username: 'YQ==', password: 'Yg==' },
      } as AnyObject);
      await cluster.until('CassandraDatacenter', 'dc1', isSettled);
    });
  },
);
