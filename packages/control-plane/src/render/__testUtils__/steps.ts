import {
  annotations,
  resourceTypes,
  type CassandraDatacenter,
  type DatacenterTemplate,
  type K8ssandraCluster,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { IdealWorld } from '../ideal';

/** What was done to a running cluster, in the order in which it was recorded. */
export interface Step {
  name: string;
  perform(world: IdealWorld): void;
}

const change =
  (edit: (cluster: K8ssandraCluster) => void) => (world: IdealWorld) => {
    const home = world.store('');
    const [cluster] = home.list<K8ssandraCluster>(
      resourceTypes.K8ssandraCluster.kind,
    );
    const next = structuredClone(cluster);
    edit(next);
    home.put(next);
  };

const changeDatacenters = (
  edit: (datacenters: DatacenterTemplate[]) => DatacenterTemplate[],
) =>
  change(({ spec }) => {
    spec.cassandra!.datacenters = edit(spec.cassandra!.datacenters!);
  });

const changeOne = (name: string, rest: Partial<DatacenterTemplate>) =>
  changeDatacenters(all =>
    all.map(each =>
      each.metadata.name === name ? { ...each, ...rest } : each,
    ),
  );

const changeLive =
  (context: string, edit: (live: CassandraDatacenter) => void) =>
  (world: IdealWorld) => {
    const store = world.store(context);
    const [live] = store.list<CassandraDatacenter>(
      resourceTypes.CassandraDatacenter.kind,
    );
    const next = structuredClone(live);
    edit(next);
    store.put(next);
  };

const superuserIn = (world: IdealWorld, context: string) =>
  world
    .store(context)
    .list<Secret>(resourceTypes.Secret.kind)
    .find(each => each.metadata.name.endsWith('-superuser'))!;

/** The steps that were recorded, `<case>--<step>`. */
export const steps: Step[] = [
  { name: 'scale', perform: changeOne('dc2', { size: 6 }) },
  {
    name: 'config',
    perform: change(({ spec }) => {
      const { config } = spec.cassandra!;
      spec.cassandra!.config = {
        ...config,
        cassandraYaml: { concurrent_reads: 8 },
      };
    }),
  },
  {
    name: 'hash-drift',
    perform: changeLive('east', ({ metadata }) => {
      metadata.annotations![annotations.resourceHash] = 'edited';
    }),
  },
  {
    name: 'autoupdate-once',
    perform: change(({ metadata }) => {
      metadata.annotations![annotations.autoupdateSpec] = 'once';
    }),
  },
  {
    name: 'out-of-band-edit',
    perform: changeLive('west', ({ spec }) => {
      spec.size = 2;
    }),
  },
  {
    name: 'secret-deleted',
    perform: world => world.store('west').remove(superuserIn(world, 'west')),
  },
  {
    name: 'secret-edited',
    perform: world => {
      const copy = superuserIn(world, 'west');
      world
        .store('west')
        .put({ ...copy, data: { ...copy.data, password: 'ZWRpdGVk' } });
    },
  },
  {
    name: 'add-dc',
    perform: changeDatacenters(all => [
      ...all,
      { metadata: { name: 'dc3' }, k8sContext: 'eu', size: 3 },
    ]),
  },
  { name: 'stop-dc', perform: changeOne('dc2', { stopped: true }) },
  { name: 'resume-dc', perform: changeOne('dc2', { stopped: false }) },
  {
    name: 'remove-dc',
    perform: changeDatacenters(all =>
      all.filter(each => each.metadata.name !== 'dc2'),
    ),
  },
  {
    name: 'delete',
    perform: world => {
      const home = world.store('');
      home
        .list(resourceTypes.K8ssandraCluster.kind)
        .forEach(each => home.remove(each));
    },
  },
];
