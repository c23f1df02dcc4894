import assert from 'node:assert';
import { annotations } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { dc, newCluster } from '../plan/__testUtils__/snapshots';
import { eventually, TestFleet } from './__testUtils__/fleet';
import type { ControlPlane } from './types';

let fleet: TestFleet;
let plane: ControlPlane;

const visible = () =>
  plane
    .contexts()
    .filter(each => each.visible)
    .map(each => each.name);
const contextOf = (name: string) =>
  plane.contexts().find(each => each.name === name);
beforeEach(async () => {
  fleet = new TestFleet(['east', 'west']);
  plane = fleet.start();
  await eventually(() => assert.equal(visible().length, 3));
});
afterEach(() => fleet.stop());

/** Clusters that were made, told by what they log. */
const connections = (name: string) =>
  fleet.log.filter(each => each.includes(`cluster ${name} is ready`)).length;

/** Touches nothing but what a test changes. */
async function onlyTouches(change: () => void, check: () => void) {
  const before = connections('east');
  change();
  await eventually(check, { limitMs: 1000 });
  expect(connections('east')).toBe(before);
  expect(contextOf('east')?.visible).toBe(true);
}

describe('contexts', () => {
  it('appear when their ClientConfig does, within a second', async () => {
    fleet.regions.set('eu', new TestFleet(['eu']).region('eu'));
    await onlyTouches(
      () => fleet.connect('eu'),
      () => expect(visible()).toEqual(['', 'east', 'eu', 'west']),
    );
  });

  it('go when it goes', async () => {
    await onlyTouches(
      () => fleet.home.drop('ClientConfig', 'west'),
      () => expect(contextOf('west')).toBeUndefined(),
    );
  });

  it('are connected anew when their kubeconfig changes', async () => {
    await onlyTouches(
      () => fleet.connect('west', 'nonsense'),
      () =>
        expect(contextOf('west')).toMatchObject({
          connection: 'auth-failed',
          visible: false,
          reason: { code: 'Malformed' },
        }),
    );
    fleet.connect('west');
    await eventually(() => expect(contextOf('west')?.visible).toBe(true));
  });

  it('are left alone when their ClientConfig is written without a change', async () => {
    const config = fleet.home.find('ClientConfig', 'west');
    const before = connections('west');
    fleet.home.put({ kind: 'ClientConfig' }, config);
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(connections('west')).toBe(before);
  });

  it('take their region from a label, without a new connection', async () => {
    const config = fleet.home.find('ClientConfig', 'west');
    const before = connections('west');
    fleet.home.put(
      { kind: 'ClientConfig' },
      {
        ...config,
        metadata: {
          ...config.metadata,
          labels: { 'topology.kubernetes.io/region': 'us-west' },
        },
      },
    );
    await eventually(() => expect(contextOf('west')?.region).toBe('us-west'));
    expect(connections('west')).toBe(before);
  });

  it('say that their secret is missing', async () => {
    await onlyTouches(
      () => fleet.home.drop('Secret', 'west-kubeconfig'),
      () =>
        expect(contextOf('west')).toMatchObject({
          connection: 'auth-failed',
          reason: { code: 'SecretMissing' },
        }),
    );
  });

  it('say that their secret lacks the kubeconfig', async () => {
    const secret = fleet.home.find('Secret', 'west-kubeconfig');
    fleet.home.put({ kind: 'Secret' }, { ...secret, data: { other: 'eA==' } });
    await eventually(() =>
      expect(contextOf('west')?.reason?.code).toBe('KubeconfigKeyMissing'),
    );
  });

  it('are disabled by an annotation', async () => {
    const config = fleet.home.find('ClientConfig', 'west');
    await onlyTouches(
      () =>
        fleet.home.put(
          { kind: 'ClientConfig' },
          {
            ...config,
            metadata: {
              ...config.metadata,
              annotations: { [annotations.disabled]: 'true' },
            },
          },
        ),
      () => expect(contextOf('west')?.connection).toBe('disabled'),
    );
  });

  it('of one name are in conflict, and neither is used', async () => {
    const config = fleet.home.find('ClientConfig', 'west');
    await onlyTouches(
      () =>
        fleet.home.put(
          { kind: 'ClientConfig' },
          {
            ...config,
            metadata: { name: 'second', namespace: 'db' },
            spec: { ...config.spec, contextName: 'west' },
          },
        ),
      () =>
        expect(contextOf('west')).toMatchObject({
          connection: 'conflict',
          visible: false,
        }),
    );
    expect(contextOf('west')?.reason?.message).toContain('db/second, db/west');
    fleet.home.drop('ClientConfig', 'second');
    await eventually(() => expect(contextOf('west')?.visible).toBe(true));
  });

  it('that are one Kubernetes cluster share it, under both names', async () => {
    fleet.connect('occident', 'west');
    fleet.connect('self', 'home');
    await eventually(() => {
      expect(contextOf('occident')).toMatchObject({
        visible: true,
        aliases: ['west'],
      });
      expect(contextOf('self')).toMatchObject({ visible: true, aliases: [''] });
    });
    fleet.runDataPlanes();
    fleet.order(newCluster([dc('dc1', 'self'), dc('dc2', 'west')]));
    const id = { controlPlane: 'cp', namespace: 'db', name: 'demo' };
    await eventually(() => expect(plane.plan(id)?.settled).toBe(true));
    expect(fleet.home.find('CassandraDatacenter', 'dc1')).toBeDefined();
    // the first of the names goes: the other gets a connection of its own
    fleet.home.drop('ClientConfig', 'occident');
    await eventually(() => {
      expect(contextOf('occident')).toBeUndefined();
      expect(contextOf('west')).toMatchObject({ visible: true, aliases: [] });
    });
  });

  it('say that they lead to another Kubernetes cluster than before', async () => {
    fleet.runDataPlanes();
    fleet.order(newCluster([dc('dc1', 'east')]));
    const id = { controlPlane: 'cp', namespace: 'db', name: 'demo' };
    await eventually(() => expect(plane.plan(id)?.settled).toBe(true));
    const { clusterUid } = contextOf('east')!;
    const keys = () => plane.plan(id)?.attention.map(each => each.key);
    fleet.connect('east', 'west');
    await eventually(() => {
      expect(contextOf('east')?.formerUid).toBe(clusterUid);
      expect(keys()).toContain('attention.clusterIdentityChanged');
    });
    expect(
      fleet.region('east').find('CassandraDatacenter', 'dc1'),
    ).toBeDefined();
    fleet.connect('east');
    await eventually(() => {
      expect(contextOf('east')).toMatchObject({ clusterUid, visible: true });
      expect(contextOf('east')?.formerUid).toBeUndefined();
      expect(keys()).not.toContain('attention.clusterIdentityChanged');
    });
  });

  it('name who depends on them', async () => {
    fleet.order(newCluster([dc('dc1', ''), dc('dc2', 'west')]));
    await eventually(() =>
      expect(contextOf('west')?.dependants).toEqual([
        { controlPlane: 'cp', namespace: 'db', name: 'demo' },
      ]),
    );
    expect(contextOf('')?.dependants).toHaveLength(1);
    expect(contextOf('east')?.dependants).toEqual([]);
  });

  it('know their namespaces, and which Kubernetes they run', () => {
    expect(contextOf('west')).toMatchObject({
      namespaces: ['db', 'kube-system'],
      kubernetesVersion: 'v1.34.0',
      clusterUid: 'uid-west',
    });
  });
});
