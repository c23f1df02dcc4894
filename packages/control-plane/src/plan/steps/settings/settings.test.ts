import {
  labels,
  type ConfigMap,
  type K8ssandraCluster,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { lines } from '../../__testUtils__/lines';
import { changeLive, edit, ready, running } from '../../__testUtils__/running';
import { dc, newCluster, stepOf } from '../../__testUtils__/snapshots';
import { World } from '../../__testUtils__/world';

const STORAGE = {
  storageProvider: 's3',
  bucketName: 'backups',
  prefix: 'demo',
  storageSecretRef: { name: 'bucket-key' },
};
const AGENT = 'demo-dc1-metrics-agent-config';
const VECTOR = 'demo-dc1-cass-vector';
const MEDUSA = 'demo-medusa';
const PER_NODE = 'demo-dc1-per-node-config';
const idOf = (name: string) => `apply/east/ConfigMap/db/${name}`;
const removalOf = (name: string) => `delete/east/ConfigMap/db/${name}`;

type Change = (cluster: K8ssandraCluster) => void;
const vector: Change = each => {
  each.spec.cassandra!.telemetry = { vector: { enabled: true } };
};
const medusa: Change = each => {
  each.spec.medusa = { storageProperties: STORAGE };
};
const perNode: Change = each => {
  each.spec.cassandra!.config = { cassandraYaml: { num_tokens: 4 } };
};
const nothing: Change = () => {};

const asked = (change: Change) => {
  const cluster = newCluster([dc('dc1', 'east')]);
  change(cluster);
  return cluster;
};
const settled = (change: Change) => running(asked(change), ['east']);
const names = (world: World, region = 'east') =>
  world.get(region).configMaps.map(each => each.metadata.name);
const find = (world: World, name: string) =>
  world.get('east').configMaps.find(each => each.metadata.name === name)!;
function put(world: World, object: ConfigMap) {
  const others = world
    .get('east')
    .configMaps.filter(each => each.metadata.name !== object.metadata.name);
  world.change('east', { configMaps: [...others, object] });
}
const foreign = (name: string, objectLabels = {}): ConfigMap => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: {
    name,
    namespace: 'db',
    uid: 'theirs',
    resourceVersion: '3',
    labels: objectLabels,
  },
  data: { mine: 'yes' },
});
const ours = { [labels.clusterName]: 'demo', [labels.clusterNamespace]: 'db' };

it.each<[string, Change, string[]]>([
  ['nothing more', nothing, [AGENT]],
  ['Vector', vector, [AGENT, VECTOR]],
  ['Medusa', medusa, [AGENT, MEDUSA]],
  ['few tokens', perNode, [AGENT, PER_NODE]],
])(
  'a datacenter with %s finds its settings before it starts',
  (_, change, expected) => {
    const world = new World(asked(change), ['east']);
    for (let turn = 0; world.get('east').datacenters.length === 0; turn++) {
      expect(turn).toBeLessThan(10);
      world.act();
    }
    expect(names(world)).toEqual(expected);
    world.run();
    expect(names(world)).toEqual(expected);
    expect(world.plan().settled).toBe(true);
  },
);

describe.each<[string, string, Change]>([
  ['Vector', VECTOR, vector],
  ['Medusa', MEDUSA, medusa],
  ['single nodes', PER_NODE, perNode],
])('the settings of %s', (_, name, change) => {
  it('are set back at once', () => {
    const world = settled(change);
    put(world, { ...find(world, name), data: { edited: 'yes' } });
    expect(ready(world)).toEqual([idOf(name)]);
    put(world, find(settled(change), name));
    expect(ready(world)).toEqual([]);
  });

  it('go when nobody asks for them, after the nodes were restarted without them', () => {
    const world = settled(change);
    edit(world, each => {
      each.spec = asked(nothing).spec;
      // the number of tokens of what runs stays as it is
      if (change === perNode) each.spec.cassandra!.config = {};
    });
    expect(stepOf(world.plan(), removalOf(name))).toMatchObject({
      state: 'blocked',
      optional: true,
      reason: { text: 'nodes of east (dc1) still use it' },
    });
    changeLive(world, 'east', live => {
      live.spec.storageConfig!.additionalVolumes = [];
      live.spec.podTemplateSpec = {};
      live.status!.observedGeneration = 0;
      live.metadata.generation = 2;
    });
    expect(stepOf(world.plan(), removalOf(name)).state).toBe('blocked');
    world.change('east', {
      datacenters: world.get('east').datacenters.map(each => ({
        ...each,
        status: { ...each.status, observedGeneration: 2 },
      })),
    });
    const step = stepOf(world.plan(), removalOf(name));
    expect(step.optional).toBeUndefined();
    expect(step.after).toContain('run/east/CassandraDatacenter/db/dc1');
  });

  it('of somebody else stay when nobody asks for them', () => {
    const world = settled(nothing);
    put(world, foreign(name, ours));
    expect(lines(world.plan(), new RegExp(name))).toEqual([]);
  });

  it('are left alone where they are somebody else’s, and the datacenter waits', () => {
    const world = new World(asked(change), ['east']);
    put(world, foreign(name, ours));
    world.run();
    const reason = `a ConfigMap ${name} that belongs to somebody else is in namespace db. It is left alone; rename or delete it`;
    expect(lines(world.plan(), new RegExp(idOf(name)))).toEqual([
      `${idOf(name)} blocked!: ${reason}`,
    ]);
    expect(find(world, name).data).toEqual({ mine: 'yes' });
    expect(world.cluster?.status?.error).toContain(reason);
  });
});

it('takes over settings that an older release labelled by Cassandra’s name of the cluster', () => {
  const cluster = asked(vector);
  cluster.spec.cassandra!.clusterName = 'Wide';
  const world = running(cluster, ['east']);
  const name = 'wide-dc1-cass-vector';
  const live = find(world, name);
  put(world, {
    ...live,
    metadata: {
      ...live.metadata,
      labels: { ...live.metadata.labels, [labels.clusterName]: 'wide' },
    },
  });
  expect(ready(world)).toEqual([idOf(name)]);
  world.run();
  expect(find(world, name).metadata.labels).toMatchObject(ours);
});

describe('initial tokens', () => {
  const KEY = `east/ConfigMap/db/${PER_NODE}`;

  it('look at the name first: a ConfigMap without labels is in no watch', () => {
    const world = new World(asked(perNode), ['east']);
    world.referenceable = { [KEY]: foreign(PER_NODE) as KubernetesObject };
    world.run();
    expect(lines(world.plan(), new RegExp(idOf(PER_NODE)))).toEqual([
      expect.stringContaining('belongs to somebody else'),
    ]);
    expect(names(world)).toEqual([AGENT]);
  });

  it('are written where the name is free, and it is looked at once', () => {
    const world = settled(perNode);
    expect(world.referenced).toEqual({ [KEY]: null });
    expect(lines(world.plan(), /^read/)).toEqual([]);
  });
});

describe('Medusa', () => {
  it('has one ConfigMap for datacenters of one namespace', () => {
    const cluster = newCluster([dc('dc1', 'east'), dc('dc2', 'east')]);
    medusa(cluster);
    const world = running(cluster, ['east']);
    const made = world.created.filter(each =>
      each.endsWith(`ConfigMap/${MEDUSA}`),
    );
    expect(made).toEqual([`east/ConfigMap/${MEDUSA}`]);
    expect(stepOf(world.plan(), idOf(MEDUSA)).datacenter).toBeUndefined();
  });

  it('has one in every region', () => {
    const cluster = newCluster([dc('dc1', 'east'), dc('dc2', 'west')]);
    medusa(cluster);
    const world = running(cluster);
    expect(names(world, 'east')).toContain(MEDUSA);
    expect(names(world, 'west')).toContain(MEDUSA);
  });
});

describe("a user's own settings of single nodes", () => {
  const KEY = 'east/ConfigMap/db/mine';
  const refers: Change = each => {
    each.spec.cassandra!.datacenters![0].perNodeConfigMapRef = { name: 'mine' };
  };
  const start = (objectLabels = {}) => {
    const world = new World(asked(refers), ['east']);
    world.referenceable = {
      [KEY]: foreign('mine', objectLabels) as KubernetesObject,
    };
    return world;
  };

  it('are marked, and nothing else of them changes', () => {
    const world = start({ team: 'a' });
    world.run();
    expect(find(world, 'mine')).toEqual(
      foreign('mine', { team: 'a', ...ours }),
    );
    expect(stepOf(world.plan(), 'mark/').state).toBe('done');
  });

  it('are left to another cluster that uses them too', () => {
    const world = start({ [labels.clusterName]: 'other' });
    world.run();
    expect(stepOf(world.plan(), 'mark/').state).toBe('done');
    expect(names(world)).toEqual([AGENT]);
  });

  it('restart nodes when they are edited, and stay with the datacenter', () => {
    const world = start();
    world.run();
    put(world, {
      ...find(world, 'mine'),
      metadata: { ...find(world, 'mine').metadata, resourceVersion: '9' },
      data: { mine: 'no' },
    });
    edit(world, () => {});
    expect(ready(world)).toContain('run/east/CassandraDatacenter/db/dc1');
  });

  it('hold nothing back where they cannot be marked', () => {
    const world = start();
    const id = 'mark/east/ConfigMap/db/mine';
    world.change('east', {
      failures: {
        [id]: {
          code: 'Forbidden',
          message: 'no',
          attempts: 2,
          sinceSeconds: 1,
        },
      },
    });
    world.act();
    expect(stepOf(world.plan(), id)).toMatchObject({ optional: true });
  });
});
