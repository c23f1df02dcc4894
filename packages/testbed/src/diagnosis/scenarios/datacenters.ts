import {
  resourceTypes,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Scenario } from '../recorder/recordState';
import type { Stage } from '../recorder/stage';
import { clusterOf, datacenterOf, ref, rule } from './evidence';
import { untilNodeState } from './steps';

const { CassandraDatacenter, Pod, StatefulSet } = resourceTypes;

const podOf = (stage: Stage, pod: string, region = 0) =>
  ref(stage, region, 'Pod', pod);

/** Datacenters that are not as they were asked for. */
export const datacenters: Scenario[] = [
  {
    name: 'scaled-by-hand',
    stage: { workersPerZone: 2 },
    what: 'somebody scaled the StatefulSet of a rack from one node to two 10 minutes ago; the extra node starts',
    laterMinutes: 10,
    make: async stage => {
      await stage.bringUp();
      stage.expect(0, stage.pod(0, 1, 1), 'NotReady');
      await stage
        .admin(0)
        .mergePatch(
          StatefulSet,
          { namespace: stage.names.namespace, name: stage.set(0, 1) },
          { spec: { replicas: 2 } },
        );
      await untilNodeState(stage, 0, stage.pod(0, 1, 1), 'Starting');
    },
    label: stage => ({
      state: 'attention',
      rules: [
        rule('scaled-by-hand', ref(stage, 0, 'StatefulSet', stage.set(0, 1))),
      ],
      source: 'product.md 4.6 (19); ux 5, example 40; CO#744',
    }),
  },
  {
    name: 'datacenter-edited-by-hand',
    stage: { workersPerZone: 2 },
    what: 'somebody set the size in the CassandraDatacenter itself from 1 to 2, 25 minutes ago, and it grew',
    laterMinutes: 25,
    make: async stage => {
      await stage.bringUp({ sizes: [1], racks: 1 });
      await stage.admin(0).mergePatch(
        CassandraDatacenter,
        {
          namespace: stage.names.namespace,
          name: stage.names.datacenters[0],
        },
        { spec: { size: 2 } },
      );
      await stage.plane.until('it is noticed', () =>
        Boolean(
          stage.plane
            .plan(stage.id)
            ?.attention.some(each => each.key === 'attention.edited'),
        ),
      );
      await stage.untilDatacenter(
        0,
        dc =>
          dc.status?.cassandraOperatorProgress === 'Ready' &&
          dc.status.observedGeneration === dc.metadata.generation,
      );
    },
    label: stage => ({
      state: 'attention',
      rules: [rule('edited-by-hand', datacenterOf(stage, 0), clusterOf(stage))],
      source: 'design.md, Control plane; golden two-dc--out-of-band-edit',
    }),
  },
  {
    name: 'operator-update-waits',
    what: 'the CassandraDatacenter carries the hash of another release of the control plane, as after its upgrade',
    laterMinutes: 90,
    make: async stage => {
      await stage.bringUp({ sizes: [1], racks: 1 });
      await stage.admin(0, 'k8ssandra-backstage').mergePatch(
        CassandraDatacenter,
        {
          namespace: stage.names.namespace,
          name: stage.names.datacenters[0],
        },
        {
          metadata: {
            annotations: { 'k8ssandra.io/resource-hash': 'b2xkZXI=' },
          },
        },
      );
      await stage.until<any>(
        undefined,
        resourceTypes.K8ssandraCluster,
        stage.names.cluster,
        cluster =>
          cluster?.status?.conditions?.some(
            (each: any) =>
              each.type === 'RequiresUpdate' && each.status === 'True',
          ),
      );
    },
    label: stage => ({
      state: 'attention',
      rules: [
        rule('operator-update-waits', clusterOf(stage), datacenterOf(stage, 0)),
      ],
      source:
        'product.md 4.6 (12); operator-spec 3.12; golden two-dc--hash-drift',
    }),
  },
  {
    name: 'racks-in-one-zone',
    what: 'three racks whose nodes may go to any worker, in a region with one zone',
    stage: { zones: 1, workersPerZone: 3 },
    laterMinutes: 60 * 24,
    make: async stage => {
      await stage.bringUp({
        edit: ({ spec }) => {
          for (const rack of spec.cassandra!.datacenters![0].racks!) {
            delete rack.nodeAffinityLabels;
          }
        },
      });
    },
    label: stage => ({
      state: 'attention',
      rules: [
        rule(
          'racks-share-zone',
          [0, 1, 2].flatMap(rack => [
            podOf(stage, stage.pod(0, rack)),
            ref(stage, 0, 'StatefulSet', stage.set(0, rack)),
            ref(
              stage,
              0,
              'Node',
              `worker-${stage.names.regions[0]}-a-${rack + 1}`,
              '',
            ),
          ]),
          datacenterOf(stage, 0),
        ),
      ],
      source: 'product.md 4.6 (20)',
    }),
  },
  {
    name: 'first-datacenter-down',
    what: 'the only node of the first datacenter ends with code 1 for 19 minutes, the second datacenter serves',
    stage: { regions: 2, workersPerZone: 2 },
    laterMinutes: 19,
    make: async stage => {
      await stage.bringUp({ sizes: [1, 2], racks: 1 });
      await stage.fail(0, stage.pod(0, 0), 'CrashLoopBackOff:1*8');
      await stage.untilEvent(0, stage.pod(0, 0), 'BackOff');
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
          'first-datacenter-down',
          datacenterOf(stage, 0),
          podOf(stage, stage.pod(0, 0)),
          clusterOf(stage),
        ),
        rule('crash-while-starting', podOf(stage, stage.pod(0, 0))),
      ],
      source: 'product.md 4.6 (29)',
    }),
  },
  {
    name: 'replacing-node',
    what: 'a node is being replaced for 6 minutes: its disk was given up, the new one starts',
    laterMinutes: 6,
    make: async stage => {
      await stage.bringUp();
      const name = stage.pod(0, 1);
      stage.expect(0, name, 'NotReady');
      await stage.admin(0).create(resourceTypes.CassandraTask, {
        apiVersion: 'control.k8ssandra.io/v1alpha1',
        kind: 'CassandraTask',
        metadata: {
          name: `replace-${stage.names.cluster}`,
          namespace: stage.names.namespace,
        },
        spec: {
          datacenter: {
            name: stage.names.datacenters[0],
            namespace: stage.names.namespace,
          },
          jobs: [
            {
              name: 'replace',
              command: 'replacenode',
              args: { pod_name: name },
            },
          ],
        },
      } as unknown as KubernetesObject);
      await stage.until<any>(
        0,
        Pod,
        name,
        pod =>
          pod?.metadata.labels['cassandra.datastax.com/node-state'] ===
          'Starting',
      );
    },
    label: stage => ({
      state: 'degraded',
      rules: [
        rule(
          'replacing-node',
          datacenterOf(stage, 0),
          podOf(stage, stage.pod(0, 1)),
          ref(stage, 0, 'CassandraTask', `replace-${stage.names.cluster}`),
        ),
      ],
      source: 'product.md 4.6 (18)',
    }),
  },
];
