import {
  annotations,
  finalizers,
  labels,
  labelValues,
  type CassandraDatacenter,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { changeLive, edit, lose, running } from '../__testUtils__/running';
import {
  away,
  context,
  dc,
  newCluster,
  podsOf,
} from '../__testUtils__/snapshots';
import { World } from '../__testUtils__/world';
import {
  abandonedContexts,
  datacenterFacts,
  hasReplicationLabels,
  isForeign,
  isReady,
  nodeCounts,
  notedReplication,
  ownerOf,
  readyPods,
  sameKubernetesCluster,
} from '.';

describe('a datacenter is ready', () => {
  it.each<[string, (live: CassandraDatacenter) => void, boolean]>([
    ['when all of it says so', () => {}, true],
    [
      'not while cass-operator works',
      live => (live.status!.cassandraOperatorProgress = 'Updating'),
      false,
    ],
    [
      'not before its last write was seen',
      live => live.metadata.generation!++,
      false,
    ],
    ['not without a status', live => delete live.status, false],
    [
      'not when it is on its way out',
      live => (live.metadata.deletionTimestamp = 'now'),
      false,
    ],
    ['not when it is to stop', live => (live.spec.stopped = true), false],
    [
      'when it is stopped as asked',
      live => {
        live.spec.stopped = true;
        live.status!.conditions!.find(each => each.type === 'Stopped')!.status =
          'True';
      },
      true,
    ],
  ])('%s', (_, change, expected) => {
    const live = structuredClone(running().get('west').datacenters[0]);
    change(live);
    expect(isReady(live)).toBe(expected);
  });
});

describe('what is known of a datacenter', () => {
  const second = (world: World) => {
    const { written, initialized, ready, live, foreign } = datacenterFacts(
      world.snapshot(),
    )[1];
    return [
      written && 'written',
      initialized && 'initialized',
      ready && 'ready',
      live && 'live',
      foreign && 'foreign',
    ].filter(Boolean);
  };
  it.each<[string, (world: World) => void, string[]]>([
    ['running', () => {}, ['written', 'initialized', 'ready', 'live']],
    [
      'out of sight',
      world => lose(world, 'west'),
      ['written', 'initialized', 'live'],
    ],
    [
      'out of sight and forgotten by a restart',
      world => world.contexts.set('west', away('west')),
      ['written', 'initialized'],
    ],
    [
      'out of sight, forgotten and never noted',
      world => {
        world.contexts.set('west', away('west'));
        edit(world, cluster => delete cluster.status!.datacenters!.dc2);
      },
      [],
    ],
    [
      'seen to be gone',
      world => world.change('west', { datacenters: [] }),
      ['written'],
    ],
    [
      'asked for elsewhere, and running where it was',
      world => {
        world.contexts.set('asia', context('asia'));
        edit(world, cluster => {
          cluster.spec.cassandra!.datacenters![1].k8sContext = 'asia';
        });
      },
      ['written', 'initialized'],
    ],
    [
      'asked for elsewhere, and gone where it was',
      world => {
        world.change('west', { datacenters: [] });
        world.contexts.set('asia', context('asia'));
        edit(world, cluster => {
          cluster.spec.cassandra!.datacenters![1].k8sContext = 'asia';
        });
      },
      ['written'],
    ],
    [
      'of somebody else',
      world => {
        changeLive(world, 'west', live => {
          live.metadata.labels![labels.clusterName] = 'ledger';
        });
      },
      ['written', 'foreign'],
    ],
    [
      'noted for a rebuild only',
      world => {
        world.contexts.set('west', away('west'));
        edit(world, cluster => {
          delete cluster.status!.datacenters!.dc2;
          cluster.metadata.annotations![annotations.rebuildDc] = 'dc2';
        });
      },
      ['written'],
    ],
  ])('%s', (_, change, expected) => {
    const world = running();
    change(world);
    expect(second(world)).toEqual(expected);
  });

  it('counts pods of its own namespace and datacenter only, and asks those that are ready', () => {
    const world = running();
    const [own, starting] = podsOf('dc2', 2, { ready: 1 });
    const [elsewhere] = podsOf('dc2', 1);
    elsewhere.metadata.namespace = 'other';
    world.change('west', {
      pods: [own, starting, elsewhere, ...podsOf('dc9', 1)],
    });
    const facts = datacenterFacts(world.snapshot())[1];
    expect(facts.pods).toEqual([own, starting]);
    expect(readyPods(facts)).toEqual([own]);
  });

  it('counts nodes of what is there, else of what is asked for', () => {
    const world = running();
    const [first] = datacenterFacts(world.snapshot());
    expect(nodeCounts(first)).toEqual({ ready: 3, size: 3 });
    world.change('east', { datacenters: [], pods: [] });
    edit(world, cluster => {
      cluster.spec.cassandra!.datacenters![0].size = 7;
    });
    expect(nodeCounts(datacenterFacts(world.snapshot())[0])).toEqual({
      ready: 0,
      size: 7,
    });
  });
});

describe('who runs a cluster', () => {
  const cluster = (change: Partial<K8ssandraCluster>, note?: string) => ({
    ...newCluster([dc('dc1', 'east')], {
      ...(note && { annotations: { [annotations.claim]: note } }),
      ...change.metadata,
    }),
    status: change.status,
  });
  const theirs = {
    metadata: { name: 'demo', finalizers: [finalizers.cluster] },
  };
  it.each<[string, Partial<K8ssandraCluster>, string | undefined, boolean]>([
    ['nobody', {}, undefined, false],
    [
      'nobody, with the default error',
      { status: { error: 'None' } },
      undefined,
      false,
    ],
    ['another, by its finalizer', theirs, undefined, true],
    ['us, by our claim', theirs, 'cp', false],
    ['another control plane, by its claim', {}, 'other', true],
    ['another, by an error', { status: { error: 'boom' } }, undefined, true],
    [
      'another, by its generation',
      { status: { observedGeneration: 1 } },
      undefined,
      true,
    ],
    [
      'nobody, with empty lists',
      { status: { conditions: [], datacenters: {} } },
      undefined,
      false,
    ],
  ])('%s', (_, change, note, expected) => {
    expect(isForeign(cluster(change, note), 'cp')).toBe(expected);
  });

  it.each([
    [undefined, []],
    ['', []],
    ['west', ['west']],
    [' west , east ,', ['west', 'east']],
  ])('gives up the contexts of %j', (text, expected) => {
    const given = newCluster([], {
      annotations: text === undefined ? {} : { [annotations.abandon]: text },
    });
    expect([...abandonedContexts(given)]).toEqual(expected);
  });

  const marked = {
    [labels.clusterName]: 'demo',
    [labels.clusterNamespace]: 'db',
    [labels.replicatedBy]: labelValues.controller,
  };
  it.each<
    [string, Record<string, string> | undefined, string | undefined, boolean]
  >([
    ['all three', marked, 'db/demo', true],
    ['no mark', { ...marked, [labels.replicatedBy]: '' }, 'db/demo', false],
    [
      'another cluster',
      { ...marked, [labels.clusterName]: 'x' },
      'db/x',
      false,
    ],
    ['no namespace', { [labels.clusterName]: 'demo' }, undefined, false],
    ['none', undefined, undefined, false],
  ])('reads labels: %s', (_, given, owner, replicated) => {
    const object = {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 's', labels: given },
    };
    expect(ownerOf(object)).toBe(owner);
    expect(hasReplicationLabels(newCluster([]), object)).toBe(replicated);
  });
});

describe('one Kubernetes cluster', () => {
  it.each([
    [
      'by name',
      context('a', { clusterUid: null }),
      context('a', { clusterUid: null }),
      true,
    ],
    [
      'by its kube-system',
      context('a', { clusterUid: 'u' }),
      context('b', { clusterUid: 'u' }),
      true,
    ],
    [
      'not by being unknown',
      context('a', { clusterUid: null }),
      context('b', { clusterUid: null }),
      false,
    ],
    ['not by another kube-system', context('a'), context('b'), false],
  ])('%s', (_, a, b, expected) => {
    expect(sameKubernetesCluster(a, b)).toBe(expected);
  });
});

describe('how system keyspaces begin', () => {
  const noted = (text?: string) =>
    newCluster([dc('dc1', 'east', { size: 2 }), dc('dc2', 'west')], {
      annotations:
        text === undefined
          ? {}
          : { [annotations.initialSystemReplication]: text },
    });
  it.each([
    ['not noted yet', undefined, { dc1: 2 }],
    ['noted', '{"dc1":1,"old":3}', { dc1: 1, old: 3 }],
    [
      'noted in the older form',
      '{"datacenters":["dc1","dc2"],"replicationFactor":3}',
      { dc1: 3, dc2: 3 },
    ],
  ])('%s', (_, text, expected) => {
    expect(notedReplication(noted(text))).toEqual(expected);
  });

  it.each(['', '[]', '3', 'null', '{"dc1":"3"}', '{'])('refuses %j', text => {
    expect(() => notedReplication(noted(text))).toThrow(
      'write copies by datacenter, such as {"dc1":3}',
    );
  });
});
