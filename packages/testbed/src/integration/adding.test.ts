import {
  annotations,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  apply,
  order,
  startLab,
  untilSettled,
  type Lab,
  type Plane,
} from '../support/lab';

jest.setTimeout(60_000);

const namespace = 'k8ssandra';

describe('a datacenter that joins a cluster with data', () => {
  const whole = order('growing', { east: 1, west: 1 });
  let lab: Lab;
  let plane: Plane;

  const entry = () => plane.get(plane.id(whole.metadata.name))!;
  const step = (verb: string) =>
    entry().plan.steps.find(each => each.id.startsWith(`${verb}/`));
  /** The cluster with so many datacenters, and what is asked for the user's keyspaces. */
  const asked = (count: number, copies?: object): K8ssandraCluster => {
    const next = structuredClone(whole);
    next.spec.cassandra!.datacenters!.length = count;
    next.metadata.annotations = copies && {
      [annotations.dcReplication]: JSON.stringify(copies),
    };
    return next;
  };
  const managementApi = <T>(
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
  ) =>
    lab.admin('east').podProxy<T>({
      namespace,
      pod: entry().snapshot.contexts.east.pods[0].metadata.name,
      port: 8080,
      method,
      path: `/api/v0/ops/keyspace${path}`,
      ...(body === undefined ? {} : { body }),
    });

  beforeAll(async () => {
    lab = await startLab({ regions: ['east', 'west'] });
    plane = await lab.start();
    await apply(lab, asked(1));
    await untilSettled(plane, whole);
    await managementApi('POST', '/create', {
      keyspace_name: 'shop',
      replication_settings: [{ dc_name: 'dc1', replication_factor: '1' }],
    });
  });
  afterAll(() => lab?.stop());

  it('waits with its rebuild while the annotation misses a keyspace, and says which', async () => {
    await apply(lab, asked(2, { dc2: { orders: 1 } }));
    await plane.until('the copies are refused in words', () =>
      Boolean(step('replicate-user')?.needsPerson),
    );
    expect(step('replicate-user')?.reason?.text).toBe(
      'the k8ssandra.io/dc-replication annotation must include all user keyspaces for each specified DC. dc2 lacks shop; 0 leaves a keyspace as it is',
    );
    expect(step('rebuild')).toMatchObject({
      state: 'blocked',
      waitsFor: step('replicate-user')?.id,
    });
  });

  it('gets the copies that are asked for, and then its data', async () => {
    await apply(lab, asked(2, { dc2: { shop: 1 } }));
    await untilSettled(plane, whole);
    expect(
      await managementApi('GET', '/replication?keyspaceName=shop'),
    ).toMatchObject({ dc1: '1', dc2: '1' });
    expect(
      await managementApi('GET', '/replication?keyspaceName=system_auth'),
    ).toMatchObject({ dc1: '1', dc2: '1' });
    expect(step('rebuild')?.state).toBe('done');
    expect(
      entry().snapshot.cluster.metadata.annotations?.[annotations.rebuildDc],
    ).toBeUndefined();
  });
});
