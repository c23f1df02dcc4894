import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { createObjectStore } from './objectStore';

const object = (
  name: string,
  rest: object = {},
  metadata: object = {},
): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, namespace: 'db', ...metadata },
  ...rest,
});

function newStore() {
  let seconds = 0;
  const store = createObjectStore('uid', () => `time-${(seconds += 1)}`);
  const read = (name: string): any =>
    store.get('ConfigMap', { namespace: 'db', name });
  return { store, read };
}

describe('object store', () => {
  it('gives what a server gives', () => {
    const { store, read } = newStore();
    store.put(object('a'));
    expect(read('a').metadata).toEqual({
      name: 'a',
      namespace: 'db',
      uid: 'uid-1',
      resourceVersion: '1',
      creationTimestamp: 'time-1',
      generation: 1,
    });
  });

  it.each<[string, object, number]>([
    ['the body differs', { data: { a: '2' } }, 2],
    ['nothing differs', { data: { a: '1' } }, 1],
    ['only the status differs', { data: { a: '1' }, status: { on: true } }, 1],
    ['fields come in another order', { data: { a: '1' } }, 1],
  ])('counts generations: %s', (_, next, generation) => {
    const { store, read } = newStore();
    store.put(object('a', { data: { a: '1' } }));
    const before = read('a');
    store.put(object('a', next, { labels: { changed: 'yes' } }));
    const after = read('a');
    expect(after.metadata).toMatchObject({
      generation,
      uid: before.metadata.uid,
      creationTimestamp: before.metadata.creationTimestamp,
    });
    expect(after.metadata.resourceVersion).not.toBe(
      before.metadata.resourceVersion,
    );
    expect(before.data).toEqual({ a: '1' });
  });

  it('keeps objects apart by kind, namespace and name', () => {
    const { store } = newStore();
    store.put(object('a'));
    store.put(object('a', {}, { namespace: 'other' }));
    store.put({ ...object('a'), kind: 'Secret' });
    store.put({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'a' } });
    expect(store.all()).toHaveLength(4);
    expect(store.list('ConfigMap')).toHaveLength(2);
    expect(store.get('Namespace', { name: 'a' })).toBeDefined();
    expect(store.get('Namespace', { name: 'b' })).toBeUndefined();
    expect(store.list('Service')).toEqual([]);
  });

  it('lets go at once of what nothing holds', () => {
    const { store, read } = newStore();
    store.put(object('a'));
    store.remove(read('a'));
    expect(read('a')).toBeUndefined();
  });

  it('holds what has a finalizer until it is taken off', () => {
    const { store, read } = newStore();
    store.put(object('a', {}, { finalizers: ['x'] }));
    store.remove(read('a'));
    const leaving = read('a');
    expect(leaving.metadata.deletionTimestamp).toBeDefined();
    store.remove(leaving);
    expect(read('a')).toBe(leaving);
    store.put({
      ...leaving,
      metadata: { ...leaving.metadata, finalizers: [] },
    });
    expect(read('a')).toBeUndefined();
  });

  it('collects what was owned, and what that owned, in the same namespace', () => {
    const { store, read } = newStore();
    const ownedBy = (name: string) => ({
      ownerReferences: [
        { apiVersion: 'v1', kind: 'ConfigMap', name, uid: `uid-of-${name}` },
      ],
    });
    const uid = (name: string) => ({ uid: `uid-of-${name}` });
    store.put(object('a', {}, uid('a')));
    store.put(object('b', {}, { ...uid('b'), ...ownedBy('a') }));
    store.put(object('c', {}, { ...uid('c'), ...ownedBy('b') }));
    store.put(object('d', {}, { ...ownedBy('a'), namespace: 'other' }));
    store.put(object('e', {}, ownedBy('z')));
    store.remove(read('a'));
    expect(store.all().map(each => each.metadata.name)).toEqual(['d', 'e']);
  });
});
