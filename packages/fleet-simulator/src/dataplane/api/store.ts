import type { AnyObject } from './client';

const MAX_TOMBSTONES = 10_000;

/** The objects of one kind, by namespace and name. Versions only go forward; an object that was seen deleted does not come back. */
export class Store {
  private readonly namespaces = new Map<string, Map<string, AnyObject>>();
  /** By namespace and value of the label that most selectors name. */
  private readonly byLabel = new Map<string, Map<string, AnyObject>>();

  /** @param indexedLabel - label that {@link select} finds objects by */
  constructor(private readonly indexedLabel: string) {}
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

  /** Objects of a namespace that carry all of these labels. */
  select(namespace: string, labels: Record<string, string>): AnyObject[] {
    const value = labels[this.indexedLabel];
    const candidates =
      value === undefined
        ? this.list(namespace)
        : [...(this.byLabel.get(`${namespace}/${value}`)?.values() ?? [])];
    const wanted = Object.entries(labels);
    return candidates.filter(object =>
      wanted.every(
        ([name, expected]) => object.metadata.labels?.[name] === expected,
      ),
    );
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
    if (known) this.unindex(known);
    objects.set(name, object);
    this.index(object);
    return true;
  }

  /** Takes a deletion in; an object of the same name that was made since stays. */
  remove(object: AnyObject): boolean {
    const { namespace = '', name, uid = '' } = object.metadata;
    if (this.tombstones.size > MAX_TOMBSTONES) this.tombstones.clear();
    this.tombstones.add(uid);
    const known = this.get(namespace, name);
    if (known?.metadata.uid !== uid) return false;
    this.unindex(known);
    this.namespaces.get(namespace)?.delete(name);
    return true;
  }

  /** Makes the content equal to a complete list; returns what changed. */
  replace(items: AnyObject[]): AnyObject[] {
    const present = new Set(items.map(item => item.metadata.uid));
    const gone = this.list().filter(item => !present.has(item.metadata.uid));
    gone.forEach(item => this.remove(item));
    return [...gone, ...items.filter(item => this.put(item))];
  }

  private labelKey({ metadata }: AnyObject): string | undefined {
    const value = metadata.labels?.[this.indexedLabel];
    return value === undefined
      ? undefined
      : `${metadata.namespace ?? ''}/${value}`;
  }

  private index(object: AnyObject): void {
    const key = this.labelKey(object);
    if (key === undefined) return;
    let objects = this.byLabel.get(key);
    if (!objects) this.byLabel.set(key, (objects = new Map()));
    objects.set(object.metadata.name, object);
  }

  private unindex(object: AnyObject): void {
    const key = this.labelKey(object);
    if (key === undefined) return;
    const objects = this.byLabel.get(key);
    objects?.delete(object.metadata.name);
    if (objects?.size === 0) this.byLabel.delete(key);
  }
}

function isNewer(object: AnyObject, known: AnyObject): boolean {
  if (object.metadata.uid !== known.metadata.uid) return true;
  return (
    BigInt(object.metadata.resourceVersion ?? 0) >
    BigInt(known.metadata.resourceVersion ?? 0)
  );
}
