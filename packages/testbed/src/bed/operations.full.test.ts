import { readFileSync, rmSync } from 'node:fs';
import type { KubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  resourceTypes,
  type CassandraDatacenter,
  type KubernetesObject,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { newStateDir } from '../support/paths';
import { describeWith, realKubernetes } from '../support/requirements';
import { untilObject } from '../support/until';
import { startBed, type Bed } from '.';

jest.setTimeout(60_000);

const NAMESPACE = 'k8ssandra';
const { CassandraTask, Pod, Secret } = resourceTypes;
const Datacenter = resourceTypes.CassandraDatacenter;
const Claim: ResourceType = {
  group: '',
  version: 'v1',
  kind: 'PersistentVolumeClaim',
  plural: 'persistentvolumeclaims',
  namespaced: true,
};
const inNamespace = (name: string) => ({ name, namespace: NAMESPACE });
type AnyObject = KubernetesObject & { [field: string]: any };

/** What cass-operator does all day, asked of our data plane on a real API server, which refuses what it does not like. */
describeWith(realKubernetes, 'the data plane on a real API server', () => {
  const stateDir = newStateDir();
  const problems: string[] = [];
  let bed: Bed;
  let east: KubernetesClient;

  const settled = (
    what: string,
    more: (dc: CassandraDatacenter) => boolean = () => true,
  ) =>
    untilObject<CassandraDatacenter>({
      client: east,
      type: Datacenter,
      ...inNamespace('dc1'),
      what,
      timeoutMs: 30_000,
      condition: dc =>
        dc?.status?.cassandraOperatorProgress === 'Ready' &&
        dc.status.observedGeneration === dc.metadata.generation &&
        more(dc),
    });
  const change = (spec: object) =>
    east.mergePatch(Datacenter, inNamespace('dc1'), { spec });
  const pods = async () =>
    (await east.list<AnyObject>(Pod, { namespace: NAMESPACE })).items;
  const claims = async () =>
    (await east.list<AnyObject>(Claim, { namespace: NAMESPACE })).items;
  const uids = async () => (await pods()).map(pod => pod.metadata.uid);

  beforeAll(async () => {
    bed = await startBed({
      stateDir,
      regions: ['east'],
      workersPerZone: 6,
      logger: {
        info: () => {},
        warn: (message, error) =>
          problems.push(`${message}: ${error?.message}`),
      },
    });
    east = bed.admin('east');
    await east.create<AnyObject>(Secret, {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: inNamespace('superuser'),
      data: { username: 'YQ==', password: 'Yg==' },
    });
    await east.create<AnyObject>(Datacenter, {
      apiVersion: 'cassandra.datastax.com/v1beta1',
      kind: 'CassandraDatacenter',
      metadata: inNamespace('dc1'),
      spec: {
        clusterName: 'Shop',
        size: 3,
        serverType: 'cassandra',
        serverVersion: '4.1.9',
        superuserSecretName: 'superuser',
        racks: [{ name: 'r1' }, { name: 'r2' }, { name: 'r3' }],
        networking: { nodePort: { native: 30_042 } },
        storageConfig: {
          cassandraDataVolumeClaimSpec: {
            accessModes: ['ReadWriteOnce'],
            resources: { requests: { storage: '1Gi' } },
          },
        },
      },
    });
    await settled('the datacenter is made');
  }, 400_000);
  afterAll(async () => {
    await bed?.stop();
    rmSync(stateDir, { recursive: true, force: true });
  });

  it('replaces every pod for another configuration', async () => {
    const before = await uids();
    await change({ config: { 'cassandra-yaml': { num_tokens: 8 } } });
    await settled('the configuration is rolled out');
    const after = await uids();
    expect(after).toHaveLength(3);
    expect(after.filter(uid => before.includes(uid))).toEqual([]);
  });

  it('restarts by a task', async () => {
    const before = await uids();
    await east.create<AnyObject>(CassandraTask, {
      apiVersion: 'control.k8ssandra.io/v1alpha1',
      kind: 'CassandraTask',
      metadata: inNamespace('restart'),
      spec: {
        datacenter: inNamespace('dc1'),
        jobs: [{ name: 'restart', command: 'restart' }],
      },
    });
    await untilObject<AnyObject>({
      client: east,
      type: CassandraTask,
      ...inNamespace('restart'),
      what: 'the task is complete',
      condition: task => Boolean(task?.status?.completionTime),
    });
    await settled('the datacenter is restarted');
    expect((await uids()).filter(uid => before.includes(uid))).toEqual([]);
  });

  it('grows, and gives up nodes with their volumes', async () => {
    await change({ size: 5 });
    await settled('the datacenter has grown');
    expect(await pods()).toHaveLength(5);
    expect(await claims()).toHaveLength(5);
    await change({ size: 3 });
    await settled('the datacenter has shrunk');
    expect(await pods()).toHaveLength(3);
    // The protection of volumes lets go of a claim after its pod is gone.
    for (const claim of await claims()) {
      if (!claim.metadata.deletionTimestamp) continue;
      await untilObject({
        client: east,
        type: Claim,
        ...inNamespace(claim.metadata.name),
        what: 'the claim is gone',
        condition: object => object === undefined,
      });
    }
    expect(await claims()).toHaveLength(3);
  });

  it('stops and resumes, keeping its volumes', async () => {
    const hosts = (dc?: CassandraDatacenter) =>
      Object.values(dc?.status?.nodeStatuses ?? {}).map(node => node.hostID);
    const before = hosts(await settled('the datacenter runs'));
    await change({ stopped: true });
    await settled('the datacenter is stopped');
    expect(await pods()).toEqual([]);
    expect(await claims()).toHaveLength(3);
    await change({ stopped: false });
    const after = hosts(await settled('the datacenter runs again'));
    expect(after.sort()).toEqual(before.sort());
  });

  it('loses a node and gets it back', async () => {
    const [pod] = await pods();
    const ref = {
      cluster: 'east',
      namespace: NAMESPACE,
      pod: pod.metadata.name,
    };
    const ready = (object?: AnyObject) =>
      object?.status.conditions.find(
        (each: { type: string }) => each.type === 'Ready',
      )?.status;
    const until = (what: string, status: string) =>
      untilObject<AnyObject>({
        client: east,
        type: Pod,
        ...inNamespace(pod.metadata.name),
        what,
        condition: object => ready(object) === status,
      });
    await bed.regions[0].dataPlane.failNode(ref, 'OOMKilled');
    await until('the node fails', 'False');
    await bed.regions[0].dataPlane.healNode(ref);
    await until('the node is back', 'True');
    expect(await settled('the datacenter is whole')).toBeDefined();
  });

  it('is quiet when nothing is to be done', async () => {
    await settled('the datacenter is whole');
    const writes = () =>
      readFileSync(bed.regions[0].kubernetes.auditLog, 'utf8')
        .split('\n')
        .filter(line => line.includes('"system:in-process:cass-operator"'))
        .filter(line => !/"verb":"(get|list|watch)"/.test(line)).length;
    // What gathers changes for a moment is over then; nothing tells when nothing happens.
    const moment = () => new Promise(resolve => setTimeout(resolve, 500));
    await moment();
    const before = writes();
    await moment();
    expect(writes() - before).toBe(0);
  });

  it('was refused nothing', () => {
    expect(problems).toEqual([]);
  });

  it('goes with all that belongs to it', async () => {
    await east.delete(Datacenter, inNamespace('dc1'));
    await untilObject({
      client: east,
      type: Datacenter,
      ...inNamespace('dc1'),
      what: 'the datacenter is gone',
      condition: object => object === undefined,
    });
    expect(await pods()).toEqual([]);
    expect(bed.network.list()).toEqual([]);
    const kinds = [resourceTypes.StatefulSet, resourceTypes.Service];
    for (const type of kinds) {
      const { items } = await east.list(type, { namespace: NAMESPACE });
      expect(items).toEqual([]);
    }
  });
});
