import type { Scenario } from '../../recorder/recordState';
import { ref, rule } from '../evidence';
import { SMALL, datacenterIn, setCondition, threeNodes } from './support';

/** What Kubernetes says of pods. */
export const pods: Scenario[] = [
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
];
