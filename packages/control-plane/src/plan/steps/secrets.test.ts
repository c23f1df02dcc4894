import {
  annotations,
  labels,
  labelValues,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { buildSuperuserSecret, secretDataHash } from '../../desired';
import type { ContextSnapshot } from '../../snapshot';
import { lines } from '../__testUtils__/lines';
import { running } from '../__testUtils__/running';
import {
  away,
  claimed,
  context,
  dc,
  newCluster,
  snapshot,
  stepOf,
} from '../__testUtils__/snapshots';
import { plan } from '../plan';

const cluster = claimed(newCluster([dc('dc1', 'east'), dc('dc2', 'west')]));
const superuser = buildSuperuserSecret({ cluster, password: 'for-tests' });
const change = (rest: Partial<Secret>, metadata = {}): Secret => ({
  ...superuser,
  ...rest,
  metadata: { ...superuser.metadata, ...metadata },
});
const take = (
  secrets: Secret[],
  west: ContextSnapshot = context('west'),
  wanted = cluster,
) => plan(snapshot(wanted, [context('', { secrets }), context('east'), west]));
const marks = {
  [labels.replicatedBy]: labelValues.controller,
  [labels.clusterName]: 'demo',
  [labels.clusterNamespace]: 'db',
};
const digest = secretDataHash(superuser.data);
const step = 'superuser//K8ssandraCluster/db/demo';
const patch = (metadata: object) =>
  ` > patch in home ${JSON.stringify({ metadata })}`;

describe('the superuser secret', () => {
  it.each([
    [
      'is made when it is missing',
      [],
      [`${step} ready > create-secret in home`],
    ],
    ['is left alone when it is ours', [superuser], [`${step} done`]],
    [
      'is marked when a user brought it, with its digest',
      [change({}, { labels: {}, annotations: {} })],
      [
        `${step} ready${patch({
          labels: marks,
          annotations: {
            [annotations.orphan]: 'true',
            [annotations.resourceHash]: digest,
          },
        })}`,
      ],
    ],
    [
      'is marked without a digest while its data is not kept',
      [change({ data: undefined }, { labels: {}, annotations: {} })],
      [
        `${step} ready${patch({
          labels: marks,
          annotations: { [annotations.orphan]: 'true' },
        })}`,
      ],
    ],
    [
      'is marked anew when it bears the marks of another cluster',
      [change({}, { labels: { ...marks, [labels.clusterName]: 'ledger' } })],
      [
        `${step} ready${patch({
          labels: marks,
          annotations: {
            [annotations.orphan]: 'true',
            [annotations.resourceHash]: digest,
          },
        })}`,
      ],
    ],
    [
      'gets the digest of its data when somebody changed that',
      [change({ data: { username: 'YQ==', password: 'Yg==' } })],
      [
        `${step} done`,
        `digest//Secret/db/demo-superuser ready${patch({
          annotations: {
            [annotations.resourceHash]: secretDataHash({
              username: 'YQ==',
              password: 'Yg==',
            }),
          },
        })}`,
      ],
    ],
  ])('%s', (_, secrets, expected) => {
    expect(lines(take(secrets), /^(superuser|digest)/)).toEqual(expected);
  });

  it('is read from the namespace of the cluster only', () => {
    const elsewhere = change({}, { namespace: 'other' });
    expect(lines(take([elsewhere]), /^superuser/)).toEqual([
      `${step} ready > create-secret in home`,
    ]);
  });

  it('makes its user and password at the last moment', () => {
    const { action } = stepOf(take([]), 'superuser//');
    const make = action?.type === 'create-secret' ? action.make : undefined;
    expect(make?.('chosen').data?.password).toBe(
      Buffer.from('chosen').toString('base64'),
    );
  });
});

describe('copies of secrets', () => {
  const extra: Secret = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      name: 'cdc-user',
      namespace: 'db',
      uid: 'u',
      labels: marks,
      annotations: {
        [annotations.resourceHash]: secretDataHash({ a: 'YQ==' }),
      },
    },
    data: { a: 'YQ==' },
  };
  const copies = /\/Secret\//;

  it.each([
    [
      'wait for the secret that is not there yet',
      [],
      context('west'),
      [
        'apply/east/Secret/db/demo-superuser blocked: waits for the superuser secret',
        'apply/west/Secret/db/demo-superuser blocked: waits for the superuser secret',
      ],
    ],
    [
      'go to every region at once',
      [superuser],
      context('west'),
      [
        'apply/east/Secret/db/demo-superuser ready > apply in east',
        'apply/west/Secret/db/demo-superuser ready > apply in west',
      ],
    ],
    [
      'go to the others when a region is away',
      [superuser],
      away('west'),
      [
        'apply/east/Secret/db/demo-superuser ready > apply in east',
        'apply/west/Secret/db/demo-superuser blocked: waits for west: it cannot be seen: connection refused',
      ],
    ],
    [
      'are made of every secret that is marked',
      [superuser, extra],
      context('west'),
      [
        'apply/east/Secret/db/demo-superuser ready > apply in east',
        'apply/east/Secret/db/cdc-user ready > apply in east',
        'apply/west/Secret/db/demo-superuser ready > apply in west',
        'apply/west/Secret/db/cdc-user ready > apply in west',
      ],
    ],
    [
      'are not made of a secret with marks of another cluster',
      [
        superuser,
        {
          ...extra,
          metadata: {
            ...extra.metadata,
            labels: { ...marks, [labels.clusterNamespace]: 'bank' },
          },
        },
      ],
      context('west'),
      [
        'apply/east/Secret/db/demo-superuser ready > apply in east',
        'apply/west/Secret/db/demo-superuser ready > apply in west',
      ],
    ],
  ])('%s', (_, secrets, west, expected) => {
    expect(lines(take(secrets, west), copies)).toEqual(expected);
  });

  it.each<[string, (copy: Secret) => void, boolean]>([
    ['another value', copy => (copy.data!.password = 'eA=='), true],
    ['a key less', copy => delete copy.data!.username, true],
    ['a key more', copy => (copy.data!.more = 'eA=='), false],
    ['no label of ours', copy => (copy.metadata.labels = {}), true],
    ['a label more', copy => (copy.metadata.labels!.more = 'x'), false],
    ['no digest', copy => (copy.metadata.annotations = {}), true],
    [
      'the notes of cass-operator',
      copy => (copy.metadata.annotations!['cassandra.datastax.com/x'] = 'x'),
      false,
    ],
  ])('with %s', (_, drift, repaired) => {
    const world = running();
    const [copy] = structuredClone(world.get('west').secrets);
    drift(copy);
    world.change('west', { secrets: [copy] });
    expect(lines(world.plan(), /^apply\/west\/Secret/)).toEqual([
      `apply/west/Secret/db/demo-superuser ${
        repaired ? 'ready > apply in west' : 'done'
      }`,
    ]);
  });

  it('carry where they come from and the digest of their data', () => {
    const { action } = stepOf(take([superuser]), 'west/Secret');
    expect(action).toMatchObject({
      force: true,
      object: {
        metadata: {
          labels: { [labels.replicatedSecretName]: 'db.demo', ...marks },
          annotations: { [annotations.resourceHash]: digest },
        },
        data: superuser.data,
      },
    });
    expect(action).not.toHaveProperty('object.metadata.ownerReferences');
  });

  it('are not made at all where secrets come from elsewhere', () => {
    const external = {
      ...cluster,
      spec: { ...cluster.spec, secretsProvider: 'external' as const },
    };
    expect(
      lines(take([], context('west'), external), /Secret|superuser/),
    ).toEqual([]);
  });
});

describe('the ReplicatedSecret', () => {
  const id = 'apply//ReplicatedSecret/db/demo';
  it('is written at once, beside the superuser secret', () => {
    expect(lines(take([]), /ReplicatedSecret/)).toEqual([
      `${id} ready > apply in home`,
    ]);
  });

  it.each<[string, (targets: object[]) => object[], string]>([
    ['as it shall be', each => each, 'done'],
    [
      'with a target more',
      each => [...each, { k8sContextName: 'spare' }],
      'done',
    ],
    ['with a target less', each => each.slice(1), 'ready > apply in home'],
    ['in another order', each => [...each].reverse(), 'done'],
  ])('%s', (_, turn, expected) => {
    const world = running();
    const [live] = structuredClone(world.get('').replicatedSecrets);
    live.spec.replicationTargets = turn(live.spec.replicationTargets ?? []);
    world.change('', { replicatedSecrets: [live] });
    expect(lines(world.plan(), /ReplicatedSecret/)).toEqual([
      `${id} ${expected}`,
    ]);
  });
});

describe('targets that nobody but the ReplicatedSecret names', () => {
  const extra = (target: object) => {
    const world = running();
    world.contexts.set('eu', context('eu', { namespaces: ['apps'] }));
    const [own] = structuredClone(world.get('').replicatedSecrets);
    own.spec.replicationTargets!.push(target);
    world.change('', { replicatedSecrets: [own] });
    return world;
  };

  it.each<[string, object, string[]]>([
    [
      'get their copies, and hold back nothing',
      { k8sContextName: 'eu', namespace: 'apps' },
      ['apply/eu/Secret/apps/demo-superuser ready > apply in eu'],
    ],
    [
      'get them under their prefix',
      { k8sContextName: 'east', targetPrefix: 'x-' },
      ['apply/east/Secret/db/x-demo-superuser ready > apply in east'],
    ],
    ['that are not there wait for nobody', { k8sContextName: 'moon' }, []],
  ])('%s', (_, target, expected) => {
    const world = extra(target);
    const before = lines(running().plan(), /Secret/);
    const made = world.plan();
    expect(
      lines(made, /Secret/).filter(each => !before.includes(each)),
    ).toEqual(expected);
    expect(made.settled).toBe(true);
    world.run();
    expect(world.get('').replicatedSecrets[0].spec.replicationTargets).toEqual(
      expect.arrayContaining([target]),
    );
    expect(world.get('').secrets).toHaveLength(1);
  });

  it('beside the secret itself, a copy is copied no further', () => {
    const world = extra({ targetPrefix: 'x-' });
    world.run();
    expect(world.get('').secrets.map(each => each.metadata.name)).toEqual([
      'demo-superuser',
      'x-demo-superuser',
    ]);
    expect(world.get('east').secrets).toHaveLength(1);
  });
});
