import {
  apiVersionOf,
  type ResourceDefinition,
  type ResourceVersion,
} from '../resources/definition';
import type { ResourceRegistry } from '../resources/registry';

/** A resource in one of its versions. */
export interface ServedResource {
  resource: ResourceDefinition;
  version: ResourceVersion;
}

/** Served resources by `group/version` (`v1` for the core group), versions of a group in the order of preference. */
export function servedByGroupVersion(
  registry: ResourceRegistry,
): Map<string, ServedResource[]> {
  const served = registry
    .all()
    .flatMap(resource =>
      resource.versions
        .filter(version => version.served)
        .map(version => ({ resource, version })),
    )
    .sort((a, b) => compareVersions(a.version.name, b.version.name));
  const groups = new Map<string, ServedResource[]>();
  for (const entry of served) {
    const key = apiVersionOf(entry.resource.group, entry.version.name);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return groups;
}

const pattern = /^v(\d+)(?:(alpha|beta)(\d+))?$/;

/** GA before beta before alpha, higher numbers first. */
export function compareVersions(a: string, b: string): number {
  const rank = (version: string): number[] => {
    const match = pattern.exec(version);
    if (!match) return [0, 0, 0];
    const stage = { alpha: 1, beta: 2 }[match[2] as 'alpha' | 'beta'] ?? 3;
    return [stage, Number(match[1]), Number(match[3] ?? 0)];
  };
  const left = rank(a);
  const right = rank(b);
  const index = left.findIndex((value, i) => value !== right[i]);
  return index < 0 ? a.localeCompare(b) : right[index] - left[index];
}
