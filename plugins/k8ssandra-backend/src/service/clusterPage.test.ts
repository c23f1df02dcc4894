import {
  annotations,
  k8ssandraPermissions,
  type TaskView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { FakeControlPlane } from '../__testUtils__/FakeControlPlane';
import { aCluster, aPlan } from '../__testUtils__/fixtures';
import {
  deny,
  startPlugin,
  type Decisions,
} from '../__testUtils__/startPlugin';

const PAGE =
  '/api/k8ssandra/v1/control-planes/home/namespaces/data/clusters/orders';
const { clusterAdopt, clusterDelete } = k8ssandraPermissions;

async function pageOf(claim: string, decisions: Decisions = {}) {
  const home = new FakeControlPlane('home');
  const cluster = aCluster('orders');
  cluster.metadata.annotations = { [annotations.claim]: claim };
  home.put(cluster);
  home.taskViews.push(aTask());
  const { api } = await startPlugin({ controlPlanes: [home], decisions });
  const { body } = await api.get(PAGE);
  return body;
}

function aTask(): TaskView {
  return {
    id: { controlPlane: 'home', namespace: 'data', name: 'roll' },
    uid: 'uid-roll',
    cluster: { controlPlane: 'home', namespace: 'data', name: 'orders' },
    command: 'restart',
    parallel: false,
    state: 'running',
    reason: null,
    createdAt: null,
    startedAt: null,
    completedAt: null,
    expiresAt: null,
    succeeded: null,
    failed: null,
    datacenters: [],
    plan: aPlan(),
  };
}

it('the page of a cluster has its tasks', async () => {
  const { tasks } = await pageOf('home');
  expect(tasks).toMatchObject({
    items: [{ id: { name: 'roll' }, command: 'restart', succeeded: null }],
    more: 0,
  });
});

describe('adoption', () => {
  it('is said of a cluster of another control plane only', async () => {
    expect((await pageOf('home')).actions).not.toHaveProperty('adopt');
    expect((await pageOf('other')).actions.adopt).toEqual({
      allowed: true,
      reason: null,
    });
  });

  it.each([
    [clusterAdopt.name, 'adopt', 'delete'],
    [clusterDelete.name, 'delete', 'adopt'],
  ])('without %s only %s is refused', async (permission, refused, allowed) => {
    const { actions } = await pageOf('other', { [permission]: deny });
    expect(actions[refused]).toMatchObject({
      allowed: false,
      reason: { params: { permission } },
    });
    expect(actions[allowed]).toEqual({ allowed: true, reason: null });
  });
});
