import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  labels,
  resourceTypes,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { eventually } from '../../reconcile/__testUtils__/fleet';
import { anybody, TestPortal } from './__testUtils__/portal';

let portal: TestPortal;
beforeEach(() => {
  portal = new TestPortal();
});
afterEach(() => portal.stop());

const options = { caller: anybody };
const names = () => [
  portal.configs().map(each => each.metadata.name),
  portal.secrets().map(each => each.metadata.name),
];
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    error => error as Error,
  );

it('forgets the ClientConfig and the Secret, and touches nothing there', async () => {
  const access = await portal.begin();
  const west = portal.servers.get('west')!;
  const before = west.writes.length;
  expect(await access.remove('west', options)).toEqual({
    secret: 'deleted',
    notes: [],
  });
  expect(names()).toEqual([[], []]);
  await eventually(() =>
    expect(portal.plane.contexts().map(({ name }) => name)).toEqual(['']),
  );
  expect(west.writes).toHaveLength(before);
});

describe('what uses it', () => {
  it('is named: by a specification', async () => {
    portal.use('orders', 'west');
    const access = await portal.begin();
    const error = await refusal(access.remove('west', options));
    expect(error).toMatchObject({ name: 'ConflictError' });
    expect(error?.message).toContain('is in use: db/orders (dc1)');
    expect(names()).toEqual([['west'], ['west-kubeconfig']]);
  });

  it('is named: by a status, where the specification has forgotten it', async () => {
    const cluster = portal.use('orders', '');
    portal.home.put({ kind: 'K8ssandraCluster' }, {
      ...cluster,
      status: { datacenters: { dc2: { contextName: 'west' } } },
    } as never);
    const access = await portal.begin();
    const error = await refusal(access.remove('west', options));
    expect(error?.message).toContain('db/orders (dc2)');
  });

  it('is named: a datacenter that is there still', async () => {
    portal.use('orders', '');
    portal.servers.get('west')!.put(resourceTypes.CassandraDatacenter, {
      apiVersion: 'cassandra.datastax.com/v1beta1',
      kind: 'CassandraDatacenter',
      metadata: {
        name: 'dc9',
        namespace: 'db',
        labels: {
          [labels.clusterName]: 'orders',
          [labels.clusterNamespace]: 'db',
        },
      },
    } as never);
    const access = await portal.begin();
    const error = await refusal(access.remove('west', options));
    expect(error?.message).toContain('db/orders (dc9)');
  });

  it('is not named to whom it is not theirs to see, and not counted', async () => {
    portal.use('orders', 'west');
    portal.use('secret-project', 'west');
    const access = await portal.begin();
    const caller = {
      ...anybody,
      mayReadCluster: ({ metadata }: { metadata: { name: string } }) =>
        metadata.name === 'orders',
    };
    const error = await refusal(access.remove('west', { caller }));
    expect(error?.message).toContain(
      'db/orders (dc1), others that you may not see. Move',
    );
    expect(error?.message).not.toContain('secret-project');
    const nobody = { ...anybody, mayReadCluster: () => false };
    const other = await refusal(access.remove('west', { caller: nobody }));
    expect(other?.message).toContain('is in use: others that you may not see');
    expect(other?.message).not.toMatch(/orders|2/);
  });

  it('is a copy of secrets that goes there', async () => {
    portal.home.put(resourceTypes.ReplicatedSecret, {
      apiVersion: 'replication.k8ssandra.io/v1alpha1',
      kind: 'ReplicatedSecret',
      metadata: { name: 'own', namespace: 'db' },
      spec: { replicationTargets: [{ k8sContextName: 'west' }] },
    } as never);
    const access = await portal.begin();
    const error = await refusal(access.remove('west', options));
    expect(error?.message).toContain('others that you may not see');
  });

  it('is not what was put there by another name', async () => {
    portal.put('second', 'west');
    portal.use('orders', 'second');
    const access = await portal.begin();
    await portal.ready('second', 'west');
    portal.servers.get('west')!.put(resourceTypes.CassandraDatacenter, {
      apiVersion: 'cassandra.datastax.com/v1beta1',
      kind: 'CassandraDatacenter',
      metadata: {
        name: 'dc1',
        namespace: 'db',
        labels: {
          [labels.clusterName]: 'orders',
          [labels.clusterNamespace]: 'db',
        },
      },
    } as never);
    await expect(access.remove('west', options)).resolves.toMatchObject({
      secret: 'deleted',
    });
    const error = await refusal(access.remove('second', options));
    expect(error?.message).toContain('db/orders (dc1)');
  });
});

describe('the Secret', () => {
  const change = (more: object) =>
    portal.home.put(resourceTypes.Secret, {
      ...portal.secrets()[0],
      ...more,
    } as never);

  it.each([
    [
      'holds something else too',
      'note.secretMore',
      () => change({ data: { ...portal.secrets()[0].data, other: 'eA==' } }),
    ],
    [
      'is somebody’s',
      'note.secretMore',
      () =>
        change({
          metadata: {
            ...portal.secrets()[0].metadata,
            ownerReferences: [{ kind: 'Thing', name: 'a', uid: 'u' }],
          },
        }),
    ],
    [
      'is used by another ClientConfig',
      'note.secretShared',
      () =>
        portal.home.put({ kind: 'ClientConfig' }, {
          ...portal.configs()[0],
          metadata: { name: 'twin', namespace: 'db' },
        } as never),
    ],
  ])('stays when it %s', async (_, note, prepare) => {
    prepare();
    const access = await portal.begin();
    const result = await access.remove('west', options);
    expect(result.secret).toBe('kept');
    expect(result.notes.map(({ key }) => key)).toEqual([note]);
    expect(portal.secrets()).toHaveLength(1);
    expect(portal.configs().some(each => each.metadata.name === 'west')).toBe(
      false,
    );
  });

  it('is not missed when it is gone', async () => {
    const access = await portal.begin();
    portal.home.drop('Secret', 'west-kubeconfig');
    expect(await access.remove('west', options)).toMatchObject({
      secret: 'absent',
    });
  });

  it('that cannot be deleted is told, since the context is gone', async () => {
    const access = await portal.begin();
    portal.home.failures.set(
      'delete Secret',
      new KubernetesError({ code: 'Forbidden', message: 'may not' }),
    );
    const result = await access.remove('west', options);
    expect(result.secret).toBe('kept');
    expect(result.notes[0].text).toContain('delete it by hand: may not');
  });
});

describe('nothing is changed', () => {
  it('where there is no such context', async () => {
    const access = await portal.begin();
    const error = await refusal(access.remove('nowhere', options));
    expect(error?.name).toBe('NotFoundError');
  });

  it('where somebody changed the ClientConfig meanwhile', async () => {
    const access = await portal.begin();
    portal.home.failures.set(
      'delete ClientConfig',
      new KubernetesError({ code: 'Conflict', message: 'was modified' }),
    );
    const error = await refusal(access.remove('west', options));
    expect(error?.name).toBe('ConflictError');
    expect(portal.secrets()).toHaveLength(1);
  });

  it('while the control-plane cluster is away', async () => {
    const access = await portal.begin();
    portal.home.fault = 'refuse';
    const error = await refusal(access.remove('west', options));
    expect(error?.name).toBe('ServiceUnavailableError');
    portal.home.fault = 'none';
    expect(names()).toEqual([['west'], ['west-kubeconfig']]);
  });
});

it('goes on by what was seen last where the region is away, and says of the operator in the mode observe', async () => {
  const access = await portal.begin({ mode: 'observe' });
  portal.servers.get('west')!.fault = 'refuse';
  const result = await access.remove('west', options);
  expect(result.notes.map(({ key }) => key)).toEqual(['note.operator']);
});
