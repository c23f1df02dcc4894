import { definitionFromCrd } from '../../crd/definitionFromCrd';
import type { KubeObject, ObjectStore } from '../../storage';
import { builtinResources } from './builtins';
import type { ResourceDefinition, ResourceVersion } from './definition';

/** Where CRDs are stored. */
export const CRD_STORAGE_KEY = 'customresourcedefinitions.apiextensions.k8s.io';

/** The resources that a server has: built in, and by its CRDs. */
export class ResourceRegistry {
  private readonly resources = new Map<string, ResourceDefinition>();
  private readonly since = new Map<string, number>();
  /** Counts changes, for what is derived from the registry. */
  generation = 0;

  constructor(store: ObjectStore) {
    for (const resource of builtinResources) {
      this.resources.set(resource.storageKey, resource);
    }
    for (const crd of store.list(CRD_STORAGE_KEY)) this.add(crd);
    store.subscribe(change => {
      if (change.resource !== CRD_STORAGE_KEY) return;
      if (change.type === 'ADDED') this.since.set(change.name, change.revision);
      if (change.type === 'DELETED') {
        this.resources.delete(change.name);
        this.generation += 1;
      } else if (change.object.spec !== change.previous?.spec) {
        this.add(change.object);
      }
    });
  }

  /** The revision at which a custom resource came to be: nothing is known of what was before. 0 for all others. */
  servedSince(key: string): number {
    return this.since.get(key) ?? 0;
  }

  all(): ResourceDefinition[] {
    return [...this.resources.values()];
  }

  /** By `plural` or `plural.group`. */
  byStorageKey(key: string): ResourceDefinition | undefined {
    return this.resources.get(key);
  }

  /** A served version of a resource. */
  find(
    group: string,
    version: string,
    plural: string,
  ): { resource: ResourceDefinition; version: ResourceVersion } | undefined {
    const resource = this.resources.get(group ? `${plural}.${group}` : plural);
    const found = resource?.versions.find(v => v.name === version && v.served);
    return resource && found && { resource, version: found };
  }

  /** By what an owner reference names. */
  findKind(apiVersion: string, kind: string): ResourceDefinition | undefined {
    const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
    return this.all().find(
      resource => resource.group === group && resource.kind === kind,
    );
  }

  private add(crd: KubeObject): void {
    this.resources.set(crd.metadata.name, definitionFromCrd(crd));
    this.generation += 1;
  }
}
