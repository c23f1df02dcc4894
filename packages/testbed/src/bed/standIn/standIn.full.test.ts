import { rmSync } from 'node:fs';
import type { KubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  resourceTypes,
  type CassandraDatacenter,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { newStateDir } from '../../support/paths';
import { describeWith, realKubernetes } from '../../support/requirements';
import { untilObject } from '../../support/until';
import { startBed, type Bed } from '..';

jest.setTimeout(60_000);

const NAMESPACE = 'k8ssandra';
const { EndpointSlice, Pod, Service } = resourceTypes;
const Datacenter = resourceTypes.CassandraDatacenter;
const KEY = { name: 'dc1', namespace: NAMESPACE };

/** A real API server refuses what it does not like, and its garbage collector takes away what belongs to nobody. */
describeWith(realKubernetes, 'the stand-in on a real API server', () => {
  const stateDir = newStateDir();
  const problems: string[] = [];
  let bed: Bed;
  let east: KubernetesClient;

  const until = (
    what: string,
    condition: (dc: CassandraDatacenter | undefined) => boolean,
  ) =>
    untilObject<CassandraDatacenter>({
      client: east,
      type: Datacenter,
      ...KEY,
      what,
      timeoutMs: 30_000,
      condition,
    });
  const settled = (what: string) =>
    until(
      what,
      dc =>
        dc?.status?.cassandraOperatorProgress === 'Ready' &&
        dc.status.observedGeneration === dc.metadata.generation,
    );
  const namesOf = async (type: typeof Pod) =>
    (await east.list<KubernetesObject>(type, { namespace: NAMESPACE })).items
      .map(each => each.metadata.name)
      .sort();

  beforeAll(async () => {
    bed = await startBed({
      stateDir,
      regions: ['east'],
      dataPlane: 'stand-in',
      logger: {
        info: () => {},
        warn: (message, error) =>
          problems.push(`${message}: ${error?.message}`),
      },
    });
    east = bed.admin('east');
  }, 400_000);
  afterAll(async () => {
    await bed?.stop();
    rmSync(stateDir, { recursive: true, force: true });
  });

  it('makes a datacenter, changes its size and takes it away', async () => {
    await east.create<KubernetesObject & { spec: object }>(Datacenter, {
      apiVersion: 'cassandra.datastax.com/v1beta1',
      kind: 'CassandraDatacenter',
      metadata: KEY,
      spec: {
        clusterName: 'Shop',
        size: 3,
        serverType: 'cassandra',
        serverVersion: '4.0.17',
        superuserSecretName: 'superuser',
        storageConfig: {
          cassandraDataVolumeClaimSpec: {
            accessModes: ['ReadWriteOnce'],
            resources: { requests: { storage: '1Gi' } },
          },
        },
      },
    });
    await settled('the datacenter is made');
    const names = [0, 1, 2].map(each => `shop-dc1-default-sts-${each}`);
    expect(await namesOf(Pod)).toEqual(names);
    for (const size of [4, 2]) {
      await east.mergePatch(Datacenter, KEY, { spec: { size } });
      const dc = await settled(`size ${size}`);
      expect(Object.keys(dc!.status!.nodeStatuses!)).toHaveLength(size);
      expect(await namesOf(Pod)).toHaveLength(size);
    }
    await east.delete(Datacenter, KEY);
    await until('the datacenter is gone', dc => dc === undefined);
    for (const type of [Pod, Service, EndpointSlice]) {
      expect(await namesOf(type)).toEqual([]);
    }
    expect(bed.network.list()).toEqual([]);
    expect(problems).toEqual([]);
  });
});
