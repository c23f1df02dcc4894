import {
  annotations,
  resourceTypes,
  type CassandraDatacenter,
  type K8ssandraCluster,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  describeWithReference,
  goldenCase,
  loadGolden,
  startLab,
  untilSettled,
  type GoldenCase,
  type Lab,
  type Plane,
} from '../support/lab';

jest.setTimeout(60_000);

const KINDS = [
  resourceTypes.CassandraDatacenter,
  resourceTypes.Pod,
  {
    group: 'apps',
    version: 'v1',
    kind: 'StatefulSet',
    plural: 'statefulsets',
    namespaced: true,
  },
];

/** What must not move: specifications and generations of datacenters, and the nodes themselves. */
async function standing(lab: Lab): Promise<string[]> {
  const found: string[] = [];
  for (const context of lab.contexts) {
    for (const type of KINDS) {
      const { items } = await lab.admin(context).list<any>(type);
      for (const { metadata, spec } of items) {
        const { name, uid, generation } = metadata;
        const what = type.kind === 'Pod' ? '' : JSON.stringify(spec);
        found.push([context, type.kind, name, uid, generation, what].join(' '));
      }
    }
  }
  return found.sort();
}

const managersOf = ({ metadata }: KubernetesObject) =>
  ((metadata as any).managedFields as any[])
    .filter(each => !each.subresource)
    .map(each => `${each.manager} ${each.operation}`);

describeWithReference('beside a k8ssandra-operator', () => {
  describe.each(['two-dc', 'three-dc', 'multi-dc', 'add-dc-cass-only'])(
    'that left %s',
    name => {
      let lab: Lab;
      let golden: GoldenCase;
      let cluster: K8ssandraCluster;
      let plane: Plane;

      beforeAll(async () => {
        golden = goldenCase(name);
        const { home, contexts } = golden;
        const used = JSON.stringify(contexts).includes(
          `"k8sContext":"${home}"`,
        );
        lab = await startLab({
          home,
          homeIsContext: used,
          regions: Object.keys(contexts).filter(each => each !== home),
          zones: {
            [home]: ['region1-zone1', 'region1-zone2'],
            'kind-k8ssandra-1': ['region2-zone1', 'region2-zone2'],
          },
        });
        cluster = await loadGolden(lab, golden);
      });
      afterAll(() => lab.stop());

      const id = () =>
        plane.id(cluster.metadata.name, cluster.metadata.namespace);
      const known = () =>
        plane.until('it is known', () => plane.plan(id()) !== undefined);

      it('an observing control plane sees every region and writes nothing', async () => {
        plane = await lab.start({ mode: 'observe', name: 'watcher' });
        await plane.until('every datacenter is seen', () => {
          const steps = plane.plan(id())?.steps ?? [];
          return steps.length > 0 && steps.every(each => each.state === 'done');
        });
        expect(plane.plan(id())?.attention.map(each => each.key)).toContain(
          'reason.observeMode',
        );
        await expect(plane.adoptCluster(id())).rejects.toMatchObject({
          name: 'ConflictError',
        });
        await plane.close();
        expect(await lab.takeWrites()).toEqual([]);
      });

      it('another control plane only looks until it adopts, which moves nothing', async () => {
        plane = await lab.start();
        await known();
        expect(plane.plan(id())?.attention.map(each => each.key)).toEqual([
          'reason.notOurs',
        ]);
        const before = await standing(lab);
        const told = await plane.adoptCluster(id(), { dryRun: true });
        expect(told).toMatchObject({
          outcome: 'adopted',
          from: null,
          changes: [],
        });
        expect(told.objects.length).toBeGreaterThan(3);
        expect(await lab.takeWrites()).toEqual([]);

        const done = await plane.adoptCluster(id());
        expect(done.objects).toEqual(told.objects);
        await untilSettled(plane, cluster);
        expect(await standing(lab)).toEqual(before);
      });

      it('what it adopted is as it would write it, so nothing asks for an update', async () => {
        const entry = plane.get(id())!;
        const asked = entry.plan.attention.map(each => each.key);
        expect(asked).not.toContain('attention.requiresUpdate');
        expect(asked).not.toContain('attention.edited');
        const { conditions = [] } = entry.snapshot.cluster.status ?? {};
        expect(
          conditions.find(each => each.type === 'RequiresUpdate')?.status,
        ).not.toBe('True');
        expect(entry.snapshot.cluster.metadata.annotations).toMatchObject({
          [annotations.claim]: 'control-plane',
        });
      });

      it("owns what the operator owned, but for what may be cass-operator's", async () => {
        for (const context of lab.contexts) {
          const { items } = await lab
            .admin(context)
            .list<CassandraDatacenter>(resourceTypes.CassandraDatacenter);
          for (const each of items) {
            expect(managersOf(each)).toContain('k8ssandra-backstage Apply');
            const rest = ((each.metadata as any).managedFields as any[]).find(
              one => one.manager === 'manager' && !one.subresource,
            );
            expect(rest?.fieldsV1?.['f:spec']).toBeUndefined();
          }
        }
      });

      it('adopting again changes nothing', async () => {
        await lab.takeWrites();
        expect(await plane.adoptCluster(id())).toMatchObject({
          outcome: 'unchanged',
          objects: [],
        });
        // A status may follow what was adopted a moment ago.
        const written = (await lab.takeWrites()).map(each => each.resource);
        expect(written.filter(each => !each.endsWith('/status'))).toEqual([]);
      });

      it('takes back what is no longer asked for', async () => {
        const client = lab.admin(golden.home);
        const { metadata } = cluster;
        const edited = await client.mergePatch<K8ssandraCluster>(
          resourceTypes.K8ssandraCluster,
          { namespace: metadata.namespace, name: metadata.name },
          { spec: { cassandra: { config: null } } },
        );
        await untilSettled(plane, edited);
        const live = plane.get(id())!.snapshot;
        const datacenters = Object.values(live.contexts).flatMap(
          each => each.datacenters,
        );
        const left = datacenters.map(each => JSON.stringify(each.spec.config));
        expect(left.length).toBeGreaterThan(0);
        expect(left.filter(each => /heap_size/.test(each))).toEqual([]);
      });
    },
  );
});
