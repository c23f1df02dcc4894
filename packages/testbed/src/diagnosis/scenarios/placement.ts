import {
  resourceTypes,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Scenario } from '../recorder/recordState';
import type { Stage } from '../recorder/stage';
import { ref, rule } from './evidence';

const { Node, Pod, StorageClass } = resourceTypes;
const source = 'product.md 4.6 (1); ux 5, example 14';

const notPlaced = (stage: Stage, pods: string[]) => [
  rule(
    'pod-unschedulable',
    pods.map(pod => ref(stage, 0, 'Pod', pod)),
  ),
];

const claimsOf = (stage: Stage, pods: string[]) =>
  pods.map(pod => ref(stage, 0, 'PersistentVolumeClaim', `server-data-${pod}`));

/** A storage class of the first region. */
async function makeClass(
  stage: Stage,
  name: string,
  provisioner: string,
  fault?: string,
): Promise<void> {
  await stage.admin(0).create(StorageClass, {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: {
      name,
      ...(fault && {
        annotations: { 'fleet-simulator.k8ssandra.io/fault': fault },
      }),
    },
    provisioner,
    reclaimPolicy: 'Delete',
    volumeBindingMode: 'WaitForFirstConsumer',
  } as KubernetesObject);
}

/** Lets a worker be lost for good, with a node on it whose disk stays behind. */
async function loseWorkerOfDisk(stage: Stage): Promise<void> {
  const { storageClasses } = stage.names;
  await makeClass(stage, `local-${storageClasses[0]}`, 'rancher.io/local-path');
  await stage.bringUp({
    edit: ({ spec }) => {
      spec.cassandra!.storageConfig!.cassandraDataVolumeClaimSpec!.storageClassName = `local-${storageClasses[0]}`;
    },
  });
  const name = stage.pod(0, 1);
  const pod = await stage.admin(0).get<any>(Pod, {
    namespace: stage.names.namespace,
    name,
  });
  await stage.admin(0).delete(Node, { name: pod.spec.nodeName });
  await stage.until(0, Node, pod.spec.nodeName, node => node === undefined);
  await stage
    .admin(0)
    .delete(
      Pod,
      { namespace: stage.names.namespace, name },
      { gracePeriodSeconds: 0 },
    );
  await stage.untilEvent(0, name, 'FailedScheduling');
  await stage.untilDatacenter(0, dc => dc.status !== undefined);
}

const lostDisk = (stage: Stage) => ({
  state: 'degraded' as const,
  rules: [
    rule(
      'disk-bound-to-lost-worker',
      ref(stage, 0, 'Pod', stage.pod(0, 1)),
      claimsOf(stage, [stage.pod(0, 1)]),
    ),
  ],
  source: 'product.md 4.6 (2); ux 5, example 13',
});

/** Pods that no worker takes, and volumes that nobody makes. */
export const placement: Scenario[] = [
  {
    name: 'workers-too-small',
    what: 'every node asks for 24 CPUs where workers have 16, since the order 12 minutes ago',
    laterMinutes: 12,
    make: async stage => {
      await stage.apply(
        stage.order({
          sizes: [2],
          racks: 2,
          edit: ({ spec }) => {
            spec.cassandra!.resources = {
              requests: { cpu: '24', memory: '8Gi' },
            };
          },
        }),
      );
      await stage.untilEvent(0, stage.pod(0, 1), 'FailedScheduling');
      await stage.untilEvent(0, stage.pod(0, 0), 'FailedScheduling');
    },
    label: stage => ({
      state: 'attention',
      rules: notPlaced(stage, [stage.pod(0, 0), stage.pod(0, 1)]),
      source,
    }),
  },
  {
    name: 'memory-taken-by-others',
    what: 'a third node was asked for 18 minutes ago, and a batch job fills the memory of the workers of its zone',
    laterMinutes: 18,
    make: async stage => {
      const edit = ({ spec }: ReturnType<Stage['order']>) => {
        spec.cassandra!.resources = { requests: { cpu: '2', memory: '32Gi' } };
      };
      const { names } = stage;
      await stage.admin(0).create(Pod, {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: `batch-${names.cluster}`, namespace: 'default' },
        spec: {
          nodeName: `worker-${names.regions[0]}-c-1`,
          containers: [
            {
              name: 'batch',
              image: 'docker.io/library/busybox:1.36',
              resources: { requests: { memory: '40Gi' } },
            },
          ],
        },
      } as unknown as KubernetesObject);
      await stage.bringUp({ sizes: [2], racks: 2, edit });
      await stage.apply(stage.order({ sizes: [3], racks: 3, edit }));
      await stage.untilEvent(0, stage.pod(0, 2), 'FailedScheduling');
    },
    label: stage => ({
      state: 'attention',
      rules: notPlaced(stage, [stage.pod(0, 2)]),
      source,
    }),
  },
  {
    name: 'workers-kept-for-others',
    what: 'the workers of a zone were tainted for another team before the cluster was ordered, 25 minutes ago',
    laterMinutes: 25,
    make: async stage => {
      await stage.admin(0).mergePatch(
        Node,
        { name: `worker-${stage.names.regions[0]}-b-1` },
        {
          spec: {
            taints: [
              { key: 'dedicated', value: 'analytics', effect: 'NoSchedule' },
            ],
          },
        },
      );
      await stage.apply(stage.order({ sizes: [2], racks: 2 }));
      await stage.untilEvent(0, stage.pod(0, 1), 'FailedScheduling');
      await stage.untilPod(0, stage.pod(0, 0), each => each.ready);
    },
    label: stage => ({
      state: 'attention',
      rules: notPlaced(stage, [stage.pod(0, 1)]),
      source,
    }),
  },
  {
    name: 'zone-does-not-exist',
    what: 'a rack is bound to a zone that the region does not have, since the order an hour ago',
    laterMinutes: 55,
    make: async stage => {
      await stage.apply(
        stage.order({
          sizes: [2],
          racks: 2,
          edit: ({ spec }) => {
            spec.cassandra!.datacenters![0].racks![1].nodeAffinityLabels = {
              'topology.kubernetes.io/zone': `${stage.names.regions[0]}-f`,
            };
          },
        }),
      );
      await stage.untilEvent(0, stage.pod(0, 1), 'FailedScheduling');
      await stage.untilPod(0, stage.pod(0, 0), each => each.ready);
    },
    label: stage => ({
      state: 'attention',
      rules: notPlaced(stage, [stage.pod(0, 1)]),
      source,
    }),
  },
  {
    name: 'more-nodes-than-workers',
    what: 'a rack grew to three nodes 30 minutes ago and its zone has two workers',
    stage: { zones: 1, workersPerZone: 2 },
    laterMinutes: 30,
    make: async stage => {
      await stage.bringUp({ sizes: [2], racks: 1 });
      await stage.apply(stage.order({ sizes: [3], racks: 1 }));
      await stage.untilEvent(0, stage.pod(0, 0, 2), 'FailedScheduling');
    },
    label: stage => ({
      state: 'attention',
      rules: notPlaced(stage, [stage.pod(0, 0, 2)]),
      source,
    }),
  },
  {
    name: 'disk-on-lost-worker',
    stage: { workersPerZone: 2 },
    what: 'the worker of a node with a local disk was removed from the cluster 20 minutes ago',
    laterMinutes: 20,
    make: loseWorkerOfDisk,
    label: lostDisk,
  },
  {
    name: 'disk-on-lost-worker-reworded',
    stage: { workersPerZone: 2 },
    what: 'the same in the words of a newer kube-scheduler, put in by hand',
    laterMinutes: 33,
    make: loseWorkerOfDisk,
    type: state => {
      const old = 'node(s) had volume node affinity conflict';
      const now = "node(s) didn't match PersistentVolume's node affinity";
      for (const object of state.objects(0)) {
        if (object.kind === 'Event') {
          object.message = object.message.replace(old, now);
        }
        for (const each of object.status?.conditions ?? []) {
          each.message = each.message?.replace(old, now);
        }
      }
    },
    label: lostDisk,
  },
  {
    name: 'no-such-storage-class',
    what: 'the order 15 minutes ago names a storage class that the region does not have',
    laterMinutes: 15,
    make: async stage => {
      await stage.apply(
        stage.order({
          sizes: [2],
          racks: 2,
          edit: ({ spec }) => {
            spec.cassandra!.storageConfig!.cassandraDataVolumeClaimSpec!.storageClassName = `gold-${stage.names.cluster}`;
          },
        }),
      );
      await stage.untilEvent(0, stage.pod(0, 1), 'FailedScheduling');
      await stage.untilEvent(
        0,
        `server-data-${stage.pod(0, 0)}`,
        'ProvisioningFailed',
      );
    },
    label: stage => ({
      state: 'attention',
      rules: [
        rule(
          'volume-not-provided',
          claimsOf(stage, [stage.pod(0, 0), stage.pod(0, 1)]),
        ),
      ],
      source: 'product.md 4.6 (3); ux 5, example 15',
    }),
  },
  {
    name: 'storage-quota-exhausted',
    what: 'the provisioner of the storage class has answered for 22 minutes that the quota of the project is used up',
    laterMinutes: 22,
    make: async stage => {
      const name = `pd-${stage.names.cluster}`;
      await makeClass(
        stage,
        name,
        'pd.csi.storage.gke.io',
        "rpc error: code = ResourceExhausted desc = CreateVolume failed to create single zonal disk: googleapi: Error 403: Quota 'SSD_TOTAL_GB' exceeded. Limit: 500.0 in region, quotaExceeded",
      );
      await stage.apply(
        stage.order({
          sizes: [1],
          racks: 1,
          edit: ({ spec }) => {
            spec.cassandra!.storageConfig!.cassandraDataVolumeClaimSpec!.storageClassName =
              name;
          },
        }),
      );
      await stage.untilEvent(
        0,
        `server-data-${stage.pod(0, 0)}`,
        'ProvisioningFailed',
      );
      await stage.untilEvent(0, stage.pod(0, 0), 'FailedScheduling');
    },
    label: stage => ({
      state: 'attention',
      rules: [rule('volume-not-provided', claimsOf(stage, [stage.pod(0, 0)]))],
      source: 'product.md 4.6 (3)',
    }),
  },
];
