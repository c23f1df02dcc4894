import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Scenario } from '../recorder/recordState';
import { accessOf, clusterOf, regionOf, rule } from './evidence';
import { untilRegion, untilUnseen } from './steps';

const small = { sizes: [1, 1], racks: 1 };

/** Kubernetes clusters that do not answer, or not as they should. */
export const regions: Scenario[] = [
  {
    name: 'region-refuses-connections',
    what: 'the port of the second region was closed 6 minutes ago',
    stage: { regions: 2 },
    laterMinutes: 6,
    make: async stage => {
      await stage.bringUp(small);
      await stage.lab.setFault(stage.names.regions[1], 'down');
      await untilUnseen(stage, 1);
    },
    label: stage => ({
      state: 'unreachable',
      rules: [rule('region-unreachable', regionOf(stage, 1))],
      source: 'ux 5, example 8',
    }),
  },
  {
    name: 'region-hangs',
    what: 'the API server of the only region accepts connections and answers nothing, for 3 minutes',
    laterMinutes: 3,
    make: async stage => {
      await stage.bringUp({ sizes: [2], racks: 2 });
      await stage.lab.setFault(stage.names.regions[0], 'hang');
      await stage.change({ spec: { cassandra: { serverVersion: '4.1.9' } } });
      await untilUnseen(stage, 0);
    },
    label: stage => ({
      state: 'unreachable',
      rules: [rule('region-unreachable', regionOf(stage, 0))],
      source: 'research/reliability.md F2; ux 5, example 8',
    }),
  },
  {
    name: 'first-region-never-seen',
    what: 'the region of the first datacenter was away when the cluster was ordered, 9 minutes ago; nothing is created',
    stage: { regions: 2, absent: [0] },
    laterMinutes: 9,
    unseen: [0],
    make: async stage => {
      await stage.apply(stage.order(small));
      await stage.plane.until('the cluster is planned', () =>
        Boolean(stage.plane.plan(stage.id)?.steps.length),
      );
      await stage.until(
        undefined,
        resourceTypes.ReplicatedSecret,
        stage.names.cluster,
        Boolean,
      );
    },
    label: stage => ({
      state: 'unreachable',
      rules: [rule('region-unreachable', accessOf(stage, 0), clusterOf(stage))],
      source:
        'design.md, "The order that protects data"; golden observation 17',
    }),
  },
  {
    name: 'hub-away',
    what: 'the control-plane cluster has not answered for 2 minutes; all regions keep serving',
    laterMinutes: 2,
    make: async stage => {
      await stage.bringUp({ sizes: [2], racks: 2 });
      await stage.lab.setFault(stage.names.home, 'down');
      await stage.plane.until('the control-plane cluster is out of sight', () =>
        stage.plane.contexts().some(each => each.name === '' && !each.visible),
      );
    },
    label: stage => ({
      state: 'attention',
      rules: [
        rule('hub-unreachable', clusterOf(stage), {
          ...clusterOf(stage),
          kind: 'Namespace',
          namespace: '',
          name: stage.names.namespace,
        }),
      ],
      source: 'ux 5, example 11',
    }),
  },
  {
    name: 'crd-missing',
    what: 'the region has no CassandraDatacenter CRD, since before the cluster was ordered',
    laterMinutes: 7,
    make: async stage => {
      await stage.admin(0).delete(resourceTypes.CustomResourceDefinition, {
        name: 'cassandradatacenters.cassandra.datastax.com',
      });
      await untilRegion(stage, 0, 'incompatible');
      await stage.apply(stage.order({ sizes: [1], racks: 1 }));
      await stage.plane.until('the cluster is planned', () =>
        Boolean(stage.plane.plan(stage.id)?.steps.length),
      );
    },
    label: stage => ({
      state: 'incompatible',
      rules: [rule('incompatible', accessOf(stage, 0), clusterOf(stage))],
      source: 'ux 3, incompatible; reliability.md F26',
    }),
  },
  {
    name: 'deletion-waits-for-region',
    what: 'the cluster was deleted 3 hours after its second region went away',
    stage: { regions: 2 },
    laterMinutes: 180,
    make: async stage => {
      await stage.bringUp(small);
      await stage.lab.setFault(stage.names.regions[1], 'down');
      await untilUnseen(stage, 1);
      await stage.admin().delete(resourceTypes.K8ssandraCluster, {
        namespace: stage.names.namespace,
        name: stage.names.cluster,
      });
      await stage.until(
        0,
        resourceTypes.CassandraDatacenter,
        stage.names.datacenters[0],
        dc => dc === undefined,
      );
    },
    label: stage => ({
      state: 'unreachable',
      rules: [
        rule('removal-waits', clusterOf(stage), regionOf(stage, 1)),
        rule('region-unreachable', regionOf(stage, 1)),
      ],
      source: 'ux 5, example 32; reliability.md F34',
    }),
  },
];
