import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Scenario } from '../recorder/recordState';
import type { Stage } from '../recorder/stage';
import { ref, rule } from './evidence';

const { Node, Pod } = resourceTypes;

const podOf = (stage: Stage, name: string) => ref(stage, 0, 'Pod', name);

/** Makes the kubelets of workers fall silent, as the node controller sees it. */
async function silence(stage: Stage, pods: string[]): Promise<string[]> {
  const { namespace } = stage.names;
  const workers: string[] = [];
  for (const name of pods) {
    const pod = await stage.admin(0).get<any>(Pod, { namespace, name });
    const worker: string = pod.spec.nodeName;
    workers.push(worker);
    const { status } = await stage.admin(0).get<any>(Node, { name: worker });
    const time = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    await stage.admin(0).mergePatch(
      Node,
      { name: worker },
      {
        status: {
          conditions: status.conditions.map((each: any) => ({
            ...each,
            status: 'Unknown',
            reason: 'NodeStatusUnknown',
            message: 'Kubelet stopped posting node status.',
            lastTransitionTime: time,
          })),
        },
      },
      { subresource: 'status' },
    );
    await stage.admin(0).mergePatch(
      Node,
      { name: worker },
      {
        spec: {
          taints: ['NoSchedule', 'NoExecute'].map(effect => ({
            key: 'node.kubernetes.io/unreachable',
            effect,
            timeAdded: time,
          })),
        },
      },
    );
    await stage.untilEvent(0, name, 'NodeNotReady');
  }
  return workers;
}

const lostWorkers = (stage: Stage, pods: string[], workers: string[]) =>
  rule(
    'worker-lost',
    pods.map(pod => podOf(stage, pod)),
    workers.map(worker => ref(stage, 0, 'Node', worker, '')),
  );

const workersOf = new WeakMap<Stage, string[]>();

/** Workers that are lost with the nodes on them. */
export const workers: Scenario[] = [
  {
    name: 'worker-not-ready',
    what: 'the kubelet of a worker with a node on it fell silent 4 minutes ago',
    laterMinutes: 4,
    make: async stage => {
      await stage.bringUp();
      workersOf.set(stage, await silence(stage, [stage.pod(0, 1)]));
    },
    label: stage => ({
      state: 'degraded',
      rules: [lostWorkers(stage, [stage.pod(0, 1)], workersOf.get(stage)!)],
      source: 'Kubernetes: Nodes, node controller',
    }),
  },
  {
    name: 'worker-gone-pod-stays',
    what: 'the worker has been silent for 40 minutes; its pod is to be deleted, as the taint manager marks it, which only its kubelet could do',
    laterMinutes: 40,
    make: async stage => {
      await stage.bringUp();
      workersOf.set(stage, await silence(stage, [stage.pod(0, 2)]));
    },
    type: state => {
      const pod = state.find(0, 'Pod', state.stage.pod(0, 2));
      pod.metadata.deletionTimestamp = state.ago(34);
      pod.metadata.deletionGracePeriodSeconds = 30;
      pod.metadata.labels['cassandra.datastax.com/node-state'] =
        'Started-not-Ready';
      pod.status.conditions.push({
        type: 'DisruptionTarget',
        status: 'True',
        reason: 'DeletionByTaintManager',
        message: 'Taint manager: deleting due to NoExecute taint',
        lastTransitionTime: state.ago(35),
      });
    },
    label: stage => ({
      state: 'degraded',
      rules: [lostWorkers(stage, [stage.pod(0, 2)], workersOf.get(stage)!)],
      source: 'Kubernetes: Nodes, pods on an unreachable node stay Terminating',
    }),
  },
  {
    name: 'zone-lost',
    stage: { workersPerZone: 2 },
    what: 'both workers of a zone fell silent 9 minutes ago, with both nodes of a rack',
    laterMinutes: 9,
    make: async stage => {
      await stage.bringUp({ sizes: [6] });
      const pods = [stage.pod(0, 1, 0), stage.pod(0, 1, 1)];
      workersOf.set(stage, await silence(stage, pods));
    },
    label: stage => ({
      state: 'degraded',
      rules: [
        lostWorkers(
          stage,
          [stage.pod(0, 1, 0), stage.pod(0, 1, 1)],
          workersOf.get(stage)!,
        ),
      ],
      source: 'ux 5, example 7',
    }),
  },
];
