import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Scenario } from '../recorder/recordState';
import type { Stage } from '../recorder/stage';
import { clusterOf, datacenterOf, ref, rule } from './evidence';
import { restartTask, untilNodeState } from './steps';

const source = 'ux 3, progressing: a wanted change runs, within its usual time';
const nothing = () => ({ state: 'progressing' as const, rules: [], source });

/** Slow enough to look at a node while it starts. */
const slow = { pace: { nodeStartMs: 2_500 } };
/** A node streams its data for longer than anybody looks. */
const streaming = { pace: { decommissionMs: 600_000 } };

const podOf = (stage: Stage, pod: string, region = 0) =>
  ref(stage, region, 'Pod', pod);

/** A wanted change runs and nothing is wrong with it. */
export const busy: Scenario[] = [
  {
    name: 'creating-first-region',
    what: 'ordered a minute ago: the first of three nodes runs, the second starts',
    stage: slow,
    moving: true,
    laterMinutes: 0.5,
    make: async stage => {
      await stage.apply(stage.order());
      await untilNodeState(stage, 0, stage.pod(0, 0), 'Started');
      await untilNodeState(stage, 0, stage.pod(0, 1), 'Starting');
    },
    label: () => ({
      ...nothing(),
      allowed: {
        'waits-its-turn': 'the third node does wait, and not for long',
      },
    }),
  },
  {
    name: 'creating-second-region',
    what: 'the first datacenter is complete, the node of the second starts',
    stage: { ...slow, regions: 2 },
    moving: true,
    laterMinutes: 0.5,
    make: async stage => {
      await stage.apply(stage.order({ sizes: [1, 1], racks: 1 }));
      await untilNodeState(stage, 1, stage.pod(1, 0), 'Starting');
    },
    label: nothing,
  },
  {
    name: 'growing',
    what: 'a third node was asked for a minute ago and starts',
    stage: { ...slow, workersPerZone: 3 },
    moving: true,
    laterMinutes: 1,
    make: async stage => {
      await stage.bringUp({ sizes: [2], racks: 1 });
      await stage.apply(stage.order({ sizes: [3], racks: 1 }));
      await untilNodeState(stage, 0, stage.pod(0, 0, 2), 'Starting');
    },
    label: nothing,
  },
  {
    name: 'restarting-node-by-node',
    what: 'a rolling restart was asked for a minute ago by a K8ssandraTask; the first node comes up again',
    stage: slow,
    moving: true,
    laterMinutes: 0.5,
    make: async stage => {
      await stage.bringUp();
      await restartTask(stage);
      await untilNodeState(stage, 0, stage.pod(0, 0), 'Starting');
    },
    label: nothing,
  },
  {
    name: 'rolling-out-settings',
    what: 'Cassandra was configured anew half a minute ago; the first node comes up again',
    stage: slow,
    moving: true,
    laterMinutes: 0.5,
    make: async stage => {
      await stage.bringUp();
      await stage.change({
        spec: {
          cassandra: { config: { cassandraYaml: { concurrent_writes: 16 } } },
        },
      });
      await untilNodeState(stage, 0, stage.pod(0, 0), 'Starting');
    },
    label: nothing,
  },
  {
    name: 'upgrade-half-way',
    what: 'an upgrade of Cassandra from 4.1.8 to 4.1.9 runs: one of three nodes has the new version',
    stage: slow,
    moving: true,
    laterMinutes: 0.5,
    make: async stage => {
      await stage.bringUp();
      await stage.change({ spec: { cassandra: { serverVersion: '4.1.9' } } });
      await untilNodeState(stage, 0, stage.pod(0, 0), 'Starting');
      await untilNodeState(stage, 0, stage.pod(0, 0), 'Started');
    },
    label: stage => ({
      state: 'progressing',
      rules: [
        rule(
          'mixed-versions',
          podOf(stage, stage.pod(0, 0)),
          podOf(stage, stage.pod(0, 1)),
          datacenterOf(stage, 0),
        ),
      ],
      source: 'product.md 4.6 (21)',
    }),
  },
  {
    name: 'shrinking',
    what: 'a rack shrinks from three nodes to two; the third hands over its data for 2 minutes',
    stage: { ...streaming, workersPerZone: 3 },
    laterMinutes: 2,
    make: async stage => {
      await stage.bringUp({ sizes: [3], racks: 1 });
      await stage.apply(stage.order({ sizes: [2], racks: 1 }));
      await untilNodeState(stage, 0, stage.pod(0, 0, 2), 'Decommissioning');
    },
    label: stage => ({
      state: 'progressing',
      rules: [
        rule(
          'decommissioning',
          podOf(stage, stage.pod(0, 0, 2)),
          datacenterOf(stage, 0),
        ),
      ],
      source: 'product.md 4.6 (13); ux 5, example 18',
    }),
  },
  {
    name: 'removing-datacenter',
    what: 'the second datacenter was taken out of the order; its last node hands over its data for 3 minutes',
    stage: { ...streaming, regions: 2, workersPerZone: 2 },
    laterMinutes: 3,
    make: async stage => {
      await stage.bringUp({ sizes: [1, 2], racks: 1 });
      await stage.apply(
        stage.order({
          sizes: [1, 2],
          racks: 1,
          edit: ({ spec }) => spec.cassandra!.datacenters!.pop(),
        }),
      );
      await untilNodeState(stage, 1, stage.pod(1, 0, 1), 'Decommissioning');
    },
    label: stage => ({
      state: 'progressing',
      rules: [
        rule(
          'decommissioning',
          podOf(stage, stage.pod(1, 0, 1), 1),
          datacenterOf(stage, 1),
        ),
      ],
      source: 'product.md 4.6 (13); ux 5, example 30',
    }),
  },
  {
    name: 'deleting',
    what: 'the cluster was deleted a minute ago; its datacenter is gone, a finalizer of a backup tool holds it for a moment',
    laterMinutes: 1,
    make: async stage => {
      await stage.bringUp({ sizes: [1], racks: 1 });
      const type = resourceTypes.K8ssandraCluster;
      const { namespace, cluster: name } = stage.names;
      const key = { namespace, name };
      const { metadata } = await stage.admin().get(type, key);
      const finalizers = [
        ...(metadata.finalizers ?? []),
        'backup.example.com/last-copy',
      ];
      await stage.admin().mergePatch(type, key, { metadata: { finalizers } });
      await stage.admin().delete(type, key);
      await stage.until(
        0,
        resourceTypes.CassandraDatacenter,
        stage.names.datacenters[0],
        dc => dc === undefined,
      );
    },
    label: () => ({
      state: 'deleting',
      rules: [],
      source: 'ux 5, example 31',
    }),
  },
  {
    name: 'stopped-on-purpose',
    what: 'the second datacenter was stopped by its owner three days ago; its disks are kept',
    stage: { regions: 2, workersPerZone: 2 },
    laterMinutes: 3 * 24 * 60,
    make: async stage => {
      await stage.bringUp({ sizes: [2, 1], racks: 1 });
      await stage.apply(
        stage.order({
          sizes: [2, 1],
          racks: 1,
          edit: ({ spec }) => {
            spec.cassandra!.datacenters![1].stopped = true;
          },
        }),
      );
      await stage.settled();
    },
    label: stage => ({
      state: 'healthy',
      rules: [
        rule('stopped-on-purpose', datacenterOf(stage, 1), clusterOf(stage)),
      ],
      source: 'ux 5, example 33',
    }),
  },
  {
    name: 'quiet-for-a-moment',
    what: 'the datacenter was completed this very second, so cass-operator leaves it alone for 5 s',
    moving: true,
    make: async stage => {
      await stage.bringUp({ sizes: [1], racks: 1 });
    },
    label: stage => ({
      state: 'healthy',
      rules: [rule('quiet-period', datacenterOf(stage, 0))],
      source: 'product.md 4.6 (17)',
    }),
  },
];
