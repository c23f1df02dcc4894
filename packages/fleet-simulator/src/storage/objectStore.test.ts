import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { ObjectStore } from './objectStore';
import { SqlitePersistence } from './sqlitePersistence';
import { prepareStateFormat } from './stateFormat';
import type { KubeObject } from './types';

const object = (name: string, more: object = {}): KubeObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, namespace: 'a', uid: `uid-${name}` },
  ...more,
});
const key = (name: string, namespace = 'a') => ({
  resource: 'configmaps',
  namespace,
  name,
});
const names = (objects: KubeObject[] | undefined) =>
  objects?.map(({ metadata }) => metadata.name);

describe('ObjectStore', () => {
  it('gives every write the next revision of the cluster', () => {
    const store = new ObjectStore();
    const start = store.revision;
    const first = store.put(key('x'), object('x'));
    const second = store.put({ ...key('y'), resource: 'secrets' }, object('y'));
    expect(first.metadata.resourceVersion).toBe(String(start + 1));
    expect(second.metadata.resourceVersion).toBe(String(start + 2));
    expect(store.remove(key('x'))!.metadata.resourceVersion).toBe(
      String(start + 3),
    );
    expect(store.get(key('x'))).toBeUndefined();
  });

  it('freezes what it shares', () => {
    const store = new ObjectStore();
    const stored = store.put(key('x'), object('x', { data: { a: '1' } }));
    expect(() => {
      stored.data.a = '2';
    }).toThrow(TypeError);
  });

  it('lists in the order of keys, across namespaces too', () => {
    const store = new ObjectStore();
    for (const [namespace, name] of [
      ['a', 'z'],
      ['a', 'b'],
      ['a-b', 'c'],
    ]) {
      const { metadata, ...rest } = object(name);
      store.put(key(name, namespace), {
        ...rest,
        metadata: { ...metadata, namespace },
      });
    }
    expect(names(store.list('configmaps'))).toEqual(['c', 'b', 'z']);
    expect(names(store.list('configmaps', 'a'))).toEqual(['b', 'z']);
  });

  it('lists as of an earlier revision until that is compacted', () => {
    const store = new ObjectStore({ watchLogCapacity: 3 });
    store.put(key('x'), object('x', { data: { a: '1' } }));
    store.put(key('y'), object('y'));
    const then = store.revision;
    store.put(key('x'), object('x', { data: { a: '2' } }));
    store.remove(key('y'));
    store.put(key('z'), object('z'));
    const old = store.listAt('configmaps', 'a', then)!;
    expect(names(old)).toEqual(['x', 'y']);
    expect(old[0].data).toEqual({ a: '1' });
    store.put(key('w'), object('w'));
    expect(store.listAt('configmaps', 'a', then)).toBeUndefined();
    expect(store.changesAfter(then)).toBeUndefined();
    expect(store.changesAfter(then + 1)).toHaveLength(3);
  });

  it('forgets changes when it is compacted', () => {
    const store = new ObjectStore();
    store.put(key('x'), object('x'));
    store.compact();
    expect(store.changesAfter(store.revision)).toEqual([]);
    expect(store.changesAfter(store.revision - 1)).toBeUndefined();
  });
});

describe('SqlitePersistence', () => {
  const file = () => join(mkdtempSync(join(tmpdir(), 'store-')), 'o.sqlite');

  it('brings back objects, identities and the revision', () => {
    const path = file();
    const store = new ObjectStore({
      persistence: new SqlitePersistence({ path }),
    });
    const kept = store.put(key('x'), object('x', { data: { a: '1' } }));
    store.put(key('y'), object('y'));
    store.remove(key('y'));
    const { revision } = store;
    store.close();
    const again = new ObjectStore({
      persistence: new SqlitePersistence({ path }),
    });
    expect(again.get(key('x'))).toEqual(kept);
    expect(again.list('configmaps')).toHaveLength(1);
    expect(again.revision).toBe(revision);
    expect(again.changesAfter(revision)).toEqual([]);
    expect(again.changesAfter(revision - 1)).toBeUndefined();
    again.close();
  });

  it('says when a change is written, within a turn of the event loop', async () => {
    const path = file();
    const store = new ObjectStore({
      persistence: new SqlitePersistence({ path }),
    });
    store.put(key('x'), object('x'));
    await store.settled();
    const other = new Database(path, { readonly: true });
    expect(other.prepare('SELECT count(*) n FROM objects').get()).toEqual({
      n: 1,
    });
    other.close();
    store.close();
  });

  it('refuses a newer format and names the way out', () => {
    const path = file();
    new SqlitePersistence({ path }).close();
    const database = new Database(path);
    database.pragma('user_version = 99');
    database.close();
    expect(() => new SqlitePersistence({ path })).toThrow(/99.*--fresh/);
  });

  /** A database of format 1, brought to format 3 by steps that note that they ran. */
  const migrate = (steps: Record<number, string>) => {
    const database = new Database(':memory:');
    prepareStateFormat(database);
    const done: string[] = [];
    const migrations = Object.fromEntries(
      Object.entries(steps).map(([from, name]) => [
        from,
        () => void done.push(name),
      ]),
    );
    return {
      run: () => prepareStateFormat(database, migrations, 3),
      done,
      version: () => database.pragma('user_version', { simple: true }),
    };
  };

  it('migrates an older format step by step', () => {
    const { run, done, version } = migrate({ 1: 'one', 2: 'two' });
    run();
    expect([done, version()]).toEqual([['one', 'two'], 3]);
  });

  it('refuses an older format that it has no step for, and leaves it', () => {
    const { run, version } = migrate({ 1: 'one' });
    expect(run).toThrow(/format 1.*--fresh/);
    expect(version()).toBe(1);
  });
});
