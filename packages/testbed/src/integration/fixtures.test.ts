import { join } from 'node:path';
import {
  resourceTypes,
  type CassandraDatacenter,
  type DatacenterTemplate,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { parseAllDocuments, stringify } from 'yaml';
import { kubectl } from '../support/requirements';
import {
  apply,
  describeWithReference,
  OUR_KINDS,
  ownedObjects,
  REFERENCE,
  removeCluster,
  runKubectl,
  startLab,
  untilSettled,
  type Lab,
  type Plane,
} from '../support/lab';

jest.setTimeout(60_000);

const HOME = 'kind-k8ssandra-0';
const OTHER = 'kind-k8ssandra-1';
const NAMESPACE = 'k8ssandra';

interface Fixture {
  name: string;
  /** What waits for an operator that is not there. */
  attention: RegExp[];
  /** What its scenario does then. */
  then?: (
    datacenters: DatacenterTemplate[],
    cluster: K8ssandraCluster,
  ) => DatacenterTemplate[];
}

const fixtures: Fixture[] = [
  {
    name: 'add-dc',
    attention: [/Reaper/],
    then: all => [
      ...all,
      { metadata: { name: 'dc2' }, k8sContext: OTHER, size: 2 },
    ],
  },
  {
    name: 'remove-dc',
    attention: [/Reaper/],
    then: all => all.filter(each => each.metadata.name !== 'dc2'),
  },
  {
    name: 'stop-dc',
    attention: [/Reaper/],
    then: all =>
      all.map(each =>
        each.metadata.name === 'dc2' ? { ...each, stopped: true } : each,
      ),
  },
  {
    name: 'single-dc-upgrade',
    attention: [],
    then: (all, { spec }) => {
      spec.cassandra!.serverVersion = '5.0.5';
      return all;
    },
  },
  { name: 'multi-dc-auth', attention: [/Reaper/] },
  { name: 'multi-dc-reaper', attention: [/Reaper/] },
  { name: 'multi-dc-medusa', attention: [/Medusa/] },
  { name: 'multi-dc-stargate', attention: [/Stargate/] },
];

const describeFixtures = kubectl.path ? describeWithReference : describe.skip;

describeFixtures('fixtures that are applied with kubectl', () => {
  let lab: Lab;
  let plane: Plane;

  beforeAll(async () => {
    lab = await startLab({
      home: HOME,
      homeIsContext: true,
      regions: [OTHER],
      zones: {
        [HOME]: ['region1-zone1', 'region1-zone2'],
        [OTHER]: ['region2-zone1', 'region2-zone2'],
      },
    });
    plane = await lab.start();
  });
  afterAll(() => lab.stop());

  /** Secrets and ConfigMaps go into every Kubernetes cluster, as the test framework of the fixtures does it. */
  async function applyFixture(name: string): Promise<{
    cluster: K8ssandraCluster;
    /** Takes away what the fixture brought beside the cluster. */
    takeAway(): Promise<void>;
  }> {
    const { kubeconfig } = lab;
    const rendered = await runKubectl(kubeconfig, [
      'kustomize',
      '--load-restrictor=LoadRestrictionsNone',
      join(REFERENCE, 'fixtures', name),
    ]);
    const objects = parseAllDocuments(rendered).map(each => each.toJS());
    const isCluster = ({ kind }: { kind: string }) =>
      kind === resourceTypes.K8ssandraCluster.kind;
    for (const context of lab.contexts) {
      const given = objects.filter(
        each => context === HOME || !isCluster(each),
      );
      if (given.length === 0) continue;
      await runKubectl(
        kubeconfig,
        ['--context', context, '-n', NAMESPACE, 'apply', '-f', '-'],
        given.map(each => stringify(each)).join('---\n'),
      );
    }
    const { metadata } = objects.find(isCluster)!;
    const cluster = await lab
      .admin(HOME)
      .get<K8ssandraCluster>(resourceTypes.K8ssandraCluster, {
        namespace: NAMESPACE,
        name: metadata.name,
      });
    const brought = objects.filter(each => !isCluster(each));
    return {
      cluster,
      takeAway: async () => {
        for (const context of lab.contexts) {
          for (const each of brought) {
            const type = OUR_KINDS.find(({ kind }) => kind === each.kind)!;
            const key = { namespace: NAMESPACE, name: each.metadata.name };
            await lab.admin(context).delete(type, key);
          }
        }
      },
    };
  }

  const told = (cluster: K8ssandraCluster) =>
    (plane.plan(plane.id(cluster.metadata.name))?.attention ?? []).map(
      each => each.text,
    );

  async function datacenters(): Promise<CassandraDatacenter[]> {
    const lists = await Promise.all(
      lab.contexts.map(each =>
        lab
          .admin(each)
          .list<CassandraDatacenter>(resourceTypes.CassandraDatacenter),
      ),
    );
    return lists.flatMap(each => each.items);
  }

  it.each(fixtures.map(each => [each.name, each] as const))(
    '%s reaches its end, says what waits for nobody, and leaves nothing',
    async (name, { attention, then }) => {
      const fixture = await applyFixture(name);
      let { cluster } = fixture;
      await untilSettled(plane, cluster);
      const words = told(cluster);
      for (const expected of attention) {
        expect(words.filter(each => expected.test(each))).not.toEqual([]);
      }
      expect(attention.length === 0 ? words : []).toEqual([]);
      if (then) {
        const next: K8ssandraCluster = JSON.parse(JSON.stringify(cluster));
        const { name: own, namespace } = next.metadata;
        next.spec.cassandra!.datacenters = then(
          next.spec.cassandra!.datacenters!,
          next,
        );
        cluster = await apply(lab, {
          apiVersion: next.apiVersion,
          kind: next.kind,
          metadata: { name: own, namespace },
          spec: next.spec,
        });
        await untilSettled(plane, cluster);
      }
      const asked = cluster.spec.cassandra!.datacenters!;
      expect((await datacenters()).map(each => each.metadata.name)).toEqual(
        asked.map(each => each.metadata.name),
      );
      await removeCluster(lab, cluster);
      await fixture.takeAway();
      expect([...(await ownedObjects(lab, cluster)).keys()]).toEqual([]);
      expect(await datacenters()).toEqual([]);
    },
  );
});
