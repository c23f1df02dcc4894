import type { KubeObject, ObjectStore, StorageKey } from '../../storage';
import { emptyBuiltin, emptyCustom } from '../fields/empty';
import type { FieldWrite } from '../fields/fieldManager';
import {
  apiVersionOf,
  type ResourceDefinition,
  type ResourceVersion,
} from '../resources/definition';
import type { ResourceRegistry } from '../resources/registry';

/** What every operation works on. */
export interface Core {
  store: ObjectStore;
  registry: ResourceRegistry;
  now(): Date;
}

/** What a request addresses. */
export interface Target {
  resource: ResourceDefinition;
  version: ResourceVersion;
  /** Empty for cluster-scoped kinds, and for all namespaces in lists. */
  namespace: string;
  name: string;
  subresource: string;
}

/** How a write is meant. */
export interface WriteParams {
  dryRun: boolean;
  fieldManager: string;
  fieldValidation: 'Strict' | 'Warn' | 'Ignore';
  /** Server-side apply takes fields of others. */
  force: boolean;
  /** What writes: a `uid` is a precondition of an update only, and nulls of an apply are looked at. */
  writer?: 'update' | 'patch' | 'apply';
  /** Takes texts for `Warning` headers. */
  warn(text: string): void;
  /** Throws 403 when the writer may not store such an object in place of the old one. */
  authorize?(object: KubeObject, old: KubeObject | undefined): void;
  /** What mutating webhooks make of the object, in place, after defaults. */
  mutate?(object: KubeObject): void;
}

/** Preconditions and manner of a delete. */
export interface DeleteParams {
  uid?: string;
  resourceVersion?: string;
  propagationPolicy?: 'Background' | 'Foreground' | 'Orphan';
  dryRun: boolean;
}

/** What a write says about who owns the fields. */
export function fieldWrite(
  core: Core,
  target: Target,
  manager: string,
): FieldWrite {
  const { resource, version, subresource } = target;
  return {
    manager,
    subresource,
    apiVersion: apiVersionOf(resource.group, version.name),
    schema: version.schema,
    hasStatus: resource.subresources.has('status'),
    empty: resource.isCustom ? emptyCustom : emptyBuiltin,
    now: timestamp(core.now()),
  };
}

/** Where the object of a target is stored. */
export function keyOf(target: Target): StorageKey {
  return {
    resource: target.resource.storageKey,
    namespace: target.namespace,
    name: target.name,
  };
}

/** A time stamp as Kubernetes writes it, to the second. */
export function timestamp(now: Date): string {
  return `${now.toISOString().slice(0, 19)}Z`;
}
