import { canonicalJson } from '../../desired';
import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { withDefaults } from './defaults';

/** Where an object is kept. */
export interface ObjectKey {
  namespace?: string;
  name: string;
}

/** The objects of one Kubernetes cluster in memory. Objects are never changed in place. */
export interface ObjectStore {
  /** Identity of the Kubernetes cluster: the UID of its `kube-system`. */
  readonly uid: string;
  all(): KubernetesObject[];
  list<T extends KubernetesObject>(kind: string): T[];
  get<T extends KubernetesObject>(kind: string, key: ObjectKey): T | undefined;
  /**
   * Stores an object as an API server does: defaults filled in, UID, version and times given, the generation raised when anything but
   * metadata and status differs. One that is leaving goes when nothing holds it any more.
   */
  put<T extends KubernetesObject>(object: T): void;
  /** Asks an object to go: at once, or when its finalizers are gone. What it owns goes with it. */
  remove(object: KubernetesObject): void;
}

/** Makes an empty store. @param now - gives RFC 3339 times */
export function createObjectStore(uid: string, now: () => string): ObjectStore {
  const kinds = new Map<string, Map<string, KubernetesObject>>();
  let version = 0;

  const ofKind = (kind: string) => {
    let objects = kinds.get(kind);
    if (!objects) kinds.set(kind, (objects = new Map()));
    return objects;
  };

  function drop(object: KubernetesObject) {
    ofKind(object.kind).delete(idOf(object.metadata));
    const owned = [...kinds.values()].flatMap(each =>
      [...each.values()].filter(
        other =>
          other.metadata.namespace === object.metadata.namespace &&
          other.metadata.ownerReferences?.some(
            owner => owner.uid === object.metadata.uid,
          ),
      ),
    );
    owned.forEach(remove);
  }

  function put<T extends KubernetesObject>(given: T) {
    const object = withDefaults(given);
    const objects = ofKind(object.kind);
    const id = idOf(object.metadata);
    const before = objects.get(id);
    version += 1;
    const metadata = {
      ...object.metadata,
      uid: before?.metadata.uid ?? object.metadata.uid ?? `${uid}-${version}`,
      resourceVersion: String(version),
      creationTimestamp: before?.metadata.creationTimestamp ?? now(),
      generation: generationOf(before, object),
    };
    const next = { ...object, metadata };
    objects.set(id, next);
    if (metadata.deletionTimestamp && !metadata.finalizers?.length) drop(next);
  }

  function remove(object: KubernetesObject) {
    if (object.metadata.deletionTimestamp) return;
    put({
      ...object,
      metadata: { ...object.metadata, deletionTimestamp: now() },
    });
  }

  return {
    uid,
    all: () => [...kinds.values()].flatMap(each => [...each.values()]),
    list: kind => [...(kinds.get(kind)?.values() ?? [])] as any[],
    get: (kind, key) => kinds.get(kind)?.get(idOf(key)) as any,
    put,
    remove,
  };
}

function idOf({ namespace = '', name }: ObjectKey): string {
  return `${namespace}/${name}`;
}

function generationOf(
  before: KubernetesObject | undefined,
  object: KubernetesObject,
): number {
  const known = before?.metadata.generation ?? 0;
  const isSame =
    before !== undefined &&
    canonicalJson(body(before)) === canonicalJson(body(object));
  return isSame ? known : known + 1;
}

function body(object: KubernetesObject): unknown {
  const {
    metadata: _,
    status: __,
    ...rest
  } = object as KubernetesObject & {
    status?: unknown;
  };
  return rest;
}
