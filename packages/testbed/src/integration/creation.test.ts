import {
  annotations,
  finalizers,
  labels,
  resourceTypes,
  type CassandraDatacenter,
  type K8ssandraCluster,
  type KubernetesObject,
  type ResourceType,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  applyAsAdmin,
  example,
  untilComplete,
  untilGone,
} from '../support/cluster';
import { startTestFleet, type TestFleet } from '../support/fleet';
import { startTestPortal, type TestPortal } from '../support/portal';

jest.setTimeout(180_000);

const OURS: ResourceType[] = [
  resourceTypes.CassandraDatacenter,
  resourceTypes.CassandraTask,
  resourceTypes.ReplicatedSecret,
  resourceTypes.Secret,
  resourceTypes.ConfigMap,
  resourceTypes.Service,
  resourceTypes.EndpointSlice,
];

describe('a cluster of three regions, from creation to deletion', () => {
  const cluster = example('three-regions.yaml');
  const namespace = cluster.metadata.namespace!;
  const templates = cluster.spec.cassandra!.datacenters!;
  const id = {
    controlPlane: 'control-plane',
    namespace,
    name: cluster.metadata.name,
  };
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

  it('comes up, one datacenter after the other', async () => {
    await applyAsAdmin(fleet, cluster);
    const complete = await untilComplete(fleet, cluster);

    expect(complete.metadata.finalizers).toContain(finalizers.cluster);
    expect(complete.metadata.annotations).toHaveProperty([annotations.claim]);
    expect(complete.status?.error).toBe('None');
    const born: string[] = [];
    for (const template of templates) {
      const datacenter = await fleet
        .admin(template.k8sContext!)
        .get<CassandraDatacenter>(resourceTypes.CassandraDatacenter, {
          namespace,
          name: template.metadata.name,
        });
      expect(datacenter.spec.size).toBe(template.size);
      born.push(datacenter.metadata.creationTimestamp!);
    }
    expect([...born].sort()).toEqual(born);
  });

  it('shares the superuser secret and the seeds', async () => {
    const source = await fleet
      .admin('control-plane')
      .list<Secret>(resourceTypes.Secret, {
        namespace,
        labelSelector: `${labels.clusterName}=${cluster.metadata.name}`,
      });
    expect(source.items).toHaveLength(1);
    for (const template of templates) {
      const client = fleet.admin(template.k8sContext!);
      const copy = await client.get<Secret>(resourceTypes.Secret, {
        namespace,
        name: source.items[0].metadata.name,
      });
      expect(copy.data).toEqual(source.items[0].data);
      const slices = await client.list(resourceTypes.EndpointSlice, {
        namespace,
        labelSelector: `${labels.sliceManagedBy}=k8ssandra-operator`,
      });
      expect(slices.items.length).toBeGreaterThan(0);
    }
  });

  it('is healthy in the API, with no secret in any answer', async () => {
    const { items, headline } = await portal.api.listClusters();
    expect(items.map(item => item.state)).toEqual(['healthy']);
    expect(headline.text).toContain('healthy');
    const view = await portal.api.getCluster(id);
    expect(view.plan.settled).toBe(true);
    expect(view.nodes).toEqual({
      up: templates.reduce((sum, template) => sum + template.size, 0),
      size: templates.reduce((sum, template) => sum + template.size, 0),
      notVisible: 0,
    });

    const secrets = await fleet
      .admin('control-plane')
      .list<Secret>(resourceTypes.Secret, { namespace });
    const values = secrets.items
      .flatMap(secret => Object.values(secret.data ?? {}))
      .flatMap(value => [value, Buffer.from(value, 'base64').toString()])
      .filter(value => value.length > 11);
    expect(values.length).toBeGreaterThan(0);
    const answers = [
      JSON.stringify(items),
      JSON.stringify(view),
      JSON.stringify(await portal.api.listContexts('control-plane')),
      portal.output(),
    ].join('\n');
    for (const value of values) {
      // The superuser's name is the Secret's name: no secret.
      if (secrets.items.some(secret => secret.metadata.name === value))
        continue;
      expect(answers.includes(value)).toBe(false);
    }
  });

  it('is deleted in all regions and leaves nothing behind', async () => {
    const view = await portal.api.getCluster(id);
    await portal.api.deleteCluster(id, {
      confirm: `${namespace}/${cluster.metadata.name}`,
      uid: view.uid,
    });
    await untilGone(fleet, cluster);

    const left: string[] = [];
    for (const context of [
      'control-plane',
      ...templates.map(template => template.k8sContext!),
    ]) {
      for (const type of OURS) {
        const { items } = await fleet
          .admin(context)
          .list<KubernetesObject>(type, { namespace });
        for (const item of items.filter(one => belongs(one, cluster))) {
          left.push(`${context}: ${type.kind} ${item.metadata.name}`);
        }
      }
    }
    expect(left).toEqual([]);
    await expect(portal.api.getCluster(id)).rejects.toThrow(/not found/i);
  });
});

function belongs(object: KubernetesObject, cluster: K8ssandraCluster) {
  const found = object.metadata.labels ?? {};
  return (
    found[labels.clusterName] === cluster.metadata.name ||
    object.metadata.name.startsWith(`${cluster.metadata.name}-`)
  );
}
