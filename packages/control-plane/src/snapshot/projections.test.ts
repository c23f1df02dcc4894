import { projectEvent } from './projectEvent';
import { projectNamespace } from './projectNamespace';
import { projectPod } from './projectPod';
import { projectSecret } from './projectSecret';

const pod = (status: object = {}, metadata: object = {}) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name: 'demo-dc1-r1-sts-0',
    namespace: 'db',
    uid: 'u',
    resourceVersion: '5',
    creationTimestamp: 'then',
    labels: {
      'cassandra.datastax.com/cluster': 'demo',
      'cassandra.datastax.com/datacenter': 'dc1',
      'cassandra.datastax.com/rack': 'r1',
      'cassandra.datastax.com/seed-node': 'true',
      'cassandra.datastax.com/node-state': 'Started',
      'controller-revision-hash': 'rev-1',
      'pod-index': '0',
    },
    managedFields: [{}],
    annotations: { long: 'x'.repeat(5000) },
    ...metadata,
  },
  spec: {
    nodeName: 'worker-1',
    containers: [
      {
        name: 'cassandra',
        env: [{ name: 'SECRET', value: 'canary' }],
        ports: [{ name: 'mgmt-api-http', containerPort: 8081 }],
      },
    ],
  },
  status: {
    phase: 'Running',
    podIP: '10.0.0.1',
    hostIP: '192.168.0.1',
    startTime: 'then',
    containerStatuses: [
      { name: 'server-system-logger', ready: true, restartCount: 9 },
      { name: 'cassandra', ready: true, restartCount: 2 },
    ],
    ...status,
  },
});

describe('projectPod', () => {
  it('keeps what is used, in about 300 bytes of values', () => {
    const kept = projectPod(pod());
    expect(kept.status).toEqual({
      phase: 'Running',
      podIP: '10.0.0.1',
      hostIP: '192.168.0.1',
      ready: true,
      restarts: 2,
      startedAt: 'then',
      containers: [{ name: 'cassandra', ready: true, restarts: 2 }],
      managementApiPort: 8081,
    });
    expect(kept.spec).toEqual({ nodeName: 'worker-1' });
    expect(Object.keys(kept.metadata.labels ?? {})).toHaveLength(6);
    expect(JSON.stringify(kept)).not.toContain('canary');
    expect(JSON.stringify(kept).length).toBeLessThan(800);
  });

  it.each([
    [
      'a container that waits',
      {
        containerStatuses: [
          {
            name: 'cassandra',
            ready: false,
            state: {
              waiting: { reason: 'CrashLoopBackOff', message: 'back-off' },
            },
          },
        ],
      },
      { reason: 'CrashLoopBackOff', message: 'back-off', ready: false },
    ],
    [
      'a container that ended',
      {
        containerStatuses: [
          {
            name: 'cassandra',
            ready: false,
            lastState: { terminated: { reason: 'OOMKilled' } },
          },
        ],
      },
      { reason: 'OOMKilled', ready: false },
    ],
    [
      'a worker that went silent: its containers stay as they were reported last',
      {
        conditions: [
          { type: 'Ready', status: 'False' },
          { type: 'ContainersReady', status: 'True' },
        ],
      },
      { reason: 'NodeLost', ready: false },
    ],
    [
      'how it ended',
      {
        containerStatuses: [
          {
            name: 'cassandra',
            ready: false,
            restartCount: 4,
            state: { waiting: { reason: 'CrashLoopBackOff' } },
            lastState: {
              terminated: {
                reason: 'Error',
                exitCode: 137,
                finishedAt: 'then',
              },
            },
          },
        ],
      },
      {
        reason: 'CrashLoopBackOff',
        exitCode: 137,
        exitedAt: 'then',
        restarts: 4,
      },
    ],
    [
      'an init container that keeps it from starting',
      {
        containerStatuses: [
          {
            name: 'cassandra',
            ready: false,
            state: { waiting: { reason: 'PodInitializing' } },
          },
        ],
        initContainerStatuses: [
          { name: 'done', state: { terminated: { exitCode: 0 } } },
          {
            name: 'server-config-init',
            restartCount: 3,
            state: { waiting: { reason: 'ImagePullBackOff', message: 'no' } },
          },
        ],
      },
      { reason: 'ImagePullBackOff', message: 'no', restarts: 3 },
    ],
    [
      'nothing but that it is being made ready',
      {
        containerStatuses: [
          {
            name: 'cassandra',
            ready: false,
            state: { waiting: { reason: 'PodInitializing' } },
          },
        ],
        initContainerStatuses: [{ name: 'a', state: { running: {} } }],
      },
      { reason: 'PodInitializing' },
    ],
    [
      'a pod without a place',
      {
        phase: 'Pending',
        containerStatuses: undefined,
        conditions: [
          {
            type: 'PodScheduled',
            status: 'False',
            reason: 'Unschedulable',
            message: 'no room',
          },
        ],
      },
      {
        reason: 'Unschedulable',
        message: 'no room',
        ready: false,
        restarts: 0,
      },
    ],
    [
      'a ready container that once ended',
      {
        containerStatuses: [
          {
            name: 'cassandra',
            ready: true,
            restartCount: 1,
            lastState: { terminated: { reason: 'Error' } },
          },
        ],
      },
      { ready: true, restarts: 1 },
    ],
  ])('says why: %s', (_, status, expected) => {
    expect(projectPod(pod(status)).status).toMatchObject(expected);
  });

  it('knows no reason where there is none', () => {
    expect(projectPod(pod()).status).not.toHaveProperty('reason');
  });

  it('is ready where only a container beside Cassandra is not', () => {
    const conditions = [
      { type: 'Ready', status: 'False' },
      { type: 'ContainersReady', status: 'False' },
    ];
    expect(projectPod(pod({ conditions })).status).toMatchObject({
      ready: true,
    });
  });

  it('bears a pod that is hardly there', () => {
    expect(projectPod({ metadata: { name: 'p' } }).status).toEqual({
      phase: undefined,
      ready: false,
      restarts: 0,
    });
  });
});

describe('projectSecret', () => {
  const secret = (data: object | undefined, labels?: object) =>
    projectSecret({
      metadata: { name: 's', namespace: 'db', labels, managedFields: [] },
      type: 'Opaque',
      data,
    }).data;

  it.each([
    [
      'users',
      { username: 'a', password: 'b', more: 'c' },
      undefined,
      { username: 'a', password: 'b', more: 'c' },
    ],
    [
      'what is marked for replication',
      { token: 'a' },
      { 'k8ssandra.io/replicated-by': 'x' },
      { token: 'a' },
    ],
    [
      'of a kubeconfig secret only the kubeconfig',
      { kubeconfig: 'a', other: 'b' },
      undefined,
      { kubeconfig: 'a' },
    ],
    ['nothing of others', { token: 'canary' }, undefined, undefined],
    ['nothing of empty ones', undefined, undefined, undefined],
  ])('keeps values of %s', (_, data, labels, kept) => {
    expect(secret(data, labels)).toEqual(kept);
  });
});

describe('projectEvent', () => {
  const event = (rest: object) =>
    projectEvent({
      metadata: { name: 'e', namespace: 'db', creationTimestamp: 'made' },
      involvedObject: { kind: 'Pod', name: 'p', uid: 'long' },
      type: 'Warning',
      reason: 'BackOff',
      message: 'x'.repeat(1000),
      ...rest,
    });

  it.each([
    [
      'a series',
      { series: { count: 7, lastObservedTime: 'last' }, lastTimestamp: null },
      7,
      'last',
    ],
    ['a counted event', { count: 3, lastTimestamp: 'last' }, 3, 'last'],
    ['a new event', { eventTime: 'at' }, 1, 'at'],
    ['an event without a time', {}, 1, 'made'],
  ])('reads %s', (_, rest, count, lastTimestamp) => {
    expect(event(rest)).toMatchObject({ count, lastTimestamp });
    expect(event(rest).message).toHaveLength(300);
  });
});

describe('projectNamespace', () => {
  it('keeps the name, and whether it is going', () => {
    expect(
      projectNamespace({
        metadata: { name: 'db', deletionTimestamp: 'now', labels: { a: 'b' } },
      }).metadata,
    ).toEqual({
      name: 'db',
      resourceVersion: undefined,
      deletionTimestamp: 'now',
    });
  });
});
