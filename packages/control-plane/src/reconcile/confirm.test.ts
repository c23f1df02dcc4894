import {
  annotations,
  resourceTypes,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  fakeCluster,
  fakeManagementApi,
  kubernetesError,
} from '../act/__testUtils__/fakeCluster';
import {
  claimed,
  context,
  dc,
  newCluster,
  snapshot,
} from '../plan/__testUtils__/snapshots';
import type { Action } from '../plan';
import { confirm } from './confirm';
import type { ClusterEntry } from './types';

const signal = new AbortController().signal;
const cluster = claimed(newCluster([dc('dc1', 'east')]));
const live = {
  apiVersion: 'cassandra.datastax.com/v1beta1',
  kind: 'CassandraDatacenter',
  metadata: { name: 'dc1', namespace: 'db', uid: 'uid-dc1' },
  spec: { size: 6 },
};
const entry = {
  snapshot: snapshot(cluster, [
    context('east', { datacenters: [live as never] }),
  ]),
} as ClusterEntry;
const resource = resourceTypes.CassandraDatacenter;
const shrink = {
  type: 'apply',
  context: 'east',
  resource,
  object: { ...live, spec: { size: 3 } },
  force: true,
} as unknown as Action;
const remove: Action = {
  type: 'delete',
  context: 'east',
  resource,
  namespace: 'db',
  name: 'dc1',
  uid: 'uid-dc1',
};
const nobody = () => undefined;
const home = (answer: object | undefined) =>
  fakeCluster({
    get: () => {
      if (answer) return answer;
      throw kubernetesError('NotFound');
    },
  });
const changed = (metadata: object) => ({
  ...cluster,
  metadata: { ...cluster.metadata, ...metadata },
});

describe('before a datacenter changes or goes', () => {
  it.each([
    ['change', shrink, 1],
    ['deletion', remove, 0],
  ])(
    'a %s is done for the object that was planned for',
    async (_, action, reads) => {
      const region = home(live);
      await confirm(action, entry, {
        home: home(cluster),
        cluster: region,
        clusterOf: nobody,
        signal,
      });
      expect(region.calls.get).toHaveBeenCalledTimes(reads);
    },
  );

  it.each<[string, object | undefined, RegExp]>([
    ['is gone', undefined, /another by now/],
    ['was made anew', changed({ uid: 'uid-new' }), /another by now/],
    ['was edited', changed({ generation: 2 }), /changed meanwhile/],
    [
      'is being deleted',
      changed({ deletionTimestamp: 'now' }),
      /changed meanwhile/,
    ],
    [
      'has another claim',
      changed({ annotations: { [annotations.claim]: 'other' } }),
      /changed meanwhile/,
    ],
  ])('nothing is done when the cluster %s', async (_, answer, words) => {
    for (const action of [shrink, remove]) {
      await expect(
        confirm(action, entry, {
          home: home(answer),
          cluster: home(live),
          clusterOf: nobody,
          signal,
        }),
      ).rejects.toMatchObject({
        code: 'Outdated',
        message: expect.stringMatching(words),
      });
    }
  });

  it.each<[string, object | undefined, RegExp]>([
    ['is gone', undefined, /another by now/],
    [
      'is another',
      { ...live, metadata: { ...live.metadata, uid: 'x' } },
      /another by now/,
    ],
    [
      'was written for a later generation',
      {
        ...live,
        metadata: {
          ...live.metadata,
          annotations: { [annotations.stamp]: '1/uid-demo/9' },
        },
      },
      /later generation/,
    ],
  ])('nothing is changed when the datacenter %s', async (_, answer, words) => {
    await expect(
      confirm(shrink, entry, {
        home: home(cluster),
        cluster: home(answer),
        clusterOf: nobody,
        signal,
      }),
    ).rejects.toMatchObject({
      code: 'Outdated',
      message: expect.stringMatching(words),
    });
  });

  it('nothing is done while nobody answers', async () => {
    const silent = fakeCluster({
      get: () => {
        throw kubernetesError('Timeout', 'no answer');
      },
    });
    await expect(
      confirm(remove, entry, {
        home: silent,
        cluster: home(live),
        clusterOf: nobody,
        signal,
      }),
    ).rejects.toMatchObject({ code: 'Timeout' });
  });

  it('nothing is read for what cannot lose data', async () => {
    const unasked = fakeCluster();
    const create = {
      ...shrink,
      object: { ...live, metadata: { name: 'dc2', namespace: 'db' } },
    } as unknown as Action;
    const secret = { ...remove, resource: resourceTypes.Secret };
    for (const action of [create, secret]) {
      await confirm(action, entry, {
        home: unasked,
        cluster: unasked,
        clusterOf: nobody,
        signal,
      });
    }
    expect(unasked.calls.get).not.toHaveBeenCalled();
  });
});

describe('right before nodes leave', () => {
  const topology = 'org.apache.cassandra.locator.NetworkTopologyStrategy';
  const handOver: Action = {
    ...(remove as Extract<Action, { type: 'delete' }>),
    unless: {
      type: 'management-api',
      context: 'west',
      namespace: 'db',
      datacenter: 'dc2',
      pods: ['p0'],
      port: 8080,
      call: {
        operation: 'check-unused',
        madeFor: 'unused/1/dc1/uid-dc1',
        leaving: { name: 'dc1', cassandraName: 'dc1' },
        operated: [],
      },
    },
  };
  const asked = (keyspaces: Record<string, Record<string, string>>) => {
    const api = fakeManagementApi({ keyspaces });
    const region = fakeCluster({ podProxy: api.podProxy });
    const done = confirm(handOver, entry, {
      home: home(cluster),
      cluster: fakeCluster(),
      clusterOf: name => (name === 'west' ? region : undefined),
      signal,
    });
    return { done, region };
  };

  it('the keyspaces are read once more, where somebody stays', async () => {
    const { done, region } = asked({ late: { class: topology, dc2: '3' } });
    await done;
    expect(region.calls.podProxy).toHaveBeenCalledTimes(2);
  });

  it('one that was made meanwhile keeps them', async () => {
    const { done } = asked({ late: { class: topology, dc1: '3', dc2: '3' } });
    await expect(done).rejects.toMatchObject({
      code: 'KeyspacesInUse',
      message: expect.stringContaining('keyspace late still has replicas'),
    });
  });

  it('nothing is done while there is nobody to ask', async () => {
    const done = confirm(handOver, entry, {
      home: home(cluster),
      cluster: fakeCluster(),
      clusterOf: nobody,
      signal,
    });
    await expect(done).rejects.toMatchObject({ code: 'NoContext' });
  });
});
