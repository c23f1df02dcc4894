import {
  resourceTypes,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Scenario } from '../recorder/recordState';
import type { Stage } from '../recorder/stage';
import { accessOf, clusterOf, ref, rule, SYSTEM } from './evidence';
import { untilRegion } from './steps';

const { Node, Pod } = resourceTypes;

const one = { sizes: [1], racks: 1 };

const planned = (stage: Stage) =>
  stage.plane.until('the cluster is planned', () =>
    Boolean(stage.plane.plan(stage.id)?.steps.length),
  );

/** Labelled when the rules were there already, before any of them had seen these: they tell whether the others were learnt by heart. */
export const heldOut: Scenario[] = [
  {
    name: 'all-workers-cordoned',
    what: 'every worker was cordoned for maintenance before the order 20 minutes ago',
    laterMinutes: 20,
    make: async stage => {
      const { items } = await stage.admin(0).list(Node);
      for (const { metadata } of items) {
        await stage
          .admin(0)
          .mergePatch(
            Node,
            { name: metadata.name },
            { spec: { unschedulable: true } },
          );
      }
      await stage.apply(stage.order(one));
      await stage.untilEvent(0, stage.pod(0, 0), 'FailedScheduling');
    },
    label: stage => ({
      state: 'attention',
      rules: [rule('pod-unschedulable', ref(stage, 0, 'Pod', stage.pod(0, 0)))],
      source: 'product.md 4.6 (1)',
    }),
  },
  {
    name: 'no-class-in-second-region',
    what: 'the storage class of the order exists in the first region only; the second datacenter waits for its disk for 13 minutes',
    stage: { regions: 2 },
    laterMinutes: 13,
    make: async stage => {
      const [name] = stage.names.storageClasses;
      await stage.admin(1).delete(resourceTypes.StorageClass, { name });
      await stage.apply(stage.order({ sizes: [1, 1], racks: 1 }));
      await stage.untilEvent(
        1,
        `server-data-${stage.pod(1, 0)}`,
        'ProvisioningFailed',
      );
      await stage.untilEvent(1, stage.pod(1, 0), 'FailedScheduling');
    },
    label: stage => ({
      state: 'attention',
      rules: [
        rule(
          'volume-not-provided',
          ref(
            stage,
            1,
            'PersistentVolumeClaim',
            `server-data-${stage.pod(1, 0)}`,
          ),
        ),
      ],
      source: 'product.md 4.6 (3)',
    }),
  },
  {
    name: 'token-refused-from-the-start',
    what: 'the only region has answered 401 since before the order 7 minutes ago; nothing is created',
    laterMinutes: 7,
    make: async stage => {
      await stage.lab.fleet.clusters
        .get(stage.names.regions[0])!
        .cluster.setFaults({ mode: 'deny' });
      await untilRegion(stage, 0, 'auth-failed');
      await stage.apply(stage.order(one));
      await planned(stage);
    },
    label: stage => ({
      state: 'auth-failed',
      rules: [
        rule('access-refused', accessOf(stage, 0), clusterOf(stage), {
          ...accessOf(stage, 0),
          kind: 'Secret',
          name: `${stage.names.regions[0]}-kubeconfig`,
        }),
      ],
      source: 'product.md 4.6 (9)',
    }),
  },
  {
    name: 'first-context-missing',
    what: 'the ClientConfig of the first datacenter was never made; the order is an hour old',
    stage: { regions: 2 },
    laterMinutes: 60,
    make: async stage => {
      await stage.admin().delete(resourceTypes.ClientConfig, {
        namespace: SYSTEM,
        name: stage.names.regions[0],
      });
      await stage.apply(stage.order({ sizes: [1, 1], racks: 1 }));
      await stage.plane.until('it is missed', () =>
        Boolean(
          stage.plane
            .plan(stage.id)
            ?.steps.some(
              each =>
                each.context === stage.names.regions[0] &&
                each.state === 'blocked',
            ),
        ),
      );
    },
    label: stage => ({
      state: 'attention',
      rules: [rule('context-missing', clusterOf(stage))],
      source: 'product.md 4.6 (28)',
    }),
  },
  {
    name: 'namespace-missing-in-region',
    what: 'the second datacenter is asked for in a namespace that its region does not have, for 14 minutes',
    stage: { regions: 2 },
    laterMinutes: 14,
    make: async stage => {
      await stage.apply(
        stage.order({
          sizes: [1, 1],
          racks: 1,
          edit: ({ spec }) => {
            spec.cassandra!.datacenters![1].metadata.namespace = `far-${stage.names.namespace}`;
          },
        }),
      );
      await stage.plane.until('it is missed', () =>
        Boolean(
          stage.plane
            .plan(stage.id)
            ?.steps.some(each =>
              /namespace .* does not exist/.test(each.reason?.text ?? ''),
            ),
        ),
      );
      await stage.untilPod(0, stage.pod(0, 0), each => each.ready);
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
      source: 'golden README, observation 2; product.md 4.6 (27)',
    }),
  },
  {
    name: 'only-worker-of-zone-silent',
    what: 'a node was deleted by force after its worker fell silent, the only one of its zone; the new pod has waited for 24 minutes',
    laterMinutes: 24,
    make: async stage => {
      await stage.bringUp();
      const name = stage.pod(0, 1);
      const { namespace } = stage.names;
      const admin = stage.admin(0);
      const pod = await admin.get<any>(Pod, { namespace, name });
      const worker: string = pod.spec.nodeName;
      const { status } = await admin.get<any>(Node, { name: worker });
      await admin.mergePatch(
        Node,
        { name: worker },
        {
          spec: {
            taints: ['NoSchedule', 'NoExecute'].map(effect => ({
              key: 'node.kubernetes.io/unreachable',
              effect,
            })),
          },
        },
      );
      await admin.mergePatch(
        Node,
        { name: worker },
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
      await stage.untilEvent(0, name, 'NodeNotReady');
      await admin.delete(Pod, { namespace, name }, { gracePeriodSeconds: 0 });
      await stage.untilEvent(0, name, 'FailedScheduling');
    },
    label: stage => ({
      state: 'degraded',
      rules: [rule('pod-unschedulable', ref(stage, 0, 'Pod', stage.pod(0, 1)))],
      source: 'product.md 4.6 (1); ux 5, example 5',
    }),
  },
  {
    name: 'copy-of-secret-differs',
    what: 'the copy of the superuser secret in the second region is another one, and nothing says so but its content',
    stage: { regions: 2 },
    laterMinutes: 75,
    make: async stage => {
      await stage.bringUp({ sizes: [1, 1], racks: 1 });
    },
    type: state => {
      const copy = state.find(
        1,
        'Secret',
        `${state.stage.names.cluster}-superuser`,
      );
      copy.data.password = `sha256:${'5e'.repeat(32)}`;
    },
    label: stage => ({
      state: 'attention',
      rules: [
        rule(
          'password-differs',
          ref(stage, 1, 'Secret', `${stage.names.cluster}-superuser`),
        ),
      ],
      source: 'product.md 4.6 (26)',
    }),
  },
  {
    name: 'settings-cannot-be-made',
    what: 'the init container that writes the settings of Cassandra ends with code 1 in the only node, six times in 15 minutes',
    laterMinutes: 15,
    make: async stage => {
      stage.expect(0, stage.pod(0, 0), 'ImagePullBackOff');
      await stage.apply(stage.order(one));
      await stage.untilEvent(0, stage.pod(0, 0), 'BackOff');
    },
    type: state => {
      const name = state.stage.pod(0, 0);
      const pod = state.find(0, 'Pod', name);
      state.remove(0, 'Event');
      const [base, init] = pod.status.initContainerStatuses;
      base.state = {
        terminated: {
          exitCode: 0,
          reason: 'Completed',
          startedAt: state.ago(15),
          finishedAt: state.ago(15),
        },
      };
      base.ready = true;
      init.state = {
        waiting: {
          reason: 'CrashLoopBackOff',
          message: `back-off 2m40s restarting failed container=${init.name} pod=${name}_${pod.metadata.namespace}(${pod.metadata.uid})`,
        },
      };
      init.lastState = {
        terminated: {
          exitCode: 1,
          reason: 'Error',
          startedAt: state.ago(3),
          finishedAt: state.ago(3),
        },
      };
      init.restartCount = 6;
    },
    label: stage => ({
      state: 'attention',
      rules: [
        rule('crash-while-starting', ref(stage, 0, 'Pod', stage.pod(0, 0))),
      ],
      source: 'product.md 4.6 (5)',
    }),
  },
  {
    name: 'three-regions-well',
    what: 'three datacenters of one node each, complete since yesterday, beside a pod of a finished job',
    stage: { regions: 3 },
    laterMinutes: 60 * 20,
    make: async stage => {
      await stage.bringUp({ sizes: [1, 1, 1], racks: 1 });
      const name = `report-${stage.names.cluster}`;
      await stage.admin(1).create(Pod, {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name, namespace: stage.names.namespace },
        spec: {
          containers: [{ name: 'job', image: 'docker.io/library/busybox:1' }],
        },
        status: { phase: 'Failed', reason: 'Evicted' },
      } as unknown as KubernetesObject);
    },
    label: () => ({
      state: 'healthy',
      rules: [],
      source: 'ux 5, example 4',
    }),
  },
];
