import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Scenario } from '../recorder/recordState';
import type { Stage } from '../recorder/stage';
import { datacenterOf, ref, regionOf, rule } from './evidence';
import { untilUnseen } from './steps';

const { Pod, EndpointSlice } = resourceTypes;

const podOf = (stage: Stage, name: string, region = 0) =>
  ref(stage, region, 'Pod', name);

/** Orders a cluster in which a node never comes up, and waits until cass-operator has told it to start. */
async function failAtStart(stage: Stage, fault: string): Promise<string> {
  const pod = stage.pod(0, 1);
  stage.expect(0, pod, fault);
  await stage.apply(stage.order({ sizes: [2], racks: 2 }));
  await stage.until<any>(
    0,
    Pod,
    pod,
    each =>
      each?.metadata.labels['cassandra.datastax.com/node-state'] === 'Starting',
  );
  return pod;
}

const crashing = (stage: Stage) => ({
  state: 'attention' as const,
  rules: [rule('crash-while-starting', podOf(stage, stage.pod(0, 1)))],
  source: 'product.md 4.6 (5); ux 5, example 2',
});

/** Cassandra nodes that do not run. */
export const nodes: Scenario[] = [
  {
    name: 'crash-at-start-exit-1',
    what: 'the second node has ended with code 1 five times since it was told to start 14 minutes ago',
    laterMinutes: 14,
    make: async stage => {
      await failAtStart(stage, 'CrashLoopBackOff:1*5');
    },
    label: crashing,
  },
  {
    name: 'out-of-memory-at-start',
    what: 'the second node was killed for its memory four times since it was told to start 23 minutes ago',
    laterMinutes: 23,
    make: async stage => {
      await failAtStart(stage, 'OOMKilled*4');
    },
    label: crashing,
  },
  {
    name: 'killed-by-probe-at-start',
    what: 'the second node was ended by its liveness probe (143) nine times in 48 minutes',
    laterMinutes: 48,
    make: async stage => {
      await failAtStart(stage, 'CrashLoopBackOff:143*9');
    },
    label: crashing,
  },
  {
    name: 'crash-after-years',
    what: 'a node of a complete datacenter crashes since 11 minutes ago, code 1, seven times',
    laterMinutes: 11,
    make: async stage => {
      await stage.bringUp();
      await stage.fail(0, stage.pod(0, 1), 'CrashLoopBackOff:1*7');
      await stage.untilEvent(0, stage.pod(0, 1), 'BackOff');
    },
    label: stage => ({ ...crashing(stage), state: 'degraded' }),
  },
  {
    name: 'image-not-found-at-creation',
    what: 'the image of the order 9 minutes ago is not in the registry',
    laterMinutes: 9,
    make: async stage => {
      const pods = [stage.pod(0, 0), stage.pod(0, 1)];
      for (const pod of pods) stage.expect(0, pod, 'ImagePullBackOff');
      await stage.apply(
        stage.order({
          sizes: [2],
          racks: 2,
          edit: ({ spec }) => {
            spec.cassandra!.serverImage =
              'registry.example.com/db/cass-management-api:4.1.8-custom';
          },
        }),
      );
      for (const pod of pods) {
        await stage.untilPod(0, pod, each => Boolean(each.state?.waiting));
        await stage.untilEvent(0, pod, 'Failed');
      }
    },
    label: stage => ({
      state: 'attention',
      rules: [
        rule(
          'image-not-pulled',
          podOf(stage, stage.pod(0, 0)),
          podOf(stage, stage.pod(0, 1)),
        ),
      ],
      source: 'Kubernetes: Images, ImagePullBackOff',
    }),
  },
  {
    name: 'image-not-found-at-change',
    what: 'a new image that is not in the registry was asked for 16 minutes ago; the first node that restarts for it does not come back',
    laterMinutes: 16,
    make: async stage => {
      await stage.bringUp();
      for (const rack of [0, 1, 2]) {
        stage.expect(0, stage.pod(0, rack), 'ImagePullBackOff');
      }
      await stage.change({
        spec: {
          cassandra: {
            serverImage: 'registry.example.com/db/cass-management-api:typo',
          },
        },
      });
      await stage.untilEvent(0, stage.pod(0, 0), 'BackOff');
      await stage.untilPod(0, stage.pod(0, 0), each =>
        Boolean(each.state?.waiting),
      );
    },
    label: stage => ({
      state: 'degraded',
      rules: [rule('image-not-pulled', podOf(stage, stage.pod(0, 0)))],
      source: 'Kubernetes: Images, ImagePullBackOff',
    }),
  },
  {
    name: 'node-down',
    what: 'Cassandra of one node does not answer its readiness probe for 14 minutes; its container runs',
    laterMinutes: 14,
    make: async stage => {
      await stage.bringUp();
      await stage.fail(0, stage.pod(0, 1), 'NotReady');
      await stage.untilPod(0, stage.pod(0, 1), each => !each.ready);
      await stage.untilEvent(0, stage.pod(0, 1), 'Unhealthy');
    },
    label: stage => ({
      state: 'degraded',
      rules: [rule('node-down', podOf(stage, stage.pod(0, 1)))],
      source: 'ux 5, example 5',
    }),
  },
  {
    name: 'two-racks-with-nodes-down',
    what: 'nodes in two of three racks do not answer for 3 minutes: LOCAL_QUORUM is lost',
    laterMinutes: 3,
    make: async stage => {
      await stage.bringUp();
      for (const rack of [0, 2]) {
        await stage.fail(0, stage.pod(0, rack), 'NotReady');
        await stage.untilPod(0, stage.pod(0, rack), each => !each.ready);
        await stage.untilEvent(0, stage.pod(0, rack), 'Unhealthy');
      }
      await stage.untilEvent(
        0,
        stage.names.datacenters[0],
        'UnhealthyDatacenter',
      );
    },
    label: stage => ({
      state: 'down',
      rules: [
        rule(
          'node-down',
          podOf(stage, stage.pod(0, 0)),
          podOf(stage, stage.pod(0, 2)),
        ),
      ],
      source: 'ux 5, example 6',
    }),
  },
  {
    name: 'starting-slowly',
    what: 'the second of three nodes has been starting for 23 minutes; the third waits its turn',
    laterMinutes: 23,
    make: async stage => {
      const [second, third] = [stage.pod(0, 1), stage.pod(0, 2)];
      stage.expect(0, second, 'NotReady');
      await stage.apply(stage.order());
      await stage.until<any>(
        0,
        Pod,
        second,
        each =>
          each?.metadata.labels['cassandra.datastax.com/node-state'] ===
          'Starting',
      );
      await stage.untilPod(0, third, each => Boolean(each.state?.running));
    },
    label: stage => ({
      state: 'attention',
      rules: [
        rule(
          'waits-its-turn',
          podOf(stage, stage.pod(0, 1)),
          podOf(stage, stage.pod(0, 2)),
        ),
      ],
      allowed: {
        'node-down':
          'a node that starts for 23 minutes without a reason may be called down, cause unknown',
      },
      source: 'product.md 4.6 (4); ux 5, example 2',
    }),
  },
  {
    name: 'no-seed-answers',
    what: 'the region of the first datacenter is away and the pods of the second were restarted; all seeds that it lists are in the first',
    stage: { regions: 2, workersPerZone: 2 },
    laterMinutes: 17,
    make: async stage => {
      await stage.bringUp({ sizes: [1, 2], racks: 1 });
      await stage.lab.setFault(stage.names.regions[0], 'down');
      await untilUnseen(stage, 0);
      const { namespace } = stage.names;
      for (const ordinal of [0, 1]) {
        const name = stage.pod(1, 0, ordinal);
        stage.expect(1, name, 'NotReady');
      }
      for (const ordinal of [0, 1]) {
        const name = stage.pod(1, 0, ordinal);
        await stage.admin(1).delete(Pod, { namespace, name });
      }
      await stage.until<any>(
        1,
        Pod,
        stage.pod(1, 0, 1),
        each =>
          each?.metadata.labels['cassandra.datastax.com/node-state'] ===
          'Starting',
      );
    },
    label: stage => ({
      state: 'down',
      rules: [
        rule(
          'no-seed-reachable',
          podOf(stage, stage.pod(1, 0, 0), 1),
          podOf(stage, stage.pod(1, 0, 1), 1),
          datacenterOf(stage, 1),
          ref(
            stage,
            1,
            EndpointSlice.kind,
            `${stage.names.cluster}-${stage.names.datacenters[1]}-additional-seed-service`,
          ),
        ),
        rule('region-unreachable', regionOf(stage, 0)),
      ],
      source: 'product.md 4.6 (6); ux 5, example 16; KO#1546',
    }),
  },
];
