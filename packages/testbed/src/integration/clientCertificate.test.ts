import { Pki } from '@k8ssandra-backstage/fleet-simulator';
import {
  resourceTypes,
  type K8ssandraCluster,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  apply,
  order,
  startLab,
  untilSettled,
  type SimulatedLab,
  type Plane,
} from '../support/lab';

jest.setTimeout(60_000);

const REGIONS = ['east', 'west'];
const namespace = 'k8ssandra';

/** A cluster whose management APIs demand a client certificate. */
function secured(name: string): K8ssandraCluster {
  const cluster = order(name, { east: 1, west: 1 });
  for (const each of cluster.spec.cassandra!.datacenters!) {
    each.metadata.name = `${name}-${each.k8sContext}`;
  }
  cluster.spec.cassandra!.managementApiAuth = {
    manual: {
      clientSecretName: `${name}-client`,
      serverSecretName: `${name}-server`,
    },
  };
  return cluster;
}

/** Makes both Secrets in every region; the client's certificate comes from another authority if there is one. */
async function makeSecrets(
  lab: SimulatedLab,
  cluster: K8ssandraCluster,
  stranger?: Pki,
): Promise<string[]> {
  const pki = await Pki.open('management-api');
  const { name } = cluster.metadata;
  const client = await (stranger ?? pki).clientCert('control-plane');
  for (const region of REGIONS) {
    for (const [role, { cert, key }] of [
      ['client', client],
      ['server', pki.server],
    ] as const) {
      const secret: Secret = {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: `${name}-${role}`, namespace },
        stringData: { 'ca.crt': pki.caCert, 'tls.crt': cert, 'tls.key': key },
      };
      await lab.admin(region).create(resourceTypes.Secret, secret);
    }
  }
  return [client.key, pki.server.key];
}

describe('a cluster whose management APIs demand a client certificate', () => {
  let lab: SimulatedLab;
  let plane: Plane;

  beforeAll(async () => {
    lab = await startLab({ regions: REGIONS });
    plane = await lab.start();
  });
  afterAll(() => lab?.stop());

  const entry = ({ metadata }: K8ssandraCluster) =>
    plane.get(plane.id(metadata.name));
  const replicate = (cluster: K8ssandraCluster) =>
    entry(cluster)?.plan.steps.find(each => each.id.startsWith('replicate/'));
  const conditionOf = (cluster: K8ssandraCluster, type: string) =>
    entry(cluster)?.snapshot.cluster.status?.conditions?.find(
      each => each.type === type,
    );

  it('is initialised, its copies set through a forwarded port', async () => {
    const cluster = secured('locked');
    const keys = await makeSecrets(lab, cluster);
    await apply(lab, cluster);
    await untilSettled(plane, cluster);

    expect(conditionOf(cluster, 'CassandraInitialized')?.status).toBe('True');
    const ring = lab.fleet.network
      .list()
      .find(each => each.clusterName === 'locked')!;
    expect(ring.keyspaces.system_auth.replication).toMatchObject({
      'locked-east': '1',
      'locked-west': '1',
    });
    const told = JSON.stringify([plane.log, entry(cluster)?.plan]);
    for (const key of keys) {
      expect(told).not.toContain(key.split('\n')[1]);
    }
  });

  it('lets nobody in through the pod proxy', async () => {
    const pod = entry(secured('locked'))!.snapshot.contexts.east.pods[0];
    await expect(
      lab.admin('east').podProxy({
        namespace,
        pod: pod.metadata.name,
        port: 8080,
        method: 'GET',
        path: '/api/v0/probes/liveness',
      }),
    ).rejects.toMatchObject({ status: 503 });
  });

  it('waits while its Secret is missing or its certificate is not trusted, and says which, and goes on when it is right', async () => {
    const cluster = secured('strange');
    await apply(lab, cluster);
    await plane.until('the missing Secret is named', () =>
      Boolean(
        replicate(cluster)?.reason?.text.includes(
          'Secret k8ssandra/strange-client is not there',
        ),
      ),
    );
    await makeSecrets(lab, cluster, await Pki.open('stranger'));
    await plane.until('the refused certificate is named', () =>
      Boolean(
        replicate(cluster)?.reason?.text.includes(
          'cannot be called with the client certificate of Secret k8ssandra/strange-client',
        ),
      ),
    );
    for (const region of REGIONS) {
      const client = lab.admin(region);
      for (const role of ['client', 'server']) {
        await client.delete(resourceTypes.Secret, {
          namespace,
          name: `strange-${role}`,
        });
      }
    }
    await makeSecrets(lab, cluster);
    await untilSettled(plane, cluster);
    expect(conditionOf(cluster, 'CassandraInitialized')?.status).toBe('True');
  });
});
