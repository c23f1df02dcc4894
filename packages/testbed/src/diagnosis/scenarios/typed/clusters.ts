import type { Scenario } from '../../recorder/recordState';
import { clusterOf, datacenterOf, ref, rule } from '../evidence';
import { complete } from './support';

/** Whole clusters. */
export const clusters: Scenario[] = [
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
