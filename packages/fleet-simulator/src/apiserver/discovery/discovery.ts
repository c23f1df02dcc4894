import type { ResourceRegistry } from '../resources/registry';
import { type ServedResource, servedByGroupVersion } from './groups';

/** `/api`. */
export function apiVersions() {
  return { kind: 'APIVersions', versions: ['v1'] };
}

/** `/apis`. */
export function apiGroups(registry: ResourceRegistry) {
  const groups = new Map<string, { groupVersion: string; version: string }[]>();
  for (const groupVersion of servedByGroupVersion(registry).keys()) {
    const [group, version] = groupVersion.split('/');
    if (!version) continue;
    groups.set(group, [
      ...(groups.get(group) ?? []),
      { groupVersion, version },
    ]);
  }
  return {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: [...groups].map(([name, versions]) => groupOf(name, versions)),
  };
}

/** `/api/v1`, `/apis/{group}` and `/apis/{group}/{version}`; `undefined` for others. */
export function groupResources(registry: ResourceRegistry, path: string) {
  const groupVersion = path.replace(/^\/apis?\//, '');
  const isCore = path.startsWith('/api/');
  const served = servedByGroupVersion(registry);
  const resources = served.get(groupVersion);
  if (resources && isCore === (groupVersion === 'v1')) {
    return {
      kind: 'APIResourceList',
      apiVersion: 'v1',
      groupVersion,
      resources: resources.flatMap(entriesOf),
    };
  }
  const group = apiGroups(registry).groups.find(
    ({ name }) => name === groupVersion,
  );
  return isCore || !group
    ? undefined
    : { kind: 'APIGroup', apiVersion: 'v1', ...group };
}

function groupOf(
  name: string,
  versions: { groupVersion: string; version: string }[],
) {
  return { name, versions, preferredVersion: versions[0] };
}

/** Verbs of subresources; `status` is what the rest has. */
export const subresourceVerbs: Record<string, string[]> = {
  log: ['get'],
  proxy: ['create', 'delete', 'get', 'patch', 'update'],
  portforward: ['create', 'get'],
  token: ['create'],
  finalize: ['update'],
};

/** The kind that a subresource speaks. */
export function subresourceKind(
  name: string,
  kind: string,
): { group: string; version: string; kind: string } | undefined {
  if (name === 'scale') {
    return { group: 'autoscaling', version: 'v1', kind: 'Scale' };
  }
  if (name === 'token') {
    return {
      group: 'authentication.k8s.io',
      version: 'v1',
      kind: 'TokenRequest',
    };
  }
  if (name === 'proxy') {
    return { group: '', version: 'v1', kind: `${kind}ProxyOptions` };
  }
  if (name === 'portforward') {
    return { group: '', version: 'v1', kind: 'PodPortForwardOptions' };
  }
  return undefined;
}

function entriesOf({ resource }: ServedResource) {
  const { plural, singular, namespaced, kind, verbs, shortNames, categories } =
    resource;
  const main = {
    name: plural,
    singularName: singular,
    namespaced,
    kind,
    verbs,
    ...(shortNames.length > 0 && { shortNames }),
    ...(categories.length > 0 && { categories }),
  };
  const rest = [...resource.subresources].map(name => ({
    name: `${plural}/${name}`,
    singularName: '',
    namespaced,
    ...(subresourceKind(name, kind) ?? { kind }),
    verbs: subresourceVerbs[name] ?? ['get', 'patch', 'update'],
  }));
  return [main, ...rest];
}
