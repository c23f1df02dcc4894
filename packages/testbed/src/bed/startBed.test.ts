import { once } from 'node:events';
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  createControlPlane,
  type ControlPlane,
} from '@k8ssandra-backstage/control-plane';
import { paces } from '@k8ssandra-backstage/fleet-simulator';
import {
  resourceTypes,
  type CassandraDatacenter,
  type K8ssandraCluster,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  asRecorded,
  hasRecording,
  recordedFile,
  recordedPhase,
  withoutRepetition,
} from '../../../fleet-simulator/src/dataplane/testing/recording';
import { isComplete } from '../support/cluster';
import { newStateDir } from '../support/paths';
import { describeWith, realKubernetes } from '../support/requirements';
import { untilObject } from '../support/until';
import { startBed, type Bed } from '.';
import { notedProcesses } from './processes';

jest.setTimeout(60_000);

const NAMESPACE = 'k8ssandra';
const logger = {
  error: (message: string) => console.error(message),
  warn: (message: string) => console.error(message),
  info: () => {},
  debug: () => {},
};
const clusterOf = (sizes: [number, number]): K8ssandraCluster => ({
  apiVersion: 'k8ssandra.io/v1alpha1',
  kind: 'K8ssandraCluster',
  metadata: { name: 'shop', namespace: NAMESPACE },
  spec: {
    cassandra: {
      serverVersion: '4.1.9',
      storageConfig: {
        cassandraDataVolumeClaimSpec: {
          accessModes: ['ReadWriteOnce'],
          resources: { requests: { storage: '1Gi' } },
        },
      },
      datacenters: [
        { metadata: { name: 'dc1' }, k8sContext: 'east', size: sizes[0] },
        { metadata: { name: 'dc2' }, k8sContext: 'west', size: sizes[1] },
      ],
    },
  },
});

describeWith(realKubernetes, 'startBed', () => {
  let stateDir: string;
  let bed: Bed;
  let controlPlane: ControlPlane;

  beforeAll(async () => {
    stateDir = newStateDir();
    bed = await startBed({
      stateDir,
      home: 'home',
      regions: ['east', 'west'],
      pace: { ...paces.instant, intermediateStatus: true },
      logger: {
        info: () => {},
        warn: (message, error) => console.error(message, error),
      },
    });
    controlPlane = createControlPlane({
      name: 'home',
      access: { kubeconfig: { path: bed.portalKubeconfig } },
      mode: 'reconcile',
      allow: { loopback: true },
      logger,
    });
    controlPlane.start();
  }, 400_000);
  afterAll(async () => {
    await controlPlane?.close();
    await bed?.stop();
    rmSync(stateDir, { recursive: true, force: true });
  });

  const untilCluster = (
    what: string,
    condition: (object: K8ssandraCluster | undefined) => boolean,
  ) =>
    untilObject<K8ssandraCluster>({
      client: bed.admin('home'),
      type: resourceTypes.K8ssandraCluster,
      namespace: NAMESPACE,
      name: 'shop',
      what,
      condition,
      timeoutMs: 45_000,
    });

  it('brings up a cluster in two regions, by the pod proxy of their API servers', async () => {
    await bed
      .admin('home')
      .apply(resourceTypes.K8ssandraCluster, clusterOf([3, 3]));
    const cluster = await untilCluster('the cluster is complete', isComplete);
    expect(Object.keys(cluster!.status!.datacenters!)).toEqual(['dc1', 'dc2']);
    const [ring] = bed.network.list();
    expect(
      Object.values(ring.nodes)
        .map(node => node.datacenter)
        .sort(),
    ).toEqual(['dc1', 'dc1', 'dc1', 'dc2', 'dc2', 'dc2']);
    // Only schema work through the pod proxy does this.
    expect(ring.keyspaces.system_auth.replication).toMatchObject({
      dc1: '3',
      dc2: '3',
    });
  });

  it('reads logs and opens ports of pods through their API server', async () => {
    const east = bed.admin('east');
    const { items } = await east.list(resourceTypes.Pod, {
      namespace: NAMESPACE,
    });
    const pod = items[0].metadata.name;
    const path = `/api/v1/namespaces/${NAMESPACE}/pods/${pod}/log?container=cassandra`;
    expect(await east.getRaw(`${path}&tailLines=1`)).toMatch(
      /^INFO .* state jump to NORMAL\n$/,
    );
    const port = await east.portForward({
      namespace: NAMESPACE,
      pod,
      port: 8080,
    });
    port.write('GET /api/v0/probes/readiness HTTP/1.1\r\nhost: pod\r\n\r\n');
    const [answer] = await once(port, 'data');
    port.destroy();
    expect(String(answer)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('scales a datacenter', async () => {
    await bed
      .admin('home')
      .apply(resourceTypes.K8ssandraCluster, clusterOf([3, 4]));
    await untilCluster('the larger cluster is complete', isComplete);
    const dc = await bed
      .admin('west')
      .get<CassandraDatacenter>(resourceTypes.CassandraDatacenter, {
        namespace: NAMESPACE,
        name: 'dc2',
      });
    expect(Object.keys(dc.status!.nodeStatuses!)).toHaveLength(4);
  });

  it('deletes everything of the cluster', async () => {
    await bed.admin('home').delete(resourceTypes.K8ssandraCluster, {
      namespace: NAMESPACE,
      name: 'shop',
    });
    await untilCluster('the cluster is gone', object => object === undefined);
    for (const region of ['east', 'west']) {
      for (const type of [
        resourceTypes.CassandraDatacenter,
        resourceTypes.Pod,
      ]) {
        const { items } = await bed.admin(region).list(type);
        expect(items).toEqual([]);
      }
    }
    expect(bed.network.list()).toEqual([]);
  });

  // The simulator's own test of the recording, through a real API server.
  const describeRecorded = hasRecording ? describe : describe.skip;
  describeRecorded('beside the recorded cass-operator', () => {
    it('goes through the same statuses', async () => {
      const east = bed.admin('east');
      const real = recordedFile('cassdc-ready.json');
      const key = { namespace: 'bench', name: real.metadata.name };
      await east.create(resourceTypes.Namespace, {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: key.namespace },
      });
      await east.create(resourceTypes.Secret, {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: {
          name: real.spec.superuserSecretName,
          namespace: key.namespace,
        },
        data: { username: 'YQ==', password: 'Yg==' },
      } as KubernetesObject);
      const seen: CassandraDatacenter[] = [];
      const isSettled = (dc?: CassandraDatacenter) => {
        if (dc) seen.push(dc);
        return (
          dc?.status?.cassandraOperatorProgress === 'Ready' &&
          dc.status.observedGeneration === dc.metadata.generation
        );
      };
      const settle = () =>
        untilObject<CassandraDatacenter>({
          client: east,
          type: resourceTypes.CassandraDatacenter,
          ...key,
          condition: isSettled,
          what: 'the recorded datacenter is settled',
        });
      const statuses = () => withoutRepetition(seen.splice(0).map(asRecorded));
      const created = settle();
      await east.create(resourceTypes.CassandraDatacenter, {
        apiVersion: real.apiVersion,
        kind: real.kind,
        metadata: key,
        spec: real.spec,
      } as CassandraDatacenter);
      await created;
      expect(statuses()).toEqual(recordedPhase('create'));
      await east.mergePatch(resourceTypes.CassandraDatacenter, key, {
        spec: { size: 4 },
      });
      await settle();
      // The recorded control plane dropped the finalizer first.
      expect(statuses()).toEqual(
        recordedPhase('scale-4').filter(each => each.finalizer),
      );
    });
  });

  it('leaves no process, and nothing that others may read', async () => {
    expect(statSync(bed.portalKubeconfig).mode % 0o100).toBe(0);
    expect(statSync(stateDir).mode % 0o100).toBe(0);
    await controlPlane.close();
    await bed.stop();
    expect(notedProcesses(stateDir)).toEqual([]);
    expect(existsSync(join(stateDir, 'clusters', 'east', 'pods.sock'))).toBe(
      false,
    );
  });
});
