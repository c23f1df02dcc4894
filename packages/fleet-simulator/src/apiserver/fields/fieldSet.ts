/**
 * A set of field paths, as `managedFields` keeps them: `f:name` for fields, `k:{…}` for items of map lists,
 * `v:…` for items of sets.
 */
export class FieldSet {
  readonly children = new Map<string, FieldSet>();

  /** `member`: whether the path that leads here is in the set itself. */
  constructor(public member = false) {}

  get isEmpty(): boolean {
    return !this.member && this.children.size === 0;
  }

  /** The set below a path element, made when it is not there. */
  at(element: string): FieldSet {
    let child = this.children.get(element);
    if (!child) this.children.set(element, (child = new FieldSet()));
    return child;
  }

  /** Adds a child set unless it is empty. */
  attach(element: string, child: FieldSet): void {
    if (!child.isEmpty) this.children.set(element, child);
  }

  union(other: FieldSet): FieldSet {
    const result = new FieldSet(this.member || other.member);
    for (const [key, child] of this.children) {
      const match = other.children.get(key);
      result.children.set(key, match ? child.union(match) : child);
    }
    for (const [key, child] of other.children) {
      if (!this.children.has(key)) result.children.set(key, child);
    }
    return result;
  }

  intersection(other: FieldSet): FieldSet {
    const result = new FieldSet(this.member && other.member);
    for (const [key, child] of this.children) {
      const match = other.children.get(key);
      if (match) result.attach(key, child.intersection(match));
    }
    return result;
  }

  difference(other: FieldSet): FieldSet {
    const result = new FieldSet(this.member && !other.member);
    for (const [key, child] of this.children) {
      const match = other.children.get(key);
      result.attach(key, match ? child.difference(match) : child);
    }
    return result;
  }

  /** Without the given paths and everything below them. */
  without(paths: readonly (readonly string[])[]): FieldSet {
    if (paths.some(path => path.length === 0)) return new FieldSet();
    const result = new FieldSet(this.member);
    for (const [key, child] of this.children) {
      const below = paths.filter(path => path[0] === key);
      result.attach(
        key,
        below.length > 0 ? child.without(below.map(p => p.slice(1))) : child,
      );
    }
    return result;
  }

  equals(other: FieldSet): boolean {
    if (this.member !== other.member) return false;
    if (this.children.size !== other.children.size) return false;
    for (const [key, child] of this.children) {
      const match = other.children.get(key);
      if (!match || !child.equals(match)) return false;
    }
    return true;
  }

  /** Paths of all members, as Kubernetes writes them in conflicts: `.spec.replicas`, `.spec.ports[port=80]`; of each level before the deeper ones. */
  paths(prefix = ''): string[] {
    const keys = [...this.children.keys()].sort();
    const at = (key: string) => prefix + readablePath(key);
    return [
      ...keys.filter(key => this.children.get(key)!.member).map(at),
      ...keys.flatMap(key => this.children.get(key)!.paths(at(key))),
    ];
  }

  toJson(): Record<string, unknown> {
    const json: Record<string, unknown> = {};
    if (this.member && this.children.size > 0) json['.'] = {};
    for (const key of [...this.children.keys()].sort()) {
      json[key] = this.children.get(key)!.toJson();
    }
    return json;
  }

  static fromJson(json: Record<string, unknown>, isRoot = true): FieldSet {
    const keys = Object.keys(json);
    const set = new FieldSet(!isRoot && (keys.length === 0 || '.' in json));
    for (const key of keys) {
      if (key === '.') continue;
      const below = json[key] as Record<string, unknown>;
      set.children.set(key, FieldSet.fromJson(below, false));
    }
    return set;
  }
}

/** A path element as messages show it: `.name`, `[port=80]`, `[="value"]`. */
export function readablePath(element: string): string {
  const value = element.slice(2);
  if (element.startsWith('f:')) return `.${value}`;
  if (element.startsWith('v:')) return `[=${value}]`;
  const keys = Object.entries(JSON.parse(value) as Record<string, unknown>);
  return `[${keys.map(([k, v]) => `${k}=${JSON.stringify(v)}`).join(',')}]`;
}
