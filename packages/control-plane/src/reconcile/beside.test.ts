import {
  resourceTypes,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { dc, newCluster } from '../plan/__testUtils__/snapshots';
import { eventually, TestFleet } from './__testUtils__/fleet';
import type { ControlPlane } from './types';

const id = { controlPlane: 'cp', namespace: 'db', name: 'demo' };
const complete = (plane: ControlPlane) => () => {
  const { status, metadata } = plane.object(id) as K8ssandraCluster;
  expect(plane.plan(id)?.settled).toBe(true);
  expect(status?.observedGeneration).toBe(metadata.generation);
  expect(status?.error).toBe('None');
};
const attention = (plane: ControlPlane) =>
  plane.plan(id)?.attention.map(each => each.text) ?? [];

let fleet: TestFleet;
beforeEach(() => {
  fleet = new TestFleet(['east', 'west']);
  fleet.runDataPlanes();
});
afterEach(() => fleet.stop());

/** Time for whatever might come; nothing may. */
const quiet = () => new Promise(resolve => setTimeout(resolve, 250));

describe('what runs beside Cassandra', () => {
  const order = () => {
    const cluster = newCluster([dc('dc1', 'east'), dc('dc2', 'west')]);
    cluster.spec.reaper = {};
    return fleet.order(cluster);
  };
  const west = (text: string) => `Reaper demo-dc2-reaper in west: ${text}`;
  const unattended = 'no operator in that region acts on Reaper objects yet.';
  const missing =
    'its API server has no Reaper resource type. Install the K8ssandra operator in data-plane mode there.';

  it('is written where the kind is, holds nothing back, and comes by itself where the kind appears', async () => {
    fleet.region('west').lacks.add('Reaper');
    const plane = fleet.start();
    order();
    await eventually(complete(plane));
    expect(plane.contexts().map(each => each.connection)).toEqual([
      'ready',
      'ready',
      'ready',
    ]);
    await eventually(() =>
      expect(attention(plane)).toEqual([
        `Reaper demo-dc1-reaper in east: ${unattended}`,
        west(missing),
      ]),
    );
    expect(
      fleet.region('east').find('Reaper', 'demo-dc1-reaper'),
    ).toBeDefined();

    fleet.region('west').lacks.delete('Reaper');
    const { plural, group } = resourceTypes.Reaper;
    fleet.region('west').put(resourceTypes.CustomResourceDefinition, {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: `${plural}.${group}` },
    });
    await eventually(() =>
      expect(
        fleet.region('west').find('Reaper', 'demo-dc2-reaper'),
      ).toBeDefined(),
    );
    await eventually(() =>
      expect(attention(plane)).toContain(west(unattended)),
    );
    expect(plane.plan(id)?.settled).toBe(true);
  });

  it('asks for nothing while a kind is missing and all is complete', async () => {
    fleet.region('west').lacks.add('Reaper');
    fleet.region('west').lacks.add('ServiceMonitor');
    const plane = fleet.start();
    order();
    await eventually(complete(plane));
    await quiet();
    const before = fleet.apis.map(each => [
      each.requests.length,
      each.listed.length,
    ]);
    await quiet();
    expect(
      fleet.apis.map(each => [each.requests.length, each.listed.length]),
    ).toEqual(before);
  });

  it('is rolled up as an operator in the region tells it', async () => {
    const plane = fleet.start();
    order();
    await eventually(complete(plane));
    const east = fleet.region('east');
    const status = {
      progress: 'Running',
      conditions: [{ type: 'Ready', status: 'True' }],
    };
    const reaper = east.find('Reaper', 'demo-dc1-reaper');
    east.put({ kind: 'Reaper' }, { ...reaper, status });
    await eventually(() =>
      expect(plane.object(id)?.status?.datacenters?.dc1.reaper).toEqual(status),
    );
    expect(attention(plane)).toEqual([west(unattended)]);
  });

  it('goes with the cluster in every region', async () => {
    const plane = fleet.start();
    order();
    await eventually(complete(plane));
    await plane.deleteCluster(id);
    await eventually(() => expect(plane.get(id)).toBeUndefined());
    for (const name of ['east', 'west']) {
      expect(fleet.region(name).all('Reaper')).toEqual([]);
    }
  });
});

describe('what a specification refers to', () => {
  const encrypted = {
    config: {
      cassandraYaml: {
        server_encryption_options: { internode_encryption: 'all' },
      },
    },
    serverEncryptionStores: {
      keystoreSecretRef: { name: 'stores', key: 'keystore' },
      truststoreSecretRef: { name: 'stores', key: 'truststore' },
    },
  };
  /** UIDs and versions repeat from fleet to fleet, unlike anywhere else; the label tells the clusters apart. */
  const order = (test: string) => {
    const cluster = newCluster([dc('dc1', 'east')], { labels: { test } });
    Object.assign(cluster.spec.cassandra!, encrypted);
    return fleet.order(cluster);
  };
  const stores = (password: string, api = fleet.region('east')) =>
    api.put(resourceTypes.Secret, {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'stores', namespace: 'db' },
      type: 'Opaque',
      data: {
        'keystore-password': Buffer.from(password).toString('base64'),
        'truststore-password': Buffer.from(password).toString('base64'),
      },
    } as never);
  const reads = () =>
    fleet.region('east').requests.filter(each => each === 'get Secret stores')
      .length;
  const config = () =>
    JSON.stringify(
      fleet.region('east').find('CassandraDatacenter', 'dc1')?.spec.config,
    );

  it('is read once for a generation, and a cluster at rest reads nothing', async () => {
    stores('first-password');
    const plane = fleet.start();
    order('once');
    await eventually(complete(plane));
    expect(config()).toContain('first-password');
    expect(reads()).toBe(1);
    await quiet();
    expect(reads()).toBe(1);

    stores('second-password');
    const stored = plane.object(id) as K8ssandraCluster;
    fleet.home.put(resourceTypes.K8ssandraCluster, {
      ...stored,
      spec: { ...stored.spec, reaper: {} },
    });
    await eventually(() => expect(config()).toContain('second-password'));
    await eventually(complete(plane));
    expect(reads()).toBe(2);
    const told = JSON.stringify([plane.plan(id), fleet.log]);
    expect(told).not.toContain('password-');
    expect(told).not.toContain('second-password');
  });

  it('is waited for by name, and found without anybody’s help', async () => {
    const plane = fleet.start();
    order('late');
    await eventually(() =>
      expect(plane.object(id)?.status?.error).toContain(
        'there is no Secret stores in namespace db of east',
      ),
    );
    expect(
      fleet.region('east').find('CassandraDatacenter', 'dc1'),
    ).toBeUndefined();
    expect(reads()).toBeLessThan(5);
    stores('late-password');
    await eventually(complete(plane), { limitMs: 8_000 });
    expect(config()).toContain('late-password');
  });

  it('is found at once where a watch tells of it', async () => {
    const plane = fleet.start();
    const cluster = newCluster([dc('dc1', '')], { labels: { test: 'home' } });
    Object.assign(cluster.spec.cassandra!, encrypted);
    fleet.order(cluster);
    const looked = () =>
      fleet.home.requests.filter(each => each === 'get Secret stores').length;
    // from now on it is looked for every four seconds, and more seldom
    await eventually(() => expect(looked()).toBe(3));
    stores('home-password', fleet.home);
    await eventually(complete(plane), { limitMs: 2_000 });
  });

  it('costs a restarted control plane one read and no write', async () => {
    stores('first-password');
    const first = fleet.start();
    order('restart');
    await eventually(complete(first));
    await quiet();
    await first.close();
    const writes = fleet.apis.map(each => each.writes.length);
    const second = fleet.start();
    await eventually(complete(second));
    await quiet();
    expect(fleet.apis.map(each => each.writes.length)).toEqual(writes);
    expect(reads()).toBe(2);
  });
});
