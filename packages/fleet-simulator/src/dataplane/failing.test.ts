import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { kinds, type AnyObject } from './api';
import {
  datacenter,
  isSettled,
  startTestCluster,
  type TestCluster,
} from './testing/harness';

const POD = 'demo-dc1-default-sts-1';
const stateOf = (pod?: AnyObject) =>
  pod?.metadata.labels?.['cassandra.datastax.com/node-state'];
const reason = (message: string) => (object?: AnyObject) =>
  object?.status?.conditions?.some(
    (each: { reason?: string; message?: string }) =>
      each.reason === 'Unschedulable' && each.message?.includes(message),
  ) ?? false;

describe('what fails as it does in Kubernetes', () => {
  let cluster: TestCluster;
  afterEach(() => cluster.stop());

  const expectFault = (fault: string) =>
    cluster.plane.expectFault(
      { cluster: 'east', namespace: 'ns', pod: POD },
      fault,
    );
  const order = (more = {}) =>
    cluster.client.create(kinds.CassandraDatacenter, datacenter('dc1', more));
  const events = async (name: string) => {
    const { items } = await cluster.client.list<any>(resourceTypes.Event, {
      namespace: 'ns',
    });
    return items.filter(each => each.involvedObject.name === name);
  };

  it('a node that crashes from its first start is told to start, and the others wait for it', async () => {
    cluster = await startTestCluster();
    expectFault('CrashLoopBackOff:143*6');
    await order();
    const pod = await cluster.until(
      'Pod',
      POD,
      each => stateOf(each) === 'Starting',
    );
    expect(pod.status.containerStatuses[0]).toMatchObject({
      restartCount: 6,
      ready: false,
      state: { waiting: { reason: 'CrashLoopBackOff' } },
      lastState: { terminated: { exitCode: 143, reason: 'Error' } },
    });
    const waiting = await cluster.get('Pod', 'demo-dc1-default-sts-0');
    expect(stateOf(waiting)).toBe('Ready-to-Start');
    const told = await events(POD);
    expect(told.map(each => each.message)).toContain(
      `Back-off restarting failed container cassandra in pod ${POD}_ns(${pod.metadata.uid})`,
    );
  });

  it('an image that was never pulled stops the first container that needs it', async () => {
    cluster = await startTestCluster();
    expectFault('ImagePullBackOff');
    await order({ serverVersion: '4.1.8' });
    const pod = await cluster.until(
      'Pod',
      POD,
      each => each?.status?.initContainerStatuses !== undefined,
    );
    expect(pod.status).toMatchObject({
      phase: 'Pending',
      initContainerStatuses: [
        { state: { waiting: { reason: 'ImagePullBackOff' } } },
        { state: { waiting: { reason: 'PodInitializing' } } },
      ],
    });
  });

  it('a silent worker makes its pods unready and changes nothing else of them', async () => {
    cluster = await startTestCluster();
    await order();
    await cluster.until('CassandraDatacenter', 'dc1', isSettled);
    const before = (await cluster.get('Pod', POD))!;
    const name = before.spec.nodeName;
    const conditions = [{ type: 'Ready', status: 'Unknown' }];
    await cluster.client.mergePatch(
      kinds.Node,
      { name },
      { status: { conditions } },
      { subresource: 'status' },
    );
    const pod = await cluster.until('Pod', POD, each =>
      each?.status.conditions.some(
        (one: { type: string; status: string }) =>
          one.type === 'Ready' && one.status === 'False',
      ),
    );
    expect(pod.status.containerStatuses).toEqual(
      before.status.containerStatuses,
    );
    const ref = { cluster: 'east', namespace: 'ns', pod: POD };
    expect(cluster.network.nodeOf(ref)?.up).toBe(false);
  });

  it('a disk of one worker keeps its pod from every other', async () => {
    cluster = await startTestCluster({ storageClass: 'other' });
    await cluster.client.create(kinds.StorageClass, {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: { name: 'standard' },
      provisioner: 'rancher.io/local-path',
    } as AnyObject);
    await order();
    await cluster.until('CassandraDatacenter', 'dc1', isSettled);
    const pod = (await cluster.get('Pod', POD))!;
    const claim = await cluster.get(
      'PersistentVolumeClaim',
      `server-data-${POD}`,
    );
    expect(claim!.spec.volumeName).toBe(`pvc-${claim!.metadata.uid}`);
    await cluster.client.mergePatch(
      kinds.Node,
      { name: pod.spec.nodeName },
      { spec: { unschedulable: true } },
    );
    await cluster.client.delete(
      kinds.Pod,
      { namespace: 'ns', name: POD },
      { gracePeriodSeconds: 0 },
    );
    const stuck = await cluster.until(
      'Pod',
      POD,
      reason('node(s) had volume node affinity conflict'),
    );
    expect(stuck.spec.nodeName).toBeUndefined();
  });

  it('a provisioner that refuses is quoted, and the pod waits', async () => {
    cluster = await startTestCluster({ storageClass: 'other' });
    await cluster.client.create(kinds.StorageClass, {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: {
        name: 'standard',
        annotations: {
          'fleet-simulator.k8ssandra.io/fault': 'no space is left',
        },
      },
      provisioner: 'ebs.csi.aws.com',
    } as AnyObject);
    await order();
    await cluster.until('Pod', POD, reason('binding volumes'));
    const [told] = await events(`server-data-${POD}`);
    expect(told).toMatchObject({
      reason: 'ProvisioningFailed',
      message:
        'failed to provision volume with StorageClass "standard": no space is left',
    });
  });

  it('a management API that is out of reach leaves the node as it is', async () => {
    cluster = await startTestCluster();
    expectFault('ManagementApiBlocked');
    await order();
    await cluster.until('CassandraDatacenter', 'dc1', isSettled);
    const pod = (await cluster.get('Pod', POD))!;
    const ref = { cluster: 'east', namespace: 'ns', pod: POD };
    expect(cluster.plane.find(ref)).toMatchObject({
      running: true,
      blocked: { ip: pod.status.podIP },
    });
  });
});
