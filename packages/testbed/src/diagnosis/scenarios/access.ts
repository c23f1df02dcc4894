import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  adminAccess,
  kubeconfigOf,
  setKubeconfig,
} from '../../faults/api/support/access';
import type { Scenario } from '../recorder/recordState';
import {
  clusterOf,
  datacenterOf,
  ref,
  regionOf,
  rule,
  SYSTEM,
} from './evidence';
import { revoke, untilRegion, untilUnseen } from './steps';

const small = { sizes: [1, 1], racks: 1 };

/** Kubernetes clusters that answer, and refuse. */
export const access: Scenario[] = [
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
      source: 'product.md 4.6 (27); ux 5, example 3',
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
      source: 'product.md 4.6 (15)',
    }),
  },
];
