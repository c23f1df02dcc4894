import type { K8ssandraCluster } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../../snapshot';
import { lines } from '../__testUtils__/lines';
import { edit, running } from '../__testUtils__/running';
import {
  away,
  claimed,
  context,
  dc,
  newCluster,
  snapshot,
} from '../__testUtils__/snapshots';
import { plan } from '../plan';

const two = () => claimed(newCluster([dc('dc1', 'east'), dc('dc2', 'west')]));
const all = ['east', 'west'].map(name => context(name));
type Sibling = Snapshot['siblings'][number];
const other = (rest: Partial<Sibling> = {}): Sibling => ({
  namespace: 'db',
  name: 'other',
  createdAt: '2026-01-01T00:00:00Z',
  datacenters: [{ context: 'west', namespace: 'db', name: 'dc2' }],
  ...rest,
});

describe('a specification that is refused', () => {
  it.each<[string, (cluster: K8ssandraCluster) => void, string]>([
    [
      'a name that Kubernetes does not take',
      cluster =>
        (cluster.spec.cassandra!.datacenters![0].metadata.name = 'Not A Name'),
      'spec.cassandra.datacenters[0].metadata.name',
    ],
    [
      'a size of nothing',
      cluster => (cluster.spec.cassandra!.datacenters![1].size = 0),
      'spec.cassandra.datacenters[1].size',
    ],
    [
      'two datacenters of one name',
      cluster =>
        (cluster.spec.cassandra!.datacenters![1].metadata.name = 'dc1'),
      'spec.cassandra.datacenters[1]',
    ],
    [
      'no storage',
      cluster => delete cluster.spec.cassandra!.storageConfig,
      'storageConfig',
    ],
  ])('%s: names the field and writes to no region', (_, change, field) => {
    const cluster = two();
    change(cluster);
    const made = plan(snapshot(cluster, all));
    const found = lines(made);
    expect(found).toHaveLength(2);
    expect(found[0]).toBe('claim//K8ssandraCluster/db/demo done');
    expect(found[1]).toContain(
      'check//K8ssandraCluster/db/demo blocked!: it is refused: ',
    );
    expect(found[1]).toContain(field);
  });

  it('says every cause at once', () => {
    const cluster = two();
    cluster.spec.cassandra!.datacenters!.forEach(each => (each.size = 0));
    const [, check] = lines(plan(snapshot(cluster, all)));
    expect(check).toContain('datacenters[0].size');
    expect(check).toContain('datacenters[1].size');
  });

  it('touches nothing that runs, and goes on when it is mended', () => {
    const world = running();
    edit(world, cluster => {
      cluster.spec.cassandra!.datacenters![0].size = 0;
    });
    world.change('west', { secrets: [] });
    world.writes.length = 0;
    world.run();
    expect(world.writes.filter(each => each.type !== 'status')).toEqual([]);
    edit(world, cluster => {
      cluster.spec.cassandra!.datacenters![0].size = 3;
    });
    world.run();
    expect(world.plan().settled).toBe(true);
    expect(world.get('west').secrets).toHaveLength(1);
  });
});

describe('a running cluster that gets another name', () => {
  it('is refused as a whole, and nothing is made under the new name', () => {
    const world = running();
    edit(world, cluster => {
      cluster.spec.cassandra!.clusterName = 'renamed';
    });
    world.writes.length = 0;
    world.run();
    expect(world.writes.filter(each => each.type !== 'status')).toEqual([]);
    expect(lines(world.plan(), /^check/)).toEqual([
      'check//K8ssandraCluster/db/demo blocked!: it is refused: spec.cassandra.clusterName: cannot be changed from "demo" to "renamed"; restore the former name',
    ]);
  });
});

describe('two clusters that ask for one datacenter', () => {
  const collision =
    'alone//K8ssandraCluster/db/demo blocked!: db/other was there first: both ask for datacenter dc2 in namespace db of west. Rename one of them or choose another namespace';

  it.each<[string, Sibling[], boolean]>([
    ['nobody else', [], false],
    ['an older one', [other()], true],
    ['a younger one', [other({ createdAt: '2026-01-03T00:00:00Z' })], false],
    [
      'one of the same second, before it by name',
      [other({ createdAt: '2026-01-02T00:00:00Z', name: 'aaa' })],
      true,
    ],
    [
      'one of the same second, after it by name',
      [other({ createdAt: '2026-01-02T00:00:00Z', name: 'zzz' })],
      false,
    ],
    [
      'one of the same second, before it by namespace',
      [
        other({
          createdAt: '2026-01-02T00:00:00Z',
          namespace: 'aa',
          name: 'zzz',
        }),
      ],
      true,
    ],
    [
      'an older one elsewhere',
      [
        other({
          datacenters: [{ context: 'west', namespace: 'other', name: 'dc2' }],
        }),
      ],
      false,
    ],
    [
      'a younger and an older one',
      [other({ createdAt: '2026-01-03T00:00:00Z', name: 'young' }), other()],
      true,
    ],
  ])('%s', (_, siblings, refused) => {
    const made = plan(snapshot(two(), all, { siblings }));
    const alone = lines(made, /^alone/);
    expect(alone).toHaveLength(refused ? 1 : 0);
    const abroad = made.steps.filter(each => each.action && each.context);
    expect(abroad.length > 0).toBe(!refused);
  });

  it('says who, where and what to do', () => {
    const made = plan(snapshot(two(), all, { siblings: [other()] }));
    expect(lines(made)).toEqual([
      'claim//K8ssandraCluster/db/demo done',
      collision,
    ]);
  });

  it('says so too while the region is away', () => {
    const made = plan(
      snapshot(two(), [context('east'), away('west')], {
        siblings: [other()],
      }),
    );
    expect(lines(made, /^alone/)).toEqual([collision]);
  });

  it('does not keep the second from being deleted', () => {
    const cluster = two();
    cluster.metadata.deletionTimestamp = '2026-01-03T00:00:00Z';
    const made = plan(snapshot(cluster, all, { siblings: [other()] }));
    expect(lines(made)).toEqual([
      'release//K8ssandraCluster/db/demo ready > patch in home {"metadata":{"resourceVersion":"1","finalizers":[]}}',
    ]);
  });
});
