import { annotations } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { lines } from '../__testUtils__/lines';
import { changeLive, edit, lose, running } from '../__testUtils__/running';
import { away, context, dc, newCluster } from '../__testUtils__/snapshots';
import { World } from '../__testUtils__/world';
import { plan } from '../plan';

const end = 'end-autoupdate//K8ssandraCluster/db/demo';
const once = (world: World) =>
  edit(
    world,
    cluster => {
      cluster.metadata.annotations![annotations.autoupdateSpec] = 'once';
    },
    { bump: false },
  );

describe('the permission to update once', () => {
  it.each<[string, (world: World) => void, string[]]>([
    ['is not there', () => {}, []],
    [
      'goes when nothing is left to do',
      once,
      [
        `${end} ready > patch in home ${JSON.stringify({
          metadata: { annotations: { [annotations.autoupdateSpec]: null } },
        })}`,
      ],
    ],
    [
      'stays until the update is through',
      world => {
        once(world);
        changeLive(world, 'west', live => {
          live.spec.size = 5;
        });
      },
      [`${end} blocked: waits for west (dc2)`],
    ],
    [
      'stays while a region is away',
      world => {
        once(world);
        lose(world, 'west');
      },
      [`${end} blocked: waits for west: it cannot be seen: connection refused`],
    ],
  ])('%s', (_, change, expected) => {
    const world = running();
    change(world);
    expect(lines(world.plan(), /^end/)).toEqual(expected);
  });
});

describe('the settings of the metrics agent', () => {
  const id = 'apply/west/ConfigMap/db/demo-dc2-metrics-agent-config';
  it.each<[string, (world: World) => void, string]>([
    ['as they shall be', () => {}, 'done'],
    [
      'lost',
      world => world.change('west', { configMaps: [] }),
      'ready > apply in west',
    ],
    [
      'edited',
      world => {
        const [map] = structuredClone(world.get('west').configMaps);
        map.data = { 'metrics-collector.yaml': 'edited: true' };
        world.change('west', { configMaps: [map] });
      },
      'ready > apply in west',
    ],
    [
      'with a key of somebody else',
      world => {
        const [map] = structuredClone(world.get('west').configMaps);
        map.data = { ...map.data, more: 'x' };
        world.change('west', { configMaps: [map] });
      },
      'done',
    ],
    [
      'in another namespace',
      world => {
        const [map] = structuredClone(world.get('west').configMaps);
        map.metadata.namespace = 'other';
        world.change('west', { configMaps: [map] });
      },
      'ready > apply in west',
    ],
    [
      'out of sight',
      world => {
        lose(world, 'west');
        world.change('west', { configMaps: [] });
      },
      'blocked: waits for west: it cannot be seen: connection refused',
    ],
  ])('%s', (_, change, expected) => {
    const world = running();
    change(world);
    expect(lines(world.plan(), /west\/ConfigMap/)).toEqual([
      `${id} ${expected}`,
    ]);
  });
});

describe('a datacenter that is no longer asked for', () => {
  const id = 'remove/west/CassandraDatacenter/db/dc2';
  const remove = (world: World) =>
    edit(world, cluster => {
      cluster.spec.cassandra!.datacenters!.pop();
    });

  it.each<[string, (world: World) => void, string[]]>([
    [
      'hands over what keyspaces hold there first',
      remove,
      [`${id} blocked: waits for the keyspaces of west (dc2)`],
    ],
    [
      'is not forgotten while its region is away',
      world => {
        remove(world);
        world.contexts.set('west', away('west'));
      },
      [
        `${id} blocked!: it waits for west: it cannot be seen: connection refused. When it answers, removal goes on by itself; the annotation backstage.k8ssandra.io/abandon = west gives it up, and its nodes stay behind there`,
      ],
    ],
    [
      'is over when its object is seen to be gone',
      world => {
        remove(world);
        world.change('west', { datacenters: [] });
      },
      [],
    ],
    [
      'is over when it is named again',
      world => {
        remove(world);
        edit(world, cluster => {
          cluster.spec.cassandra!.datacenters!.push(dc('dc2', 'west'));
        });
      },
      [],
    ],
  ])('%s', (_, change, expected) => {
    const world = running();
    change(world);
    expect(lines(world.plan(), /^remove/)).toEqual(expected);
    const writes = world
      .plan()
      .steps.filter(each => each.action && each.context === 'west');
    expect(
      writes.filter(each => each.id.includes('CassandraDatacenter')),
    ).toEqual([]);
  });

  it('lets none be added', () => {
    const world = running();
    remove(world);
    world.contexts.set('eu', context('eu'));
    edit(world, cluster => {
      cluster.spec.cassandra!.datacenters!.push(dc('dc3', 'eu'));
    });
    expect(lines(world.plan(), /^run\/eu/)).toEqual([
      'run/eu/CassandraDatacenter/db/dc3 blocked!: datacenters cannot be added and removed in one change. Finish the removal first',
    ]);
  });
});

describe('a cluster that somebody else runs', () => {
  const observe = (name: string, number: number) =>
    `observe/${name}/CassandraDatacenter/db/dc${number}`;
  it.each<[string, (world: World) => void, string[]]>([
    [
      'is as it shall be',
      () => {},
      [`${observe('east', 1)} done`, `${observe('west', 2)} done`],
    ],
    [
      'starts nodes',
      world =>
        changeLive(world, 'west', live => {
          live.status!.cassandraOperatorProgress = 'Updating';
        }),
      [
        `${observe('east', 1)} done`,
        `${observe('west', 2)} running: 3 of 3 nodes ready`,
      ],
    ],
    [
      'has a datacenter to come',
      world => world.change('west', { datacenters: [] }),
      [
        `${observe('east', 1)} done`,
        `${observe('west', 2)} running: it is not created yet`,
      ],
    ],
    [
      'has a region out of sight',
      world => lose(world, 'west'),
      [
        `${observe('east', 1)} done`,
        `${observe('west', 2)} blocked: it cannot be seen: connection refused`,
      ],
    ],
    [
      'is being deleted',
      world =>
        edit(world, cluster => {
          cluster.metadata.deletionTimestamp = '2026-01-03T00:00:00Z';
        }),
      [`${observe('east', 1)} done`, `${observe('west', 2)} done`],
    ],
    [
      'lost secrets and settings',
      world => world.change('west', { secrets: [], configMaps: [] }),
      [`${observe('east', 1)} done`, `${observe('west', 2)} done`],
    ],
  ])('%s', (_, change, expected) => {
    const world = running();
    change(world);
    const observed = plan({ ...world.snapshot(), mode: 'observe' });
    expect(lines(observed)).toEqual(expected);
    expect(observed.attention.map(each => each.text)).toEqual([
      'this control plane only looks',
    ]);
    edit(world, cluster => {
      delete cluster.metadata.annotations![annotations.claim];
    });
    const foreign = world.plan();
    expect(lines(foreign)).toEqual(expected);
    expect(foreign.attention.map(each => each.text)).toEqual([
      'another control plane made it, or ran it before. We only look until it is adopted',
    ]);
  });

  it('keeps its refused specification to itself', () => {
    const cluster = newCluster([dc('Not A Name', 'east')]);
    const world = new World(cluster, ['east']);
    const made = plan({ ...world.snapshot(), mode: 'observe' });
    expect(made.steps.some(each => each.action)).toBe(false);
  });
});
