import type { AnyObject } from './client';

const MAX_TOMBSTONES = 10_000;

/** The objects of one kind, by namespace and name. Versions only go forward; an object that was seen deleted does not come back. */
export class Store {
  private readonly namespaces = new Map<string, Map<string, AnyObject>>();
  private readonly tombstones = new Set<string>();

  get(namespace: string | undefined, name: string): AnyObject | undefined {
    return this.namespaces.get(namespace ?? '')?.get(name);
  }

  list(namespace?: string): AnyObject[] {
    if (namespace !== undefined) {
      return [...(this.namespaces.get(namespace)?.values() ?? [])];
    }
    return [...this.namespaces.values()].flatMap(objects => [
      ...objects.values(),
    ]);
  }

  /** Takes a version in; returns false when it is old news. */
  put(object: AnyObject): boolean {
    const { namespace = '', name, uid = '' } = object.metadata;
    const known = this.get(namespace, name);
    if (this.tombstones.has(uid) || (known && !isNewer(object, known))) {
      return false;
    }
    let objects = this.namespaces.get(namespace);
    if (!objects) this.namespaces.set(namespace, (objects = new Map()));
    objects.set(name, object);
    return true;
  }

  /** Takes a deletion in; an object of the same name that was made since stays. */
  remove(object: AnyObject): boolean {
    const { namespace = '', name, uid = '' } = object.metadata;
    if (this.tombstones.size > MAX_TOMBSTONES) this.tombstones.clear();
    this.tombstones.add(uid);
    if (this.get(namespace, name)?.metadata.uid !== uid) return false;
    return this.namespaces.get(namespace)?.delete(name) ?? false;
  }

  /** Makes the content equal to a complete list; returns what changed. */
  replace(items: AnyObject[]): AnyObject[] {
    const present = new Set(items.map(item => item.metadata.uid));
    const gone = this.list().filter(item => !present.has(item.metadata.uid));
    gone.forEach(item => this.remove(item));
    return [...gone, ...items.filter(item => this.put(item))];
  }
}

function isNewer(object: AnyObject, known: AnyObject): boolean {
  if (object.metadata.uid !== known.metadata.uid) return true;
  return (
    BigInt(object.metadata.resourceVersion ?? 0) >
    BigInt(known.metadata.resourceVersion ?? 0)
  );
}
