import {
  labels,
  resourceTypes,
  type K8ssandraCluster,
  type KubernetesObject,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  applyAsAdmin,
  example,
  untilComplete,
  untilGone,
} from '../support/cluster';
import { eventually } from '../support/eventually';
import { startTestFleet, type TestFleet } from '../support/fleet';
import { startTestPortal, type TestPortal } from '../support/portal';

jest.setTimeout(180_000);

const REGIONS = ['k8ssandra-east', 'k8ssandra-west', 'k8ssandra-eu'];
const WRITTEN: ResourceType[] = [
  resourceTypes.Reaper,
  resourceTypes.Stargate,
  resourceTypes.MedusaBackupSchedule,
];

/** The kind as the Prometheus operator brings it, as far as the test needs it. */
const serviceMonitors = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'servicemonitors.monitoring.coreos.com' },
  spec: {
    group: 'monitoring.coreos.com',
    scope: 'Namespaced',
    names: {
      kind: 'ServiceMonitor',
      listKind: 'ServiceMonitorList',
      plural: 'servicemonitors',
      singular: 'servicemonitor',
    },
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: {
          openAPIV3Schema: {
            type: 'object',
            'x-kubernetes-preserve-unknown-fields': true,
          },
        },
      },
    ],
  },
};

describe('what runs beside Cassandra, in a fleet where nobody runs it', () => {
  const cluster = example('three-regions.yaml');
  const namespace = cluster.metadata.namespace!;
  const { name } = cluster.metadata;
  const id = { controlPlane: 'control-plane', namespace, name };
  Object.assign(cluster.spec, {
    reaper: {},
    stargate: { size: 1 },
    medusa: {
      storageProperties: {
        storageProvider: 's3',
        bucketName: 'backups',
        prefix: 'demo',
        storageSecretRef: { name: 'bucket-key' },
      },
    },
  });
  Object.assign(cluster.spec.cassandra!, {
    serverVersion: '4.0.17',
    telemetry: { vector: { enabled: true }, prometheus: { enabled: true } },
  });
  let fleet: TestFleet;
  let portal: TestPortal;

  beforeAll(async () => {
    fleet = await startTestFleet();
    portal = await startTestPortal(fleet);
  });
  afterAll(async () => {
    await portal?.stop();
    await fleet?.stop();
  });

  const ours = async (region: string, type: ResourceType) => {
    const { items } = await fleet.admin(region).list<KubernetesObject>(type, {
      namespace,
      labelSelector: `${labels.clusterName}=${name}`,
    });
    return items.map(each => each.metadata.name);
  };
  const remarks = async () => {
    const { plan } = await portal.api.getCluster(id);
    return plan.attention.map(each => each.text);
  };

  it('is written in every region, holds nothing back, and is told by name', async () => {
    await applyAsAdmin(fleet, cluster);
    const complete = await untilComplete(fleet, cluster);
    expect(complete.status?.error).toBe('None');
    for (const region of REGIONS) {
      for (const type of WRITTEN) {
        await eventually(async () =>
          expect(await ours(region, type)).toHaveLength(1),
        );
      }
      // the metrics agent, Vector and Medusa
      expect(await ours(region, resourceTypes.ConfigMap)).toHaveLength(3);
    }
    await eventually(async () => expect(await remarks()).toHaveLength(12));
    const { plan, state } = await portal.api.getCluster(id);
    expect(plan.settled).toBe(true);
    expect(state).toBe('attention');
    const { items } = await portal.api.listClusters();
    expect(items.map(each => each.state)).toEqual(['attention']);
    const texts = await remarks();
    const about = (text: string) =>
      texts.filter(each => each.includes(text)).length;
    expect(about('acts on Reaper objects yet')).toBe(3);
    expect(about('has no ServiceMonitor resource type')).toBe(3);
  });

  it('gets its service monitor where the kind appears, without a restart', async () => {
    const region = 'k8ssandra-west';
    await fleet
      .admin(region)
      .create(resourceTypes.CustomResourceDefinition, serviceMonitors);
    await eventually(async () =>
      expect(await ours(region, resourceTypes.ServiceMonitor)).toHaveLength(1),
    );
    await eventually(async () =>
      expect(
        (await remarks()).filter(each => each.startsWith('ServiceMonitor')),
      ).toHaveLength(2),
    );
  });

  it('is rolled up as an operator tells it', async () => {
    const admin = fleet.admin('k8ssandra-east');
    const [reaper] = await ours('k8ssandra-east', resourceTypes.Reaper);
    const status = {
      progress: 'Running',
      conditions: [
        {
          type: 'Ready',
          status: 'True',
          lastTransitionTime: '2026-01-01T00:00:00Z',
        },
      ],
    };
    await admin.mergePatch(
      resourceTypes.Reaper,
      { namespace, name: reaper },
      { status },
      { subresource: 'status' },
    );
    await eventually(async () => {
      const stored = await fleet
        .admin('control-plane')
        .get<K8ssandraCluster>(resourceTypes.K8ssandraCluster, {
          namespace,
          name,
        });
      expect(stored.status?.datacenters?.dc1.reaper).toEqual(status);
      expect(stored.status?.datacenters?.dc1.stargate).toMatchObject({
        progress: 'Pending',
      });
    });
  });

  it('goes with the cluster, everywhere', async () => {
    await fleet
      .admin('control-plane')
      .delete(resourceTypes.K8ssandraCluster, { namespace, name });
    await untilGone(fleet, cluster, 60_000);
    for (const region of REGIONS) {
      for (const type of [...WRITTEN, resourceTypes.ConfigMap]) {
        expect([region, type.kind, await ours(region, type)]).toEqual([
          region,
          type.kind,
          [],
        ]);
      }
    }
    expect(await ours('k8ssandra-west', resourceTypes.ServiceMonitor)).toEqual(
      [],
    );
  });
});
