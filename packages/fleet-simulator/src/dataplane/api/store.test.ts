import type { AnyObject } from './client';
import { Store } from './store';

const object = (name: string, uid: string, version: number): AnyObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: 'ns', uid, resourceVersion: String(version) },
});

describe('Store', () => {
  it('takes newer versions only', () => {
    const store = new Store('app');
    expect(store.put(object('a', 'u', 2))).toBe(true);
    expect(store.put(object('a', 'u', 1))).toBe(false);
    expect(store.put(object('a', 'u', 10))).toBe(true);
    expect(store.get('ns', 'a')?.metadata.resourceVersion).toBe('10');
  });

  it('does not bring back what was seen deleted', () => {
    const store = new Store('app');
    store.put(object('a', 'u', 1));
    expect(store.remove(object('a', 'u', 2))).toBe(true);
    expect(store.put(object('a', 'u', 3))).toBe(false);
    expect(store.put(object('a', 'new', 3))).toBe(true);
  });

  it('keeps a new object of the same name when the old one is reported gone', () => {
    const store = new Store('app');
    store.put(object('a', 'new', 5));
    expect(store.remove(object('a', 'old', 4))).toBe(false);
    expect(store.get('ns', 'a')?.metadata.uid).toBe('new');
  });

  it('becomes what a list says, and tells what changed', () => {
    const store = new Store('app');
    store.put(object('a', 'a', 1));
    store.put(object('b', 'b', 1));
    const changed = store.replace([object('b', 'b', 1), object('c', 'c', 2)]);
    expect(changed.map(each => each.metadata.name)).toEqual(['a', 'c']);
    expect(store.list('ns').map(each => each.metadata.name)).toEqual([
      'b',
      'c',
    ]);
  });

  it('selects by labels, of which one is indexed', () => {
    const store = new Store('app');
    const labelled = (
      name: string,
      version: number,
      labels: Record<string, string>,
    ) => {
      const each = object(name, name, version);
      each.metadata.labels = labels;
      store.put(each);
    };
    const names = (labels: Record<string, string>) =>
      store.select('ns', labels).map(each => each.metadata.name);
    labelled('a', 1, { app: 'x', tier: '1' });
    labelled('b', 1, { app: 'x', tier: '2' });
    labelled('c', 1, { tier: '1' });
    expect(names({ app: 'x' })).toEqual(['a', 'b']);
    expect(names({ app: 'x', tier: '2' })).toEqual(['b']);
    expect(names({ tier: '1' })).toEqual(['a', 'c']);
    labelled('a', 2, { app: 'y', tier: '1' });
    expect(names({ app: 'x' })).toEqual(['b']);
    expect(names({ app: 'y' })).toEqual(['a']);
    store.remove(object('b', 'b', 3));
    expect(names({ app: 'x' })).toEqual([]);
  });
});
