import { stringify } from 'yaml';
import {
  causesOf,
  resourceTypes,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { applyAsAdmin } from '../support/cluster';
import { startTestFleet, type TestFleet } from '../support/fleet';
import { startTestPortal, type TestPortal } from '../support/portal';
import { untilObject } from '../support/until';

jest.setTimeout(120_000);

const NAMESPACE = 'k8ssandra';

/** Wrong for operator-spec 6.1 rule 3, which our schema knows too: storage is defined nowhere. */
const withoutStorage: K8ssandraCluster = {
  apiVersion: 'k8ssandra.io/v1alpha1',
  kind: 'K8ssandraCluster',
  metadata: { name: 'no-storage', namespace: NAMESPACE },
  spec: {
    cassandra: {
      serverVersion: '4.1.9',
      datacenters: [
        { metadata: { name: 'dc1' }, k8sContext: 'k8ssandra-east', size: 1 },
      ],
    },
  },
};

/** Wrong for the schema: a datacenter has one node at least. */
const withoutNodes: K8ssandraCluster = {
  ...withoutStorage,
  metadata: { name: 'no-nodes', namespace: NAMESPACE },
  spec: {
    cassandra: {
      serverVersion: '4.1.9',
      datacenters: [{ metadata: { name: 'dc1' }, size: 0 }],
    },
  },
};

/** Right for the schema, and nobody can tell what to run. */
const withoutVersion: K8ssandraCluster = {
  ...withoutStorage,
  metadata: { name: 'no-version', namespace: NAMESPACE },
  spec: {
    cassandra: {
      storageConfig: { cassandraDataVolumeClaimSpec: {} },
      datacenters: [
        { metadata: { name: 'dc1' }, k8sContext: 'k8ssandra-east', size: 1 },
      ],
    },
  },
};

describe('a K8ssandraCluster that the rules refuse', () => {
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

  const apply = (cluster: K8ssandraCluster) =>
    portal.api.applyManifest('control-plane', {
      manifest: stringify(cluster),
      dryRun: true,
    });

  it.each([
    ['the webhook', withoutStorage, /storageConfig$/],
    ['the schema', withoutNodes, /datacenters\[0\]\.size$/],
  ])('is answered with field and reason by %s', async (_, cluster, field) => {
    const error = await apply(cluster).catch(each => each);
    expect(error.response.status).toBe(422);
    const causes = causesOf(error)!;
    expect(causes.map(cause => cause.field).join()).toMatch(field);
    expect(causes[0].message).not.toBe('');
  });

  it('is a malformed request when it is no manifest at all', async () => {
    const answer = portal.api.applyManifest('control-plane', {
      manifest: 'kind: [',
      dryRun: true,
    });
    const error = await answer.catch(each => each);
    expect(error.response.status).toBe(400);
  });

  it('is refused by the API server where our schema can tell', async () => {
    await expect(applyAsAdmin(fleet, withoutStorage)).rejects.toThrow(
      'storageConfig must be set at every datacenter, or here for all',
    );
  });

  it('gets a condition when it came by kubectl, and nothing is written to any region', async () => {
    await applyAsAdmin(fleet, withoutVersion);
    const refused = await untilObject<K8ssandraCluster>({
      client: fleet.admin('control-plane'),
      type: resourceTypes.K8ssandraCluster,
      namespace: NAMESPACE,
      name: 'no-version',
      condition: object =>
        Boolean(
          object?.status?.conditions?.some(
            each => each.type === 'Valid' && each.status === 'False',
          ),
        ),
      what: 'the refusal is a condition',
    });
    const valid = refused?.status?.conditions?.find(
      each => each.type === 'Valid',
    );
    expect(valid?.message).toMatch(/serverVersion/);
    for (const type of [
      resourceTypes.CassandraDatacenter,
      resourceTypes.ConfigMap,
    ]) {
      const { items } = await fleet
        .admin('k8ssandra-east')
        .list(type, { namespace: NAMESPACE });
      expect(
        items.filter(each => each.metadata.name.startsWith('no-version')),
      ).toEqual([]);
    }
    const view = await portal.api.getCluster({
      controlPlane: 'control-plane',
      namespace: NAMESPACE,
      name: 'no-version',
    });
    expect(view.state).not.toBe('healthy');
    expect(view.verdict.state.text).toMatch(/serverVersion|refuse/i);
  });
});
