import type { K8ssandraCluster } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { lines } from '../__testUtils__/lines';
import { context } from '../__testUtils__/snapshots';
import { changeLive, edit, running } from '../__testUtils__/running';
import type { World } from '../__testUtils__/world';

const east = 'run/east/CassandraDatacenter/db/dc1';
const cassandra = (cluster: K8ssandraCluster) => cluster.spec.cassandra!;
const first = (cluster: K8ssandraCluster) => cassandra(cluster).datacenters![0];

describe('a change that a running datacenter cannot make', () => {
  it.each<[string, (cluster: K8ssandraCluster) => void, RegExp]>([
    [
      'smaller storage',
      cluster => {
        cassandra(
          cluster,
        ).storageConfig!.cassandraDataVolumeClaimSpec!.resources = {
          requests: { storage: '1Gi' },
        };
      },
      /^.*storageConfig\.cassandraDataVolumeClaimSpec.*5Gi.*1Gi/,
    ],
    [
      'another storage class',
      cluster => {
        cassandra(
          cluster,
        ).storageConfig!.cassandraDataVolumeClaimSpec!.storageClassName =
          'fast';
      },
      /storageClassName/,
    ],
    [
      'another name of the datacenter',
      cluster => {
        first(cluster).datacenterName = 'other';
      },
      /spec\.datacenterName cannot be changed/,
    ],
    [
      'other racks',
      cluster => {
        first(cluster).racks = [{ name: 'r1' }, { name: 'r2' }];
      },
      /rack/,
    ],
    [
      'another number of tokens',
      cluster => {
        cassandra(cluster).config = { cassandraYaml: { num_tokens: 32 } };
      },
      /num_tokens/,
    ],
  ])('%s is refused, and nothing is written', (_, change, expected) => {
    const world = running();
    world.writes.length = 0;
    edit(world, change);
    const [line] = lines(world.plan(), /^run\/east/);
    expect(line).toMatch(/blocked!/);
    expect(line).toMatch(expected);
    world.run();
    expect(
      world.writes.filter(
        each => each.kind === 'CassandraDatacenter' && each.context === 'east',
      ),
    ).toEqual([]);
    expect(world.cluster?.status?.error).toMatch(expected);
  });

  it.each([
    ['namespace', 'east', 'elsewhere'],
    ['Kubernetes cluster', 'asia', 'db'],
  ])(
    'another %s is refused, and nothing is left where it was asked for',
    (_, k8sContext, namespace) => {
      const world: World = running();
      world.contexts.set('asia', context('asia'));
      for (const name of ['east', 'asia']) {
        const namespaces = ['db', 'elsewhere', 'kube-system'];
        world.change(name, { namespaces });
      }
      world.writes.length = 0;
      edit(world, cluster => {
        first(cluster).k8sContext = k8sContext;
        first(cluster).metadata.namespace = namespace;
      });
      expect(lines(world.plan(), /^run\/(east|asia)/)).toEqual([
        expect.stringContaining('a datacenter cannot move'),
      ]);
      world.run();
      expect(
        world.writes.filter(each => ['east', 'asia'].includes(each.context)),
      ).toEqual([]);
      expect(world.get('east').datacenters).toHaveLength(1);
      const [noted] = world.get('').replicatedSecrets;
      expect(JSON.stringify(noted.spec)).not.toMatch(/asia|elsewhere/);
    },
  );

  it('another size while nodes come or go waits, and nobody must act', () => {
    const world: World = running();
    changeLive(world, 'east', ({ status }) => {
      status!.cassandraOperatorProgress = 'Updating';
      status!.conditions!.push({
        type: 'ScalingUp',
        status: 'True',
        lastTransitionTime: '2026-01-02T00:00:00Z',
      });
    });
    edit(world, cluster => {
      first(cluster).size = 6;
    });
    expect(lines(world.plan(), /^run\/east/)).toEqual([
      `${east} blocked: cass-operator refuses it, and so do we: spec.size cannot be changed from 3 to 6 while nodes come or go (ScalingUp); it follows when that has ended`,
    ]);
  });
});
