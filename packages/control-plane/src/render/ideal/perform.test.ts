import {
  resourceTypes,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { buildSuperuserSecret, referenceKey } from '../../desired';
import { newCluster } from '../../plan/__testUtils__/snapshots';
import type { Action, ManagementCall } from '../../plan';
import { createObjectStore } from './objectStore';
import { perform } from './perform';

const resource = resourceTypes.ConfigMap;

const map = (data: object, metadata: object = {}): KubernetesObject =>
  ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'a', namespace: 'db', ...metadata },
    data,
  } as KubernetesObject);

function newStage() {
  const store = createObjectStore('east', () => 'now');
  const generated = new Set<string>();
  const writes: string[] = [];
  const applied = new Map<string, KubernetesObject>();
  return {
    store,
    generated,
    writes,
    read: (): any => store.get('ConfigMap', { namespace: 'db', name: 'a' }),
    run: (action: Action) =>
      perform(action, {
        storeOf: () => store,
        applied,
        generated,
        onWrite: (_, { kind, metadata }) =>
          writes.push(`${kind}/${metadata.name}`),
      }),
  };
}

const apply = (object: KubernetesObject): Action => ({
  type: 'apply',
  context: 'east',
  resource,
  object,
  force: true,
});

const place = { context: 'east', resource, namespace: 'db', name: 'a' };

describe('perform', () => {
  it('applies: what we gave last time and give no more is gone', () => {
    const { run, read, writes } = newStage();
    run(apply(map({ a: '1', b: '2' })));
    run(apply(map({ a: '3' })));
    expect(read().data).toEqual({ a: '3' });
    expect(writes).toEqual(['ConfigMap/a', 'ConfigMap/a']);
  });

  it('applies anew what was deleted in between', () => {
    const { run, read, store } = newStage();
    run(apply(map({ a: '1' })));
    store.remove(read());
    run(apply(map({ b: '1' })));
    expect(read().data).toEqual({ b: '1' });
  });

  it('creates', () => {
    const { run, read } = newStage();
    const object = map({ a: '1' });
    run({ type: 'create', context: 'east', resource, object });
    expect(read().data).toEqual({ a: '1' });
  });

  it.each<
    [string, Partial<Extract<Action, { type: 'merge-patch' }>>, string[]]
  >([
    ['notes what we wrote', {}, ['ConfigMap/a']],
    ['but not a status', { subresource: 'status' }, []],
  ])('patches: %s', (_, rest, expected) => {
    const { run, read, store, writes } = newStage();
    store.put(map({ a: '1', b: '2' }));
    const patch = { data: { a: null, c: '3' } };
    run({ type: 'merge-patch', ...place, patch, ...rest });
    expect(read().data).toEqual({ b: '2', c: '3' });
    expect(writes).toEqual(expected);
  });

  it('patches nothing that is gone', () => {
    const { run, read, writes } = newStage();
    run({ type: 'merge-patch', ...place, patch: { data: {} } });
    expect(read()).toBeUndefined();
    expect(writes).toEqual([]);
  });

  describe('deletes', () => {
    const held = map(
      {},
      { finalizers: ['ours', 'theirs'], annotations: { kept: 'yes' } },
    );

    it('what it saw, with notes, once its finalizer is off', () => {
      const { run, read, store } = newStage();
      store.put(held);
      run({
        type: 'delete',
        ...place,
        uid: read().metadata.uid,
        removeFinalizer: 'ours',
        annotate: { noted: 'true' },
      });
      expect(read().metadata).toMatchObject({
        finalizers: ['theirs'],
        annotations: { kept: 'yes', noted: 'true' },
        deletionTimestamp: expect.anything(),
      });
    });

    it('what nothing holds, at once', () => {
      const { run, read, store } = newStage();
      store.put(map({}));
      run({ type: 'delete', ...place, uid: read().metadata.uid });
      expect(read()).toBeUndefined();
    });

    it('nothing of another identity', () => {
      const { run, read, store } = newStage();
      store.put(held);
      run({ type: 'delete', ...place, uid: 'another' });
      expect(read().metadata.deletionTimestamp).toBeUndefined();
    });
  });

  it('generates passwords that tell how long they are, each another', () => {
    const { run, generated, store } = newStage();
    for (const name of ['one', 'two']) {
      const cluster = newCluster([], { name });
      run({
        type: 'create-secret',
        context: '',
        resource: resourceTypes.Secret,
        make: password => buildSuperuserSecret({ cluster, password }),
      });
    }
    const passwords = store
      .list<any>('Secret')
      .map(each => each.data.password as string);
    expect(new Set(passwords)).toEqual(generated);
    expect(generated.size).toBe(2);
    for (const each of passwords) {
      expect(Buffer.from(each, 'base64')).toHaveLength(20);
    }
  });

  it('reads what is there, and knows what is not', () => {
    const { run, store, read } = newStage();
    store.put(map({ a: '1' }));
    const references = ['a', 'b'].map(name => ({
      ...place,
      name,
      field: 'spec',
    }));
    const { referenced } = run({
      type: 'read',
      context: 'east',
      references,
      generation: 1,
    });
    expect(referenced).toEqual({
      [referenceKey(references[0])]: read(),
      [referenceKey(references[1])]: null,
    });
  });

  it.each<[ManagementCall, string, object]>([
    [
      {
        operation: 'ensure-replication',
        madeFor: '1/x',
        keyspaces: { system_auth: { dc1: 3 } },
      },
      'dc1',
      { system_auth: { dc1: 3 } },
    ],
    [
      {
        operation: 'check-unused',
        madeFor: '1/x',
        leaving: { name: 'dc2', cassandraName: 'DC2' },
        operated: [],
      },
      'unused/dc2',
      {},
    ],
  ])('answers for the schema', (call, datacenter, replication) => {
    const { run } = newStage();
    const { schema } = run({
      type: 'management-api',
      context: 'east',
      namespace: 'db',
      datacenter: 'dc1',
      pods: ['p0'],
      port: 8080,
      call,
    });
    expect(schema).toEqual({
      datacenter,
      facts: { madeFor: '1/x', replication, schemaVersions: 1 },
    });
  });
});
