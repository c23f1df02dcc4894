import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  adminAccess,
  kubeconfigOf,
  setKubeconfig,
} from '../../faults/api/support/access';
import type { Scenario } from '../recorder/recordState';
import {
  accessOf,
  clusterOf,
  datacenterOf,
  ref,
  regionOf,
  rule,
  SYSTEM,
} from './evidence';
import { revoke, untilRegion, untilUnseen } from './steps';

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
      allowed: {
        'later-regions-wait':
          'true as well: the second datacenter comes after the first',
        'secrets-not-replicated':
          'true as well: nothing reaches a region that is away',
      },
      source:
        'design.md, "The order that protects data"; golden observation 17',
    }),
  },
  {
    name: 'token-refused',
    what: 'the API server of the second region answers 401 to everything, for 14 minutes',
    stage: { regions: 2 },
    laterMinutes: 14,
    make: async stage => {
      await stage.bringUp(small);
      await stage.lab.fleet.clusters
        .get(stage.names.regions[1])!
        .cluster.setFaults({ mode: 'deny' });
      await untilRegion(stage, 1, 'auth-failed');
    },
    label: stage => ({
      state: 'auth-failed',
      rules: [rule('access-refused', regionOf(stage, 1))],
      source: 'product.md 4.6 (9); ux 5, example 9',
    }),
  },
  {
    name: 'client-certificate-expired',
    what: 'the kubeconfig of the only region holds a client certificate that ended yesterday',
    laterMinutes: 30,
    make: async stage => {
      await stage.bringUp({ sizes: [1], racks: 1 });
      const [region] = stage.names.regions;
      const { pki } = stage.lab.fleet.clusters.get(region)!.cluster;
      const { cert, key } = await pki.clientCert('portal', ['system:masters'], {
        notAfter: new Date(Date.now() - 86_400_000),
      });
      const encode = (text: string) => Buffer.from(text).toString('base64');
      const { cluster } = adminAccess(stage.lab, region);
      await setKubeconfig(
        stage.lab,
        region,
        kubeconfigOf(region, {
          cluster,
          user: {
            'client-certificate-data': encode(cert),
            'client-key-data': encode(key),
          },
        }),
      );
      await untilUnseen(stage, 0);
      await untilRegion(stage, 0, 'auth-failed', 'down');
    },
    label: stage => ({
      state: 'auth-failed',
      rules: [
        rule('access-refused', regionOf(stage, 0), [
          ref(
            stage,
            undefined,
            'Secret',
            `${stage.names.regions[0]}-kubeconfig`,
            SYSTEM,
          ),
        ]),
      ],
      source: 'product.md 4.6 (9); reliability.md F14',
    }),
  },
  {
    name: 'may-not-list-config-maps',
    what: 'somebody took the right to config maps out of the role of the second region',
    stage: { regions: 2 },
    laterMinutes: 5,
    make: async stage => {
      await stage.bringUp(small);
      await revoke(stage, 1, 'configmaps');
      await untilRegion(stage, 1, 'degraded');
    },
    label: stage => ({
      state: 'attention',
      rules: [rule('permission-missing', regionOf(stage, 1))],
      source: 'ux 3, "A 403 on some verbs is attention"; ux 5, example 10',
    }),
  },
  {
    name: 'may-not-list-pods',
    what: 'the role of the only region does not let the control plane list pods',
    laterMinutes: 5,
    make: async stage => {
      await stage.bringUp({ sizes: [2], racks: 2 });
      await revoke(stage, 0, 'pods');
      await untilRegion(stage, 0, 'degraded');
    },
    label: stage => ({
      state: 'attention',
      rules: [rule('permission-missing', regionOf(stage, 0))],
      source: 'ux 3, "A 403 on some verbs is attention"',
    }),
  },
  {
    name: 'may-not-write-secrets',
    what: 'the role of the second region lets the control plane read secrets only, since before the cluster was ordered',
    stage: { regions: 2 },
    laterMinutes: 4,
    make: async stage => {
      await revoke(stage, 1, 'secrets', ['get', 'list', 'watch']);
      await untilRegion(stage, 1, 'ready');
      await stage.apply(stage.order(small));
      await stage.plane.until(
        'a copy was refused',
        () =>
          stage.plane
            .plan(stage.id)
            ?.steps.some(
              step =>
                step.context === stage.names.regions[1] &&
                step.state === 'blocked' &&
                /403|forbidden|may not/i.test(step.reason?.text ?? ''),
            ) ?? false,
      );
      await stage.untilDatacenter(0, dc =>
        Boolean(
          dc.status?.conditions?.some(
            each => each.type === 'Ready' && each.status === 'True',
          ),
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
      allowed: {
        'permission-missing':
          'it is the reason, where the control plane has written it down',
        'later-regions-wait': 'true as well',
      },
      source: 'product.md 4.6 (27); ux 5, example 3',
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
    name: 'client-config-deleted',
    what: 'the ClientConfig of the second region was deleted while its datacenter runs',
    stage: { regions: 2 },
    laterMinutes: 8,
    make: async stage => {
      await stage.bringUp(small);
      await stage.admin().delete(resourceTypes.ClientConfig, {
        namespace: SYSTEM,
        name: stage.names.regions[1],
      });
      await stage.plane.until(
        'it is missed',
        () =>
          stage.plane.snapshot(stage.id)!.contexts[stage.names.regions[1]]
            ?.connection === 'missing',
      );
    },
    label: stage => ({
      state: 'attention',
      rules: [
        rule('context-missing', clusterOf(stage), datacenterOf(stage, 1)),
      ],
      source: 'product.md 4.6 (28)',
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
  {
    name: 'deletion-without-access',
    what: 'the ClientConfig of a region was deleted first, the cluster after it',
    stage: { regions: 2 },
    laterMinutes: 40,
    make: async stage => {
      await stage.bringUp(small);
      await stage.admin().delete(resourceTypes.ClientConfig, {
        namespace: SYSTEM,
        name: stage.names.regions[1],
      });
      await stage.plane.until(
        'it is missed',
        () =>
          stage.plane.snapshot(stage.id)!.contexts[stage.names.regions[1]]
            ?.connection === 'missing',
      );
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
      state: 'attention',
      rules: [
        rule(
          'deletion-without-access',
          clusterOf(stage),
          datacenterOf(stage, 1),
        ),
      ],
      allowed: {
        'context-missing': 'the same absence, said without the deletion',
        'removal-waits': 'the same wait, said without its reason',
      },
      source: 'product.md 4.6 (15)',
    }),
  },
];
