import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { datacenterFacts } from '../plan/facts';
import { buildContextView } from './contextView';
import { viewFingerprint } from './fingerprint';
import { copiesOf, quorumOf, survivesZoneLoss } from './quorum';
import { rackPlaces } from './racks';
import { secondsSince } from './time';
import {
  ago,
  asked,
  complete,
  context,
  demo,
  NOW,
  outOfSight,
  pod,
  snapshot,
} from './__testUtils__/fleet';

describe('LOCAL_QUORUM', () => {
  const racks = (...sizes: Array<[size: number, down: number]>) =>
    sizes.map(([size, down], index) => ({ name: `r${index + 1}`, size, down }));

  it.each<
    [string, Array<[number, number]>, 'works' | 'lost' | 'none', string[]]
  >([
    [
      'no loss',
      [
        [6, 0],
        [6, 0],
        [6, 0],
      ],
      'works',
      [],
    ],
    [
      'one node',
      [
        [6, 0],
        [6, 1],
        [6, 0],
      ],
      'works',
      ['r1', 'r3'],
    ],
    [
      'a whole rack',
      [
        [6, 0],
        [6, 6],
        [6, 0],
      ],
      'works',
      ['r1', 'r3'],
    ],
    [
      'two racks',
      [
        [6, 1],
        [6, 0],
        [6, 1],
      ],
      'lost',
      [],
    ],
    [
      'two of five racks',
      [
        [2, 1],
        [2, 1],
        [2, 0],
        [2, 0],
        [2, 0],
      ],
      'lost',
      [],
    ],
    ['one rack, one node', [[3, 1]], 'works', []],
    ['one rack, two nodes', [[6, 2]], 'lost', []],
    [
      'two racks, two nodes of one',
      [
        [3, 2],
        [3, 0],
      ],
      'lost',
      [],
    ],
    ['one copy', [[1, 0]], 'works', []],
    [
      'two copies, one lost',
      [
        [1, 1],
        [1, 0],
      ],
      'lost',
      [],
    ],
    [
      'everything',
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      'none',
      [],
    ],
    ['nobody joined', [[0, 0]], 'none', []],
  ])('with %s', (_, sizes, quorum, secondLossIn) => {
    expect(quorumOf(racks(...sizes))).toEqual({ quorum, secondLossIn });
  });

  it('is said for as many copies as fit', () => {
    expect([1, 2, 3, 18].map(copiesOf)).toEqual([1, 2, 3, 3]);
  });

  it.each([
    [['a', 'b', 'c'], true],
    [['a', 'b', 'b'], false],
    [['a', 'b'], false],
    [['a', null, 'c'], null],
  ])('after the loss of one of the zones %p: %p', (zones, survives) => {
    expect(survivesZoneLoss(zones.map(zone => ({ zone, size: 1 })))).toBe(
      survives,
    );
  });
});

describe('racks', () => {
  const placesOf = (
    template: Parameters<typeof asked>[2],
    pods: ReturnType<typeof pod>[] = [],
    live = complete('dc1'),
  ) => {
    const cluster = demo([asked('dc1', 'east', template)]);
    const from = snapshot(cluster, [
      context('east', { datacenters: [live], pods }),
    ]);
    return rackPlaces(cluster, datacenterFacts(from)[0]);
  };

  it('share the nodes, the first ones get one more', () => {
    expect(
      placesOf({ size: 5 }).map(({ name, places }) => [name, places.length]),
    ).toEqual([
      ['r1', 2],
      ['r2', 2],
      ['r3', 1],
    ]);
  });

  it('are one by the name cass-operator gives when none is named', () => {
    const [rack] = placesOf({ racks: undefined, size: 2 });
    expect(rack).toMatchObject({ name: 'default', zone: null });
    expect(rack.places.map(place => place.pod)).toEqual([
      'demo-dc1-default-sts-0',
      'demo-dc1-default-sts-1',
    ]);
  });

  it('keep pods beyond what is asked for, marked', () => {
    const racks = placesOf({ size: 3 }, [
      pod('dc1', 'r1'),
      pod('dc1', 'r1', 1),
      pod('dc1', 'old'),
    ]);
    expect(
      racks[0].places.map(({ ordinal, asked: is }) => [ordinal, is]),
    ).toEqual([
      [0, true],
      [1, false],
    ]);
    expect(racks[3]).toMatchObject({
      name: 'old',
      places: [{ ordinal: 0, asked: false }],
    });
  });

  it('take pods of their own datacenter only', () => {
    const stranger = pod('dc1', 'r1');
    stranger.metadata.labels![labels.cassandraDatacenter] = 'dc9';
    expect(placesOf({}, [stranger])[0].places[0].object).toBeUndefined();
  });

  it('are those that run, where those asked for differ', () => {
    const live = complete('dc1', {
      spec: { racks: [{ name: 'a', zone: 'z' }] },
    });
    expect(
      placesOf({}, [], live).map(({ name, zone }) => [name, zone]),
    ).toEqual([['a', 'z']]);
  });
});

describe('contexts', () => {
  const show = (source: Parameters<typeof buildContextView>[0]) =>
    buildContextView(source, {
      controlPlane: 'hub',
      dependants: ['ns/demo'],
      now: NOW,
    });

  it('are shown with all that is known', () => {
    expect(
      show({ ...context('west', { region: 'us-west' }), aliases: [''] }),
    ).toMatchObject({
      id: { controlPlane: 'hub', context: 'west' },
      name: 'west',
      isControlPlane: false,
      region: 'us-west',
      state: 'healthy',
      connection: 'ready',
      reason: null,
      lastContactSeconds: 2,
      latencyMs: 18,
      kubernetesVersion: 'v1.35.4',
      aliases: ['hub'],
      dependants: ['ns/demo'],
    });
  });

  it('go by the name of the control plane for its own cluster', () => {
    expect(show(context(''))).toMatchObject({
      name: 'hub',
      isControlPlane: true,
    });
  });

  it.each([
    [
      outOfSight('west'),
      'unreachable',
      'west does not answer. “no answer within 10 s”',
    ],
    [
      outOfSight('west', { connection: 'ready', reason: undefined }),
      'unreachable',
      'west does not answer.',
    ],
    [
      outOfSight('west', { connection: 'auth-failed', reason: undefined }),
      'auth-failed',
      'west refuses our credential.',
    ],
    [
      outOfSight('west', { connection: 'conflict', reason: undefined }),
      'attention',
      'Several ClientConfigs claim the context west.',
    ],
    [
      outOfSight('west', {
        connection: 'syncing',
        everSeen: false,
        reason: undefined,
      }),
      'progressing',
      'The control plane is connecting to west.',
    ],
    [
      context('west', { connection: 'degraded' }),
      'attention',
      'west answers, with limits.',
    ],
  ])('say why they are not ready: %#', (source, state, reason) => {
    expect(show(source)).toMatchObject({ state, reason: { text: reason } });
  });
});

describe('fingerprints', () => {
  const body = (age: number | null, rest: object = {}) =>
    viewFingerprint({
      items: [{ observedAgeSeconds: age, latencyMs: age, ...rest }],
    });

  it('are the same while only fresh ages differ', () => {
    expect(body(3)).toBe(body(89));
    expect(body(3, { createdAgeSeconds: 1 })).toBe(
      body(3, { createdAgeSeconds: 2 }),
    );
  });

  it('differ when a value, its visibility or a stale age does', () => {
    expect(body(3)).not.toBe(body(91));
    expect(body(91)).not.toBe(body(92));
    expect(body(3)).not.toBe(body(null));
    expect(body(3, { state: 'down' })).not.toBe(body(3, { state: 'healthy' }));
  });
});

it('time stamps', () => {
  expect(secondsSince(ago(42), NOW)).toBe(42);
  expect(secondsSince(ago(-42), NOW)).toBe(0);
  expect(secondsSince(undefined, NOW)).toBeNull();
  expect(secondsSince('yesterday', NOW)).toBeNull();
});
