import { projectBackup } from './projectBackup';
import { projectOperator } from './projectOperator';
import { projectStatefulSet } from './projectStatefulSet';
import { projectStorageClass } from './projectStorageClass';
import { projectVolumeClaim } from './projectVolumeClaim';
import { projectWorker } from './projectWorker';

const metadata = {
  name: 'a',
  namespace: 'db',
  uid: 'u',
  resourceVersion: '7',
  generation: 2,
  creationTimestamp: 'then',
  labels: {
    'cassandra.datastax.com/datacenter': 'dc1',
    'cassandra.datastax.com/rack': 'r1',
    'app.kubernetes.io/name': 'cass-operator',
    other: 'canary',
  },
  annotations: { secret: 'canary' },
  managedFields: [{ canary: true }],
};

describe('projections of what explains', () => {
  it.each<[string, (given: any) => any, object, object]>([
    [
      'a rack',
      projectStatefulSet,
      {
        spec: { replicas: 3, template: { canary: true } },
        status: {
          replicas: 3,
          readyReplicas: 2,
          updatedReplicas: 1,
          currentRevision: 'a-1',
          updateRevision: 'a-2',
          observedGeneration: 2,
        },
      },
      {
        spec: { replicas: 3 },
        status: {
          replicas: 3,
          readyReplicas: 2,
          updatedReplicas: 1,
          currentRevision: 'a-1',
          updateRevision: 'a-2',
          observedGeneration: 2,
        },
      },
    ],
    [
      'a rack that is hardly there',
      projectStatefulSet,
      {},
      { spec: { replicas: 1 }, status: { replicas: 0, readyReplicas: 0 } },
    ],
    [
      'a disk',
      projectVolumeClaim,
      {
        metadata: {
          ...metadata,
          annotations: { 'volume.kubernetes.io/selected-node': 'w1' },
        },
        spec: {
          storageClassName: 'fast',
          volumeName: 'pv-1',
          resources: { requests: { storage: '5Gi' } },
        },
        status: { phase: 'Bound', capacity: { storage: '8Gi' } },
      },
      {
        spec: {
          storageClassName: 'fast',
          volumeName: 'pv-1',
          requested: '5Gi',
          selectedNode: 'w1',
        },
        status: { phase: 'Bound', capacity: '8Gi' },
      },
    ],
    ['a disk that is hardly there', projectVolumeClaim, {}, { spec: {} }],
    [
      'a storage class',
      projectStorageClass,
      {
        metadata: {
          ...metadata,
          annotations: {
            'storageclass.kubernetes.io/is-default-class': 'true',
          },
        },
        provisioner: 'ebs',
        allowVolumeExpansion: true,
        volumeBindingMode: 'WaitForFirstConsumer',
        parameters: { canary: 'yes' },
      },
      {
        provisioner: 'ebs',
        allowVolumeExpansion: true,
        isDefault: true,
        bindingMode: 'WaitForFirstConsumer',
      },
    ],
    [
      'a storage class that says little',
      projectStorageClass,
      { provisioner: 'ebs' },
      {
        allowVolumeExpansion: false,
        isDefault: false,
        bindingMode: 'Immediate',
      },
    ],
    [
      'a backup job',
      projectBackup,
      {
        spec: { cassandraDatacenter: 'dc1', canary: 1 },
        status: {
          startTime: 's',
          inProgress: ['p1'],
          failed: [{ podName: 'p2' }],
        },
      },
      {
        datacenter: 'dc1',
        startTime: 's',
        inProgress: ['p1'],
        failed: ['p2'],
        finished: null,
      },
    ],
    [
      'a backup',
      projectBackup,
      {
        spec: { cassandraDatacenter: 'dc1' },
        status: { startTime: 's', finishTime: 'f', status: 'SUCCESS' },
      },
      { finishTime: 'f', outcome: 'SUCCESS', inProgress: null },
    ],
    [
      'an operator',
      projectOperator,
      {
        kind: 'Deployment',
        spec: {
          replicas: 1,
          template: {
            canary: 1,
            spec: {
              containers: [
                { image: 'example.com/proxy:v9' },
                { image: 'example.com:5000/k8ssandra/cass-operator:v1.31.0' },
              ],
            },
          },
        },
        status: {
          readyReplicas: 0,
          conditions: [
            {
              type: 'Available',
              status: 'False',
              reason: 'MinimumReplicasUnavailable',
            },
          ],
        },
      },
      {
        operator: 'cass-operator',
        version: '1.31.0',
        replicas: 1,
        ready: 0,
        reason: 'MinimumReplicasUnavailable',
      },
    ],
    [
      'a pod of an operator',
      projectOperator,
      {
        kind: 'Pod',
        spec: { containers: [{ name: 'manager', env: [{ value: 'canary' }] }] },
        status: {
          startTime: 's',
          containerStatuses: [
            {
              name: 'manager',
              ready: false,
              restartCount: 7,
              state: { waiting: { reason: 'CrashLoopBackOff' } },
              lastState: { terminated: { exitCode: 1 } },
            },
          ],
        },
      },
      {
        replicas: 1,
        ready: 0,
        restarts: 7,
        reason: 'CrashLoopBackOff',
        exitCode: 1,
        startedAt: 's',
      },
    ],
    [
      'a pod of an operator that has no container yet',
      projectOperator,
      { kind: 'Pod', status: {} },
      { ready: 0, restarts: 0 },
    ],
  ])('keeps of %s what is used', (_, project, given, expected) => {
    const kept = project({ metadata, ...given });
    expect(kept).toMatchObject(expected);
    expect(kept.metadata).toMatchObject({ name: 'a', resourceVersion: '7' });
    expect(JSON.stringify(kept)).not.toContain('canary');
  });
});

describe('a worker', () => {
  const worker = (rest: object, workerMetadata: object = {}) =>
    projectWorker({ metadata: { ...metadata, ...workerMetadata }, ...rest });

  it.each<[string, object, object]>([
    [
      'its place, and how much fits',
      {
        status: {
          allocatable: { cpu: '4', memory: '16Gi', pods: '110' },
          conditions: [
            { type: 'Ready', status: 'True', lastTransitionTime: 'then' },
          ],
        },
      },
      {
        spec: { zone: 'z1', region: 'eu', unschedulable: false, taints: [] },
        status: { ready: true, since: 'then', cpu: '4', memory: '16Gi' },
      },
    ],
    [
      'that it is not ready',
      { status: { conditions: [{ type: 'Ready', status: 'False' }] } },
      { status: { ready: false } },
    ],
    [
      'that nobody heard of it',
      { status: { conditions: [{ type: 'Ready', status: 'Unknown' }] } },
      { status: { ready: null } },
    ],
    [
      'what keeps pods off',
      {
        spec: {
          unschedulable: true,
          taints: [
            { key: 'gpu', value: 'yes', effect: 'NoSchedule' },
            { key: 'gone', effect: 'NoExecute' },
            { key: 'rather-not', effect: 'PreferNoSchedule' },
          ],
        },
      },
      {
        spec: {
          unschedulable: true,
          taints: ['gpu=yes:NoSchedule', 'gone:NoExecute'],
        },
      },
    ],
  ])('says %s', (_, given, expected) => {
    const kept = worker(given, {
      labels: {
        'topology.kubernetes.io/zone': 'z1',
        'topology.kubernetes.io/region': 'eu',
      },
    });
    expect(kept).toMatchObject(expected);
  });

  it('knows its zone by the label of old, or not at all', () => {
    const old = { 'failure-domain.beta.kubernetes.io/zone': 'z2' };
    expect(worker({}, { labels: old }).spec.zone).toBe('z2');
    expect(worker({}).spec.zone).toBeNull();
  });
});
