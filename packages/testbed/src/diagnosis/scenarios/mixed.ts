import {
  resourceTypes,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Scenario } from '../recorder/recordState';
import type { Stage } from '../recorder/stage';
import { clusterOf, datacenterOf, ref, regionOf, rule } from './evidence';
import { revoke, untilNodeState, untilRegion, untilUnseen } from './steps';

const { Node, Pod } = resourceTypes;

const podOf = (stage: Stage, pod: string, region = 0) =>
  ref(stage, region, 'Pod', pod);

const calm = () => ({
  state: 'healthy' as const,
  rules: [],
  source: 'research/product.md 4.6: nothing is to be explained',
});

/** A pod of somebody else in the first region that no worker takes, or that crashes. */
const foreignPod = (
  { names }: Stage,
  name: string,
  requests: object,
  nodeName?: string,
) =>
  ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: names.namespace, labels: { app: name } },
    spec: {
      ...(nodeName && { nodeName }),
      containers: [
        {
          name: 'web',
          image: 'docker.io/library/nginx:1.29',
          resources: { requests },
        },
      ],
    },
  } as unknown as KubernetesObject);

/** Several troubles at once, and trouble that is somebody else's. */
export const mixed: Scenario[] = [
  {
    name: 'later-region-waits-for-crash',
    what: 'the first node of the first datacenter ends with code 3 for 26 minutes, so the second datacenter is not made',
    stage: { regions: 2 },
    laterMinutes: 26,
    make: async stage => {
      stage.expect(0, stage.pod(0, 0), 'CrashLoopBackOff:3*7');
      await stage.apply(stage.order({ sizes: [1, 1], racks: 1 }));
      await untilNodeState(stage, 0, stage.pod(0, 0), 'Starting');
    },
    label: stage => ({
      state: 'attention',
      rules: [
        rule('crash-while-starting', podOf(stage, stage.pod(0, 0))),
        rule('later-regions-wait', clusterOf(stage), datacenterOf(stage, 0)),
      ],
      source: 'product.md 4.6 (5) and (7)',
    }),
  },
  {
    name: 'region-away-and-node-down',
    what: 'the first region has been away for 5 minutes, and in the second a node does not answer',
    stage: { regions: 2, workersPerZone: 2 },
    laterMinutes: 5,
    make: async stage => {
      await stage.bringUp({
        sizes: [1, 3],
        edit: ({ spec }) => {
          const [first] = spec.cassandra!.datacenters!;
          first.racks = first.racks!.slice(0, 1);
        },
      });
      await stage.lab.setFault(stage.names.regions[0], 'down');
      await untilUnseen(stage, 0);
      await stage.fail(1, stage.pod(1, 1), 'NotReady');
      await stage.untilEvent(1, stage.pod(1, 1), 'Unhealthy');
    },
    label: stage => ({
      state: 'degraded',
      rules: [
        rule('region-unreachable', regionOf(stage, 0)),
        rule('node-down', podOf(stage, stage.pod(1, 1), 1)),
      ],
      source: 'ux 5, examples 5 and 8',
    }),
  },
  {
    name: 'upgrade-crashes',
    what: 'the first node with the new version of Cassandra ends with code 1; the upgrade has stood still for 31 minutes',
    laterMinutes: 31,
    make: async stage => {
      await stage.bringUp();
      stage.expect(0, stage.pod(0, 0), 'CrashLoopBackOff:1*10');
      await stage.change({ spec: { cassandra: { serverVersion: '4.1.9' } } });
      await untilNodeState(stage, 0, stage.pod(0, 0), 'Starting');
    },
    label: stage => ({
      state: 'degraded',
      rules: [
        rule(
          'mixed-versions',
          datacenterOf(stage, 0),
          [0, 1, 2].map(rack => podOf(stage, stage.pod(0, rack))),
        ),
        rule('crash-while-starting', podOf(stage, stage.pod(0, 0))),
      ],
      source: 'ux 5, example 22; product.md 4.6 (5) and (21)',
    }),
  },
  {
    name: 'unknown-context-in-order',
    what: 'the order 10 minutes ago names a context for its second datacenter that has no ClientConfig',
    laterMinutes: 10,
    make: async stage => {
      await stage.apply(
        stage.order({
          sizes: [1],
          racks: 1,
          edit: ({ spec }) => {
            spec.cassandra!.datacenters!.push({
              metadata: { name: stage.names.datacenters[1] },
              k8sContext: stage.names.regions[1],
              size: 1,
            });
          },
        }),
      );
      await stage.plane.until('it is missed', () =>
        Boolean(
          stage.plane
            .plan(stage.id)
            ?.steps.some(
              each =>
                each.context === stage.names.regions[1] &&
                each.state === 'blocked',
            ),
        ),
      );
    },
    label: stage => ({
      state: 'attention',
      rules: [rule('context-missing', clusterOf(stage))],
      source: 'product.md 4.6 (28); golden unknown-context',
    }),
  },
  {
    name: 'secrets-reach-no-region',
    what: 'the only region lets the control plane read secrets and not write them; nothing is created for 40 minutes',
    laterMinutes: 40,
    make: async stage => {
      await revoke(stage, 0, 'secrets', ['get', 'list', 'watch']);
      await untilRegion(stage, 0, 'ready');
      await stage.apply(stage.order({ sizes: [1], racks: 1 }));
      await stage.until<any>(
        undefined,
        resourceTypes.ReplicatedSecret,
        stage.names.cluster,
        each =>
          each?.status?.conditions?.some(
            (condition: any) => condition.status === 'False',
          ),
      );
    },
    label: stage => ({
      state: 'attention',
      rules: [
        rule(
          'secrets-not-replicated',
          ref(stage, undefined, 'ReplicatedSecret', stage.names.cluster),
          clusterOf(stage),
        ),
      ],
      source: 'product.md 4.6 (27); ux 5, example 3',
    }),
  },
  {
    name: 'stopped-and-out-of-sight',
    what: 'the second datacenter was stopped on purpose and its region went away an hour later',
    stage: { regions: 2 },
    laterMinutes: 15,
    make: async stage => {
      await stage.bringUp({ sizes: [1, 1], racks: 1 });
      await stage.apply(
        stage.order({
          sizes: [1, 1],
          racks: 1,
          edit: ({ spec }) => {
            spec.cassandra!.datacenters![1].stopped = true;
          },
        }),
      );
      await stage.settled();
      await stage.lab.setFault(stage.names.regions[1], 'hang');
      await stage.change({ metadata: { labels: { touched: 'yes' } } });
      await stage.change({ spec: { cassandra: { serverVersion: '4.1.9' } } });
      await untilUnseen(stage, 1);
    },
    label: stage => ({
      state: 'unreachable',
      rules: [rule('region-unreachable', regionOf(stage, 1))],
      source: 'ux 5, examples 8 and 33',
    }),
  },
  {
    name: 'noisy-neighbours',
    what: 'pods of other teams in the same namespace cannot be placed and crash; the cluster is well',
    laterMinutes: 9,
    make: async stage => {
      await stage.bringUp({ sizes: [2], racks: 2 });
      const { names } = stage;
      const worker = `worker-${names.regions[0]}-c-1`;
      const admin = stage.admin(0);
      await admin.create(
        Pod,
        foreignPod(stage, `web-${names.cluster}`, { cpu: '100m' }, worker),
      );
      await admin.mergePatch(
        Pod,
        { namespace: names.namespace, name: `web-${names.cluster}` },
        {
          status: {
            phase: 'Running',
            containerStatuses: [
              {
                name: 'web',
                image: 'docker.io/library/nginx:1.29',
                imageID: '',
                ready: false,
                restartCount: 14,
                state: { waiting: { reason: 'CrashLoopBackOff' } },
              },
            ],
          },
        },
        { subresource: 'status' },
      );
      await admin.create(
        Pod,
        foreignPod(stage, `big-${names.cluster}`, { cpu: '64' }),
      );
      await stage.untilEvent(0, `big-${names.cluster}`, 'FailedScheduling');
    },
    label: calm,
  },
  {
    name: 'sick-sibling',
    stage: { workersPerZone: 2 },
    what: 'another K8ssandraCluster in the same namespace and region crashes; this one is well',
    laterMinutes: 13,
    make: async stage => {
      await stage.bringUp({ sizes: [1], racks: 1 });
      const sibling = stage.order({
        sizes: [1],
        racks: 1,
        edit: cluster => {
          cluster.metadata.name = `other-${stage.names.cluster}`;
          cluster.spec.cassandra!.datacenters![0].metadata.name = 'far';
        },
      });
      const name = `other-${stage.names.cluster}-far-${stage.names.racks[0]}-sts-0`;
      stage.expect(0, name, 'CrashLoopBackOff:1*6');
      await stage.apply(sibling);
      await untilNodeState(stage, 0, name, 'Starting');
    },
    label: calm,
  },
  {
    name: 'idle-worker-lost',
    stage: { workersPerZone: 2 },
    what: 'a worker without any Cassandra node on it fell silent an hour ago',
    laterMinutes: 60,
    make: async stage => {
      await stage.bringUp({ sizes: [2], racks: 2 });
      const name = `worker-${stage.names.regions[0]}-c-2`;
      const { status } = await stage.admin(0).get<any>(Node, { name });
      await stage.admin(0).mergePatch(
        Node,
        { name },
        {
          status: {
            conditions: status.conditions.map((each: any) => ({
              ...each,
              status: 'Unknown',
              reason: 'NodeStatusUnknown',
              message: 'Kubelet stopped posting node status.',
            })),
          },
        },
        { subresource: 'status' },
      );
    },
    label: calm,
  },
  {
    name: 'room-was-made',
    what: 'the third node could not be placed for lack of a worker, which was added; the warnings are 35 minutes old',
    stage: { zones: 1, workersPerZone: 2 },
    laterMinutes: 35,
    make: async stage => {
      await stage.bringUp({ sizes: [2], racks: 1 });
      await stage.apply(stage.order({ sizes: [3], racks: 1 }));
      await stage.untilEvent(0, stage.pod(0, 0, 2), 'FailedScheduling');
      const [region] = stage.names.regions;
      const worker = await stage
        .admin(0)
        .get<any>(Node, { name: `worker-${region}-a-1` });
      const name = `worker-${region}-a-3`;
      await stage.admin(0).create(Node, {
        apiVersion: 'v1',
        kind: 'Node',
        metadata: {
          name,
          labels: {
            ...worker.metadata.labels,
            'kubernetes.io/hostname': name,
          },
        },
        spec: {},
        status: worker.status,
      } as KubernetesObject);
      await stage.settled();
    },
    label: calm,
  },
];
