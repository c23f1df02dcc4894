import type { Scenario, TypedState } from '../recorder/recordState';
import type { Stage } from '../recorder/stage';
import { clusterOf, datacenterOf, ref, rule } from './evidence';

const SMALL = { sizes: [1], racks: 1 };

/** A complete cluster of one datacenter, into which the rest is typed. */
const complete = async (stage: Stage) => {
  await stage.bringUp(SMALL);
};

/** The CassandraDatacenter of the first region. */
const datacenterIn = (state: TypedState) =>
  state.find(0, 'CassandraDatacenter', state.stage.names.datacenters[0]);

/** The same with three nodes in a rack. */
const threeNodes = async (stage: Stage) => {
  await stage.bringUp({ sizes: [3], racks: 1 });
};

function setCondition(
  state: TypedState,
  type: string,
  condition: { status: string; reason?: string; message?: string },
  minutes: number,
): void {
  const { status } = datacenterIn(state);
  status.conditions = [
    ...status.conditions.filter((each: any) => each.type !== type),
    {
      type,
      reason: '',
      message: '',
      ...condition,
      lastTransitionTime: state.ago(minutes),
    },
  ];
}

/** A change that cass-operator refuses by the condition `Valid` (operator-spec 5.2). */
const refused = (options: {
  name: string;
  reason: string;
  message: string;
  minutes: number;
  what: string;
}): Scenario => ({
  name: options.name,
  what: options.what,
  laterMinutes: options.minutes,
  stage: { workersPerZone: 3 },
  make: complete,
  type: state => {
    const dc = datacenterIn(state);
    setCondition(
      state,
      'Valid',
      { status: 'False', reason: options.reason, message: options.message },
      options.minutes,
    );
    dc.status.cassandraOperatorProgress = 'Updating';
    dc.metadata.generation += 1;
  },
  label: stage => ({
    state: 'attention',
    rules: [rule('change-refused', datacenterOf(stage, 0))],
    source: 'product.md 4.6 (11); operator-spec 5.2, Valid',
  }),
});

/** What the k8ssandra-operator writes when it does not get on (operator-spec 5.1). */
const operatorError = (name: string, error: string): Scenario => ({
  name,
  what: `status.error of the K8ssandraCluster as the k8ssandra-operator writes it: ${error}`,
  laterMinutes: 40,
  make: complete,
  type: state => {
    const { cluster } = state.stage.names;
    const { status } = state.find(undefined, 'K8ssandraCluster', cluster);
    status.error = error;
    delete status.observedGeneration;
    delete status.summary;
    status.conditions = [];
  },
  label: stage => ({
    state: 'attention',
    rules: [rule('status-error', clusterOf(stage))],
    source: 'product.md 4.6 (10); golden README, observations 1 and 17',
  }),
});

const medusa = (
  state: TypedState,
  kind: string,
  name: string,
  body: { spec?: object; status?: object },
  minutes: number,
) => ({
  apiVersion: 'medusa.k8ssandra.io/v1alpha1',
  kind,
  metadata: {
    name,
    namespace: state.stage.names.namespace,
    uid: `${kind}-${name}`,
    creationTimestamp: state.ago(minutes),
  },
  spec: {
    cassandraDatacenter: state.stage.names.datacenters[0],
    backupType: 'differential',
    ...body.spec,
  },
  ...(body.status && { status: body.status }),
});

/** A schedule of one backup each night, with the last one so many minutes ago. */
function nightly(state: TypedState, minutes: number): void {
  const name = `nightly-${state.stage.names.cluster}`;
  const dc = state.stage.names.datacenters[0];
  state.add(0, {
    ...medusa(state, 'MedusaBackupSchedule', name, {}, 60 * 24 * 30),
    spec: {
      backupSpec: { cassandraDatacenter: dc, backupType: 'differential' },
      cronSchedule: '0 2 * * *',
      disabled: false,
    },
    status: {
      lastExecution: state.ago(minutes),
      nextSchedule: state.ago(minutes - 24 * 60),
    },
  });
  const run = `${name}-1795400000`;
  const nodes = state.stage.names.racks.slice(0, 1).map(rack => ({
    host: state.stage.pod(0, 0),
    datacenter: dc,
    rack,
    tokens: [0],
  }));
  state.add(
    0,
    medusa(
      state,
      'MedusaBackupJob',
      run,
      {
        status: {
          startTime: state.ago(minutes),
          finishTime: state.ago(minutes - 12),
          finished: [state.stage.pod(0, 0)],
        },
      },
      minutes,
    ),
  );
  state.add(
    0,
    medusa(
      state,
      'MedusaBackup',
      run,
      {
        status: {
          startTime: state.ago(minutes),
          finishTime: state.ago(minutes - 12),
          status: 'SUCCESS',
          totalNodes: 1,
          finishedNodes: 1,
          nodes,
        },
      },
      minutes - 12,
    ),
  );
}

/** States whose telling objects were written by hand, in the shapes of real ones. */
export const typed: Scenario[] = [
  refused({
    name: 'disk-cannot-shrink',
    reason: 'shrinkingDataVolumeNotSupported',
    message: 'Shrinking CassandraDatacenter PVCs is not supported',
    minutes: 21,
    what: 'a smaller disk was asked for, which cass-operator refuses',
  }),
  refused({
    name: 'disk-cannot-grow',
    reason: 'storageClassDoesNotSupportExpansion',
    message:
      'PVC resize requested, but StorageClass does not support expansion',
    minutes: 34,
    what: 'a larger disk was asked for and the storage class does not let disks grow',
  }),
  refused({
    name: 'no-room-to-shrink',
    reason: 'notEnoughSpaceToScaleDown',
    message:
      'Not enough free space available to decommission. rack2-sts-0 has 107374182400 free space, but 549755813888 is needed.',
    minutes: 16,
    what: 'fewer nodes were asked for than the data fits on',
  }),
  operatorError('operator-cannot-read-version', 'invalid semantic version'),
  operatorError(
    'operator-refuses-metrics-endpoint',
    'new metrics endpoint is only available since Cassandra 3.11.13/4.0.4, so MCAC cannot be disabled',
  ),
  {
    name: 'cass-operator-was-upgraded',
    what: 'a newer cass-operator would restart the nodes and waits for permission: RequiresUpdate of the CassandraDatacenter',
    laterMinutes: 60 * 26,
    make: complete,
    type: state => {
      setCondition(
        state,
        'RequiresUpdate',
        {
          status: 'True',
          message:
            'datacenter requires update, but is not allowed to update spec',
        },
        60 * 25,
      );
    },
    label: stage => ({
      state: 'attention',
      rules: [rule('operator-update-waits', datacenterOf(stage, 0))],
      source: 'product.md 4.6 (12); operator-spec 5.2, RequiresUpdate; CO#566',
    }),
  },
  {
    name: 'other-writer-in-region',
    what: 'somebody in the region keeps setting the size of the CassandraDatacenter back: status.error in the words of our control plane',
    laterMinutes: 10,
    make: complete,
    type: state => {
      const { cluster, regions, datacenters } = state.stage.names;
      const { status } = state.find(undefined, 'K8ssandraCluster', cluster);
      const text = `Change the datacenter in ${regions[0]} (${datacenters[0]}): Somebody else (region-gitops) keeps setting it back. It is written again in 2 min`;
      status.error = text;
      status.summary = {
        ...status.summary,
        state: 'attention',
        verdict: text,
      };
    },
    label: stage => ({
      state: 'attention',
      rules: [rule('other-writer', clusterOf(stage), datacenterOf(stage, 0))],
      source: 'ux 5, example 42; reliability.md F11',
    }),
  },
  {
    name: 'backup-hangs',
    what: 'a backup began 3 hours ago; two of its three nodes have not finished',
    stage: { workersPerZone: 3 },
    laterMinutes: 200,
    make: threeNodes,
    type: state => {
      const { stage } = state;
      state.add(
        0,
        medusa(
          state,
          'MedusaBackupJob',
          `weekly-${stage.names.cluster}`,
          {
            status: {
              startTime: state.ago(180),
              finished: [stage.pod(0, 0, 0)],
              inProgress: [stage.pod(0, 0, 1), stage.pod(0, 0, 2)],
            },
          },
          180,
        ),
      );
    },
    label: stage => ({
      state: 'attention',
      rules: [
        rule(
          'backup-hangs',
          ref(stage, 0, 'MedusaBackupJob', `weekly-${stage.names.cluster}`),
        ),
      ],
      source: 'product.md 4.6 (22); KO#1164',
    }),
  },
  {
    name: 'backup-runs',
    what: 'a backup began 4 minutes ago',
    laterMinutes: 60 * 5,
    make: complete,
    type: state => {
      const { stage } = state;
      state.add(
        0,
        medusa(
          state,
          'MedusaBackupJob',
          `weekly-${stage.names.cluster}`,
          {
            status: {
              startTime: state.ago(4),
              inProgress: [stage.pod(0, 0, 0)],
            },
          },
          4,
        ),
      );
    },
    label: () => ({
      state: 'healthy',
      rules: [],
      source: 'product.md 4.6 (22): only one that is unfinished for long hangs',
    }),
  },
  {
    name: 'backup-late',
    what: 'a backup is due every night and the last complete one is 55 hours old',
    laterMinutes: 60 * 24 * 20,
    make: complete,
    type: state => nightly(state, 55 * 60),
    label: stage => ({
      state: 'attention',
      rules: [
        rule(
          'backup-late',
          ref(
            stage,
            0,
            'MedusaBackupSchedule',
            `nightly-${stage.names.cluster}`,
          ),
          ref(
            stage,
            0,
            'MedusaBackup',
            `nightly-${stage.names.cluster}-1795400000`,
          ),
          ref(
            stage,
            0,
            'MedusaBackupJob',
            `nightly-${stage.names.cluster}-1795400000`,
          ),
        ),
      ],
      source: 'product.md 4.6 (23); ux 5, example 34',
    }),
  },
  {
    name: 'backup-in-time',
    what: 'a backup is due every night and the last one was complete 7 hours ago',
    laterMinutes: 60 * 24 * 20,
    make: complete,
    type: state => nightly(state, 7 * 60),
    label: () => ({
      state: 'healthy',
      rules: [],
      source: 'product.md 4.6 (23): younger than the objective',
    }),
  },
  {
    name: 'claim-over-quota',
    what: 'the quota of the namespace does not let the StatefulSet make the claim of its second pod',
    laterMinutes: 18,
    stage: { workersPerZone: 3 },
    make: async stage => {
      await stage.bringUp({ sizes: [2], racks: 1 });
    },
    type: state => {
      const { stage } = state;
      const { namespace } = stage.names;
      const pod = stage.pod(0, 0, 1);
      const claim = `server-data-${pod}`;
      const set = state.find(0, 'StatefulSet', stage.set(0, 0));
      state.remove(0, 'Pod', pod);
      state.remove(0, 'PersistentVolumeClaim', claim);
      set.status = {
        ...set.status,
        replicas: 1,
        readyReplicas: 1,
        availableReplicas: 1,
      };
      const { status } = datacenterIn(state);
      delete status.nodeStatuses?.[pod];
      status.cassandraOperatorProgress = 'Updating';
      setCondition(state, 'Ready', { status: 'False' }, 17);
      setCondition(state, 'ScalingUp', { status: 'True' }, 17);
      const refusal = `persistentvolumeclaims "${claim}" is forbidden: exceeded quota: storage, requested: requests.storage=5Gi, used: requests.storage=96Gi, limited: requests.storage=100Gi`;
      const messages = [
        `create Claim ${claim} for Pod ${pod} in StatefulSet ${set.metadata.name} failed error: ${refusal}`,
        `create Pod ${pod} in StatefulSet ${set.metadata.name} failed error: failed to create PVC ${claim}: ${refusal}`,
      ];
      messages.forEach((message, index) =>
        state.add(0, {
          apiVersion: 'v1',
          kind: 'Event',
          metadata: {
            name: `${set.metadata.name}.18a7c0de${index}`,
            namespace,
            creationTimestamp: state.ago(17),
          },
          involvedObject: {
            apiVersion: 'apps/v1',
            kind: 'StatefulSet',
            name: set.metadata.name,
            namespace,
            uid: set.metadata.uid,
          },
          reason: 'FailedCreate',
          message,
          type: 'Warning',
          source: { component: 'statefulset-controller' },
          firstTimestamp: state.ago(17),
          lastTimestamp: state.ago(2),
          count: 19,
        }),
      );
    },
    label: stage => ({
      state: 'attention',
      rules: [
        rule(
          'volume-not-provided',
          ref(stage, 0, 'StatefulSet', stage.set(0, 0)),
        ),
      ],
      source: 'product.md 4.6 (3), "missing class / quota"',
    }),
  },
  {
    name: 'workers-tainted-reworded',
    what: 'a pod that no worker takes for their taints, in the words of a newer kube-scheduler',
    laterMinutes: 14,
    make: async stage => {
      await stage.apply(
        stage.order({
          ...SMALL,
          edit: ({ spec }) => {
            spec.cassandra!.resources = { requests: { cpu: '48' } };
          },
        }),
      );
      await stage.untilEvent(0, stage.pod(0, 0), 'FailedScheduling');
    },
    type: state => {
      const text =
        '0/6 nodes are available: 6 node(s) had untolerated taint(s). no new claims to deallocate, preemption: 0/6 nodes are available: 6 Preemption is not helpful for scheduling.';
      for (const object of state.objects(0)) {
        if (object.reason === 'FailedScheduling') object.message = text;
        for (const each of object.status?.conditions ?? []) {
          if (each.reason === 'Unschedulable') each.message = text;
        }
      }
    },
    label: stage => ({
      state: 'attention',
      rules: [rule('pod-unschedulable', ref(stage, 0, 'Pod', stage.pod(0, 0)))],
      source: 'product.md 4.6 (1)',
    }),
  },
  {
    name: 'copies-exceed-nodes',
    what: 'a keyspace shall have three copies in a new datacenter of one node: the annotation dc-replication',
    stage: { regions: 2, workersPerZone: 3 },
    laterMinutes: 11,
    make: async stage => {
      await stage.bringUp({ sizes: [3, 1], racks: 1 });
    },
    type: state => {
      const { cluster, datacenters } = state.stage.names;
      const { metadata } = state.find(undefined, 'K8ssandraCluster', cluster);
      metadata.annotations = {
        ...metadata.annotations,
        'k8ssandra.io/dc-replication': JSON.stringify({
          [datacenters[1]]: { shop: 3 },
        }),
      };
    },
    label: stage => ({
      state: 'attention',
      rules: [
        rule('copies-exceed-nodes', clusterOf(stage), datacenterOf(stage, 1)),
      ],
      source: 'product.md 4.6 (25)',
    }),
  },
  {
    name: 'operator-restarts',
    what: 'the pod of the k8ssandra-operator in the control-plane cluster has restarted nine times, the last time 2 minutes ago',
    laterMinutes: 50,
    make: complete,
    type: state => {
      const namespace = 'k8ssandra-operator';
      const name = 'k8ssandra-operator-6d8f9c7b5-x2v9q';
      const labels = {
        'app.kubernetes.io/name': 'k8ssandra-operator',
        'control-plane': 'k8ssandra-operator',
      };
      const image = 'docker.io/k8ssandra/k8ssandra-operator:v1.32.5';
      state.add(undefined, {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: {
          name: 'k8ssandra-operator',
          namespace,
          labels,
          uid: 'f0b3a5a4-6f0e-4c51-9d0b-0f7d5f2f8a11',
          creationTimestamp: state.ago(60 * 24 * 40),
        },
        spec: {
          replicas: 1,
          selector: { matchLabels: labels },
          template: {
            metadata: { labels },
            spec: { containers: [{ name: 'manager', image }] },
          },
        },
        status: {
          replicas: 1,
          updatedReplicas: 1,
          unavailableReplicas: 1,
          conditions: [
            {
              type: 'Available',
              status: 'False',
              reason: 'MinimumReplicasUnavailable',
              message: 'Deployment does not have minimum availability.',
              lastTransitionTime: state.ago(35),
            },
          ],
        },
      });
      state.add(undefined, {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: {
          name,
          namespace,
          labels,
          uid: '3a1b6f3e-41a2-4e4c-a2c3-3f8c9c1a0e77',
          creationTimestamp: state.ago(60 * 24 * 2),
        },
        spec: {
          nodeName: `worker-${state.stage.names.home}-a-1`,
          containers: [{ name: 'manager', image }],
        },
        status: {
          phase: 'Running',
          conditions: [
            {
              type: 'Ready',
              status: 'False',
              reason: 'ContainersNotReady',
              message: 'containers with unready status: [manager]',
              lastTransitionTime: state.ago(2),
            },
          ],
          containerStatuses: [
            {
              name: 'manager',
              image,
              imageID: image,
              ready: false,
              started: false,
              restartCount: 9,
              state: {
                waiting: {
                  reason: 'CrashLoopBackOff',
                  message: `back-off 5m0s restarting failed container=manager pod=${name}_${namespace}(3a1b6f3e-41a2-4e4c-a2c3-3f8c9c1a0e77)`,
                },
              },
              lastState: {
                terminated: {
                  exitCode: 1,
                  reason: 'Error',
                  startedAt: state.ago(4),
                  finishedAt: state.ago(2),
                  message:
                    'timed out waiting for cache to be synced for Kind *v1beta1.CassandraDatacenter',
                },
              },
            },
          ],
        },
      });
    },
    label: stage => ({
      state: 'attention',
      rules: [
        rule(
          'control-plane-restarting',
          ref(
            stage,
            undefined,
            'Pod',
            'k8ssandra-operator-6d8f9c7b5-x2v9q',
            'k8ssandra-operator',
          ),
          ref(
            stage,
            undefined,
            'Deployment',
            'k8ssandra-operator',
            'k8ssandra-operator',
          ),
        ),
      ],
      source: 'product.md 4.6 (8); golden README, observation 14; KO#1454',
    }),
  },
  {
    name: 'restarted-long-ago',
    what: 'the containers of two nodes restarted some weeks ago, which their counters still tell',
    stage: { workersPerZone: 3 },
    laterMinutes: 60 * 24 * 40,
    make: threeNodes,
    type: state => {
      for (const ordinal of [0, 2]) {
        const pod = state.find(0, 'Pod', state.stage.pod(0, 0, ordinal));
        const container = pod.status.containerStatuses.find(
          (each: any) => each.name === 'cassandra',
        );
        container.restartCount = 3 + ordinal;
        container.lastState = {
          terminated: {
            exitCode: 137,
            reason: 'OOMKilled',
            startedAt: state.ago(60 * 24 * 30),
            finishedAt: state.ago(60 * 24 * 21),
          },
        };
        container.state.running.startedAt = state.ago(60 * 24 * 21);
      }
    },
    label: () => ({
      state: 'healthy',
      rules: [],
      source:
        'product.md 4.6 (5): only what is starting crashes while starting',
    }),
  },
  {
    name: 'custom-resources-only',
    what: 'a bundle that holds what golden ones hold: custom resources, secrets and services, neither pods nor events',
    stage: { regions: 2, workersPerZone: 2 },
    laterMinutes: 60 * 3,
    make: async stage => {
      await stage.bringUp({ sizes: [2, 1], racks: 1 });
    },
    type: state => {
      for (const kind of [
        'Pod',
        'Event',
        'StatefulSet',
        'PersistentVolumeClaim',
        'Node',
        'StorageClass',
        'Namespace',
      ]) {
        for (const region of [undefined, 0, 1]) state.remove(region, kind);
      }
    },
    label: () => ({
      state: 'healthy',
      rules: [],
      source: 'spec/golden/two-dc',
    }),
  },
];
