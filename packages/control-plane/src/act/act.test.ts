import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Action } from '../plan';
import { act } from './act';
import { fakeCluster, kubernetesError } from './__testUtils__/fakeCluster';
import { StepError } from './types';

const signal = new AbortController().signal;
const config = (name: string, labels: Record<string, string> = {}) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, namespace: 'db', labels },
});

describe('act', () => {
  it('applies by force and puts the answer into the cache', async () => {
    const cluster = fakeCluster();
    const object = config('a', { 'k8ssandra.io/cluster-name': 'demo' });
    await act(
      {
        type: 'apply',
        context: 'east',
        resource: resourceTypes.ConfigMap,
        object,
        force: true,
      },
      { cluster, signal },
    );
    expect(cluster.calls.apply).toHaveBeenCalledWith(
      resourceTypes.ConfigMap,
      object,
      { force: true, signal },
    );
    expect(cluster.observed).toEqual(['config-maps/a']);
  });

  it.each([
    [
      'Secret',
      { 'k8ssandra.io/replicated-secret-name': 'db.demo' },
      'secret-copies',
    ],
    ['Secret', {}, 'secrets'],
    [
      'EndpointSlice',
      { 'k8ssandra.io/datacenter': 'dc1' },
      'contact-point-slices',
    ],
    ['EndpointSlice', {}, 'endpoint-slices'],
    ['Service', {}, 'services'],
    ['CassandraDatacenter', {}, 'datacenters'],
    ['CassandraTask', {}, 'tasks'],
    ['ReplicatedSecret', {}, 'replicated-secrets'],
    ['K8ssandraCluster', {}, 'clusters'],
  ] as Array<[keyof typeof resourceTypes, Record<string, string>, string]>)(
    'puts a %s with labels %j into the cache %s',
    async (kind, labels, cache) => {
      const cluster = fakeCluster();
      await act(
        {
          type: 'create',
          context: '',
          resource: resourceTypes[kind],
          object: { ...config('a', labels), kind },
        },
        { cluster, signal },
      );
      expect(cluster.observed).toEqual([`${cache}/a`]);
    },
  );

  it('makes a password of 20 characters at the last moment', async () => {
    const cluster = fakeCluster();
    const made: string[] = [];
    const action: Action = {
      type: 'create-secret',
      context: '',
      resource: resourceTypes.Secret,
      make: password => {
        made.push(password);
        return { ...config('su'), kind: 'Secret' };
      },
    };
    await act(action, { cluster, signal });
    await act(action, { cluster, signal });
    expect(made[0]).toMatch(/^[-0-9A-Za-z]{20}$/);
    expect(made[1]).not.toBe(made[0]);
    expect(cluster.calls.create).toHaveBeenCalledTimes(2);
  });

  const patch: Action = {
    type: 'merge-patch',
    context: '',
    resource: resourceTypes.K8ssandraCluster,
    namespace: 'db',
    name: 'demo',
    patch: { metadata: { annotations: { a: 'b' } } },
  };

  it('patches', async () => {
    const cluster = fakeCluster();
    await act(patch, { cluster, signal });
    expect(cluster.calls.mergePatch).toHaveBeenCalledWith(
      resourceTypes.K8ssandraCluster,
      { namespace: 'db', name: 'demo' },
      patch.patch,
      { signal },
    );
    expect(cluster.observed).toEqual(['clusters/demo']);
  });

  const failing = (code: string) =>
    fakeCluster({
      mergePatch: () => {
        throw kubernetesError(code);
      },
    });

  it('is content when the object to patch is gone', async () => {
    expect(await act(patch, { cluster: failing('NotFound'), signal })).toEqual(
      {},
    );
  });

  it('tells of a conflict', async () => {
    await expect(
      act(patch, { cluster: failing('Conflict'), signal }),
    ).rejects.toMatchObject({ code: 'Conflict' });
  });
});

describe('act: delete', () => {
  const finalizer = 'ours';
  const action: Action = {
    type: 'delete',
    context: 'east',
    resource: resourceTypes.CassandraDatacenter,
    namespace: 'db',
    name: 'dc1',
    uid: 'u1',
    removeFinalizer: finalizer,
  };
  const live = (metadata: object = {}) => ({
    metadata: {
      name: 'dc1',
      uid: 'u1',
      resourceVersion: '7',
      finalizers: ['theirs', finalizer],
      ...metadata,
    },
  });
  const patched = (_: unknown, __: unknown, patch: any) =>
    live({ resourceVersion: '8', finalizers: patch.metadata.finalizers });

  it('reads live, takes our finalizer off, and names UID and version', async () => {
    const cluster = fakeCluster({ get: () => live(), mergePatch: patched });
    await act(action, { cluster, signal });
    expect(cluster.calls.mergePatch.mock.calls[0][2]).toEqual({
      metadata: { uid: 'u1', resourceVersion: '7', finalizers: ['theirs'] },
    });
    expect(cluster.calls.delete).toHaveBeenCalledWith(
      resourceTypes.CassandraDatacenter,
      { namespace: 'db', name: 'dc1' },
      expect.objectContaining({ uid: 'u1', resourceVersion: '8' }),
    );
  });

  it.each<[string, Record<string, string | null>, object, object | undefined]>([
    ['sets what is to be noted', { a: 'true' }, {}, { a: 'true' }],
    ['takes a note off', { a: null }, { a: 'true' }, { a: null }],
    ['leaves alone what is noted', { a: 'true' }, { a: 'true' }, undefined],
    ['leaves alone what is not there', { a: null }, { b: 'x' }, undefined],
  ])(
    '%s, with the finalizer, before it deletes',
    async (_, annotate, there, noted) => {
      const cluster = fakeCluster({
        get: () => live({ annotations: there }),
        mergePatch: patched,
      });
      await act({ ...action, annotate }, { cluster, signal });
      expect(cluster.calls.mergePatch.mock.calls[0][2]).toEqual({
        metadata: {
          uid: 'u1',
          resourceVersion: '7',
          finalizers: ['theirs'],
          ...(noted && { annotations: noted }),
        },
      });
      expect(cluster.calls.delete).toHaveBeenCalledTimes(1);
    },
  );

  it('takes a note off what is being deleted already', async () => {
    const cluster = fakeCluster({
      get: () =>
        live({
          deletionTimestamp: 'now',
          finalizers: ['theirs'],
          annotations: { a: 'true' },
        }),
      mergePatch: () => live({ deletionTimestamp: 'now' }),
    });
    await act({ ...action, annotate: { a: null } }, { cluster, signal });
    expect(cluster.calls.mergePatch.mock.calls[0][2].metadata).toMatchObject({
      annotations: { a: null },
    });
    expect(cluster.calls.delete).not.toHaveBeenCalled();
  });

  it('leaves another object of the same name alone', async () => {
    const cluster = fakeCluster({ get: () => live({ uid: 'u2' }) });
    await act(action, { cluster, signal });
    expect(cluster.calls.mergePatch).not.toHaveBeenCalled();
    expect(cluster.calls.delete).not.toHaveBeenCalled();
  });

  it('only takes the finalizer off what is being deleted already', async () => {
    const gone = { deletionTimestamp: 'now' };
    const cluster = fakeCluster({
      get: () => live(gone),
      mergePatch: () => live({ ...gone, finalizers: ['theirs'] }),
    });
    await act(action, { cluster, signal });
    expect(cluster.calls.mergePatch).toHaveBeenCalledTimes(1);
    expect(cluster.calls.delete).not.toHaveBeenCalled();
  });

  it.each(['get', 'mergePatch', 'delete'] as const)(
    'is done when the object is gone at %s',
    async method => {
      const cluster = fakeCluster({
        get: () => live(),
        mergePatch: patched,
        [method]: () => {
          throw kubernetesError('NotFound');
        },
      });
      expect(await act(action, { cluster, signal })).toEqual({});
    },
  );

  describe('of what needs no look before', () => {
    const simple: Action = {
      type: 'delete',
      context: 'east',
      resource: resourceTypes.EndpointSlice,
      namespace: 'db',
      name: 'dc1',
      uid: 'u1',
      resourceVersion: '7',
    };
    const conflict = () => {
      throw kubernetesError('Conflict');
    };

    it('names what was seen, and reads nothing', async () => {
      const cluster = fakeCluster({});
      await act(simple, { cluster, signal });
      expect(cluster.calls.get).not.toHaveBeenCalled();
      expect(cluster.calls.delete).toHaveBeenCalledWith(
        resourceTypes.EndpointSlice,
        { namespace: 'db', name: 'dc1' },
        expect.objectContaining({ uid: 'u1', resourceVersion: '7' }),
      );
    });

    it.each<[string, object, string[]]>([
      ['it was written since', { resourceVersion: '9' }, ['7', '9']],
      ['it is another by now', { uid: 'u2' }, ['7']],
      ['it is being deleted', { deletionTimestamp: 'now' }, ['7']],
    ])('reads it when %s', async (_, metadata, versions) => {
      const answers = [conflict, () => ({})];
      const cluster = fakeCluster({
        get: () => live(metadata),
        delete: () => answers.shift()!(),
      });
      await act(simple, { cluster, signal });
      expect(
        cluster.calls.delete.mock.calls.map(call => call[2].resourceVersion),
      ).toEqual(versions);
    });

    it('looks at who wrote what changed since', async () => {
      const cluster = fakeCluster({ get: () => live(), delete: conflict });
      const fence = () => {
        throw new StepError('Outdated', 'a later term wrote it');
      };
      await expect(
        act(simple, { cluster, signal, fence }),
      ).rejects.toMatchObject({ code: 'Outdated' });
      expect(cluster.calls.delete).toHaveBeenCalledTimes(1);
    });

    it('is done when it is gone', async () => {
      const cluster = fakeCluster({
        delete: () => {
          throw kubernetesError('NotFound');
        },
      });
      expect(await act(simple, { cluster, signal })).toEqual({});
    });
  });

  it('does not go on when somebody wrote in between', async () => {
    const cluster = fakeCluster({
      get: () => live(),
      mergePatch: () => {
        throw kubernetesError('Conflict');
      },
    });
    await expect(act(action, { cluster, signal })).rejects.toMatchObject({
      code: 'Conflict',
    });
    expect(cluster.calls.delete).not.toHaveBeenCalled();
  });
});
