import {
  resourceTypes,
  type KubernetesObject,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Scenario } from '../recorder/recordState';
import type { Stage } from '../recorder/stage';
import { clusterOf, datacenterOf, ref, rule } from './evidence';
import { revoke } from './steps';

const { Secret } = resourceTypes;

const VALIDATING: ResourceType = {
  group: 'admissionregistration.k8s.io',
  version: 'v1',
  kind: 'ValidatingWebhookConfiguration',
  plural: 'validatingwebhookconfigurations',
  namespaced: false,
};

const podOf = (stage: Stage, pod: string, region = 0) =>
  ref(stage, region, 'Pod', pod);

/** Waits for a step that somebody must look at, by what it says. */
const untilStep = (stage: Stage, says: RegExp) =>
  stage.plane.until(`a step says ${says}`, () =>
    Boolean(
      stage.plane
        .plan(stage.id)
        ?.steps.some(
          each => each.state !== 'done' && says.test(each.reason?.text ?? ''),
        ),
    ),
  );

/** Orders that cannot be carried out, or not as they stand. */
export const changes: Scenario[] = [
  {
    name: 'admission-refuses-datacenter',
    what: 'a policy webhook of the region that nobody answers for any more refuses every CassandraDatacenter, since before the order 5 minutes ago',
    laterMinutes: 5,
    make: async stage => {
      await stage.admin(0).create(VALIDATING, {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'ValidatingWebhookConfiguration',
        metadata: { name: `policy-${stage.names.cluster}` },
        webhooks: [
          {
            name: 'policy.example.com',
            admissionReviewVersions: ['v1'],
            sideEffects: 'None',
            failurePolicy: 'Fail',
            timeoutSeconds: 1,
            clientConfig: { url: 'https://127.0.0.1:1/validate' },
            rules: [
              {
                apiGroups: ['cassandra.datastax.com'],
                apiVersions: ['*'],
                resources: ['cassandradatacenters'],
                operations: ['CREATE', 'UPDATE'],
              },
            ],
          },
        ],
      } as unknown as KubernetesObject);
      await stage.apply(stage.order({ sizes: [1], racks: 1 }));
      await untilStep(stage, /webhook/);
    },
    label: stage => ({
      state: 'attention',
      rules: [rule('admission-refused', clusterOf(stage))],
      source: 'product.md 4.6 (16)',
    }),
  },
  {
    name: 'add-and-remove-in-one-edit',
    what: 'one edit 8 minutes ago takes the second datacenter out and adds a third',
    stage: { regions: 3 },
    laterMinutes: 8,
    make: async stage => {
      const order = (keep: number[]) =>
        stage.order({
          sizes: [1, 1, 1],
          racks: 1,
          edit: ({ spec }) => {
            spec.cassandra!.datacenters = spec.cassandra!.datacenters!.filter(
              (_, index) => keep.includes(index),
            );
          },
        });
      await stage.apply(order([0, 1]));
      await stage.settled();
      await stage.apply(order([0, 2]));
      await untilStep(stage, /./);
    },
    label: stage => ({
      state: 'attention',
      rules: [rule('change-combination-refused', clusterOf(stage))],
      source: 'product.md 4.6 (30); ux 5, example 26',
    }),
  },
  {
    name: 'management-api-blocked',
    what: 'the API server of the second region does not get through to port 8080 of the pods there; a new datacenter is being joined for 7 minutes',
    stage: { regions: 2 },
    laterMinutes: 7,
    make: async stage => {
      const pods = [stage.pod(0, 0), stage.pod(1, 0)];
      stage.expect(0, pods[0], 'ManagementApiBlocked');
      stage.expect(1, pods[1], 'ManagementApiBlocked');
      await stage.apply(stage.order({ sizes: [1, 1], racks: 1 }));
      await untilStep(stage, /503|i\/o timeout|management API/);
    },
    label: stage => ({
      state: 'attention',
      rules: [
        rule(
          'management-api-blocked',
          clusterOf(stage),
          podOf(stage, stage.pod(0, 0)),
          podOf(stage, stage.pod(1, 0), 1),
          datacenterOf(stage, 0),
          datacenterOf(stage, 1),
        ),
      ],
      source: 'product.md 4.6 (32); KO#937; ux 5, example 39',
    }),
  },
  {
    name: 'password-differs',
    what: 'somebody changed the copy of the superuser secret in the second region, where the control plane may not write secrets any more',
    stage: { regions: 2 },
    laterMinutes: 120,
    make: async stage => {
      await stage.bringUp({ sizes: [1, 1], racks: 1 });
      await revoke(stage, 1, 'secrets', ['get', 'list', 'watch']);
      await stage.plane.until('the region is back', () =>
        stage.plane
          .contexts()
          .every(each => each.connection === 'ready' && each.visible),
      );
      const name = `${stage.names.cluster}-superuser`;
      const { namespace } = stage.names;
      await stage.admin(1).mergePatch(
        Secret,
        { namespace, name },
        {
          data: {
            password: Buffer.from('somebody-elses').toString('base64'),
          },
        },
      );
      await untilStep(stage, /403|forbidden|may not/i);
    },
    label: stage => ({
      state: 'attention',
      rules: [
        rule(
          'password-differs',
          ref(stage, 1, 'Secret', `${stage.names.cluster}-superuser`),
          ref(stage, undefined, 'Secret', `${stage.names.cluster}-superuser`),
          ref(stage, undefined, 'ReplicatedSecret', stage.names.cluster),
        ),
      ],
      allowed: {
        'secrets-not-replicated':
          'true as well: the right copy does not reach the region',
      },
      source: 'product.md 4.6 (26); ux 5, example 36',
    }),
  },
  {
    name: 'replication-stuck',
    what: 'the second datacenter was taken out of the order 45 minutes ago, and a keyspace of its users still has a copy there',
    stage: { regions: 2 },
    laterMinutes: 45,
    make: async stage => {
      await stage.bringUp({ sizes: [1, 1], racks: 1 });
      const [ring] = stage.lab.fleet.network.list();
      const [first, second] = stage.names.datacenters;
      ring.keyspaces.shop = {
        replication: {
          class: 'org.apache.cassandra.locator.NetworkTopologyStrategy',
          [first]: '1',
          [second]: '1',
        },
        tables: {},
      };
      stage.lab.fleet.network.changed(ring);
      await stage.apply(
        stage.order({
          sizes: [1, 1],
          racks: 1,
          edit: ({ spec }) => spec.cassandra!.datacenters!.pop(),
        }),
      );
      await untilStep(stage, /shop/);
      await stage.until<any>(
        undefined,
        resourceTypes.K8ssandraCluster,
        stage.names.cluster,
        cluster =>
          Object.values<any>(cluster?.status?.datacenters ?? {}).some(
            each => each.decommissionProgress === 'UpdatingReplication',
          ),
      );
    },
    label: stage => ({
      state: 'attention',
      rules: [
        rule('replication-stuck', clusterOf(stage), datacenterOf(stage, 1)),
      ],
      source: 'product.md 4.6 (14); ux 5, example 29; KO#1470',
    }),
  },
  {
    name: 'superuser-renamed',
    what: 'the order names another secret of the superuser for a cluster that runs, which changes nothing there',
    laterMinutes: 35,
    make: async stage => {
      await stage.bringUp({ sizes: [1], racks: 1 });
      const name = `admin-${stage.names.cluster}`;
      const encode = (text: string) => Buffer.from(text).toString('base64');
      await stage.admin().create(Secret, {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name, namespace: stage.names.namespace },
        type: 'Opaque',
        data: { username: encode('admin'), password: encode('not-this-one') },
      } as KubernetesObject);
      await stage.change({
        spec: { cassandra: { superuserSecretRef: { name } } },
      });
      await stage.plane.until('the change is planned', () => {
        const entry = stage.plane.get(stage.id);
        return Boolean(
          entry &&
            entry.plan.generation === 2 &&
            entry.snapshot.cluster.spec.cassandra?.superuserSecretRef?.name ===
              name,
        );
      });
    },
    label: stage => ({
      state: 'attention',
      rules: [rule('field-ignored', clusterOf(stage), datacenterOf(stage, 0))],
      source: 'product.md 4.6 (31)',
    }),
  },
];
