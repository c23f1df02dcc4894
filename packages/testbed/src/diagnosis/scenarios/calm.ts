import type { Scenario } from '../recorder/recordState';
import { restartTask, untilTask } from './steps';

const source = 'research/product.md 4.6: nothing is to be explained';
const healthy = () => ({ state: 'healthy' as const, rules: [], source });

/** Nothing is wrong, and nothing happens. */
export const calm: Scenario[] = [
  {
    name: 'settled-one-region',
    what: 'a cluster of one datacenter with three racks, complete for two days',
    laterMinutes: 2 * 24 * 60,
    make: async stage => {
      await stage.bringUp();
    },
    label: healthy,
  },
  {
    name: 'settled-two-regions',
    what: 'a cluster of two datacenters of two nodes each, complete for 20 minutes',
    stage: { regions: 2, workersPerZone: 2 },
    laterMinutes: 20,
    make: async stage => {
      await stage.bringUp({ sizes: [2, 2], racks: 1 });
    },
    label: healthy,
  },
  {
    name: 'settled-after-change',
    what: 'Cassandra was configured anew and every node restarted for it, 3 minutes ago',
    laterMinutes: 3,
    make: async stage => {
      await stage.bringUp({ sizes: [2], racks: 2 });
      await stage.change({
        spec: {
          cassandra: {
            config: { cassandraYaml: { concurrent_reads: 8 } },
          },
        },
      });
      await stage.settled();
    },
    label: healthy,
  },
  {
    name: 'settled-after-growth',
    what: 'a datacenter grew from two nodes to three 4 minutes ago and was cleaned up',
    laterMinutes: 4,
    make: async stage => {
      await stage.bringUp({ sizes: [2], racks: 1 });
      await stage.apply(stage.order({ sizes: [3], racks: 1 }));
      await stage.settled();
    },
    stage: { workersPerZone: 3 },
    label: healthy,
  },
  {
    name: 'settled-after-crashes',
    what: 'a node ran out of memory for a while and is well again; the warnings of that time are still there',
    laterMinutes: 25,
    make: async stage => {
      await stage.bringUp({ sizes: [3], racks: 3 });
      const pod = stage.pod(0, 1);
      await stage.fail(0, pod, 'OOMKilled');
      await stage.untilDatacenter(0, dc =>
        dc.status!.conditions!.some(
          each => each.type === 'Ready' && each.status === 'True',
        ),
      );
      await stage.untilPod(0, pod, each => !each.ready);
      await stage.heal(0, pod);
      await stage.untilPod(0, pod, each => each.ready);
      await stage.settled();
    },
    label: healthy,
  },
  {
    name: 'restart-completed',
    what: 'a rolling restart was asked for by a K8ssandraTask and ended an hour ago',
    laterMinutes: 70,
    make: async stage => {
      await stage.bringUp({ sizes: [2], racks: 2 });
      await restartTask(stage);
      await untilTask(stage, 'Complete');
      await stage.settled();
    },
    label: healthy,
  },
  {
    name: 'resumed-datacenter',
    what: 'a datacenter was stopped and started again, complete for 12 minutes',
    stage: { regions: 2 },
    laterMinutes: 12,
    make: async stage => {
      const cluster = await stage.bringUp({ sizes: [1, 1], racks: 1 });
      const [first, second] = cluster.spec.cassandra!.datacenters!;
      for (const stopped of [true, false]) {
        await stage.change({
          spec: {
            cassandra: { datacenters: [first, { ...second, stopped }] },
          },
        });
        await stage.settled();
      }
    },
    label: healthy,
  },
];
