import { kinds, type AnyObject } from './api';
import {
  datacenter,
  isSettled,
  startTestCluster,
  type TestCluster,
} from './testing/harness';

const healthy = (dc: AnyObject | undefined) =>
  dc?.status?.conditions?.find(
    (each: { type: string }) => each.type === 'Healthy',
  )?.status;

describe('nodes that fail', () => {
  let cluster: TestCluster;
  afterEach(() => cluster.stop());

  it.each([
    ['CrashLoopBackOff', 'CrashLoopBackOff'],
    ['OOMKilled', 'CrashLoopBackOff'],
    ['ImagePullBackOff', 'ImagePullBackOff'],
  ])('%s shows as %s and ends when it is healed', async (fault, reason) => {
    cluster = await startTestCluster();
    await cluster.client.create(kinds.CassandraDatacenter, datacenter('dc1'));
    await cluster.until('CassandraDatacenter', 'dc1', isSettled);
    const name = 'demo-dc1-default-sts-1';
    const ref = { cluster: 'east', namespace: 'ns', pod: name };

    await cluster.plane.failNode(ref, fault);
    const failed = await cluster.until(
      'Pod',
      name,
      pod =>
        pod?.status.containerStatuses[0].state.waiting?.reason === reason &&
        pod.metadata.labels!['cassandra.datastax.com/node-state'] ===
          'Started-not-Ready',
    );
    expect(failed.status.containerStatuses[0].ready).toBe(false);
    await cluster.until(
      'CassandraDatacenter',
      'dc1',
      dc => healthy(dc) === 'False',
    );

    await cluster.plane.healNode(ref);
    const healed = await cluster.until(
      'Pod',
      name,
      pod =>
        pod?.status.containerStatuses[0].ready &&
        pod.metadata.labels!['cassandra.datastax.com/node-state'] === 'Started',
    );
    expect(healed.status.containerStatuses[0].restartCount).toBe(1);
    await cluster.until(
      'CassandraDatacenter',
      'dc1',
      dc => healthy(dc) === 'True',
    );
  });

  it('leaves pods pending while there is no such storage class, and says why', async () => {
    cluster = await startTestCluster({ storageClass: 'fast' });
    await cluster.client.create(
      kinds.CassandraDatacenter,
      datacenter('dc1', { size: 1 }),
    );
    const pod = await cluster.until(
      'Pod',
      'demo-dc1-default-sts-0',
      each => each?.status?.conditions !== undefined,
    );
    expect(pod.status).toMatchObject({
      phase: 'Pending',
      conditions: [
        {
          type: 'PodScheduled',
          status: 'False',
          reason: 'Unschedulable',
          message: expect.stringContaining(
            'pod has unbound immediate PersistentVolumeClaims',
          ),
        },
      ],
    });
    await cluster.client.create(kinds.StorageClass, {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: { name: 'standard' },
      provisioner: 'simulated',
    } as AnyObject);
    await cluster.until('CassandraDatacenter', 'dc1', isSettled);
  });

  it('leaves pods pending when every worker of the namespace has a node', async () => {
    cluster = await startTestCluster({ workers: 2 });
    await cluster.client.create(kinds.CassandraDatacenter, datacenter('dc1'));
    const waiting = await cluster.until(
      'Pod',
      'demo-dc1-default-sts-2',
      pod => pod?.status?.conditions !== undefined,
    );
    expect(waiting.status.conditions[0].message).toBe(
      "0/2 nodes are available: 2 node(s) didn't match pod anti-affinity rules. preemption: 0/2 nodes are available: 2 No preemption victims found for incoming pod.",
    );
  });
});
