import { createHash } from 'node:crypto';
import type { ResourceDefinition } from '../resources/definition';
import type { ResourceRegistry } from '../resources/registry';
import { type ServedResource, servedByGroupVersion } from './groups';

/** `/api`. */
export function apiVersions() {
  return {
    kind: 'APIVersions',
    versions: ['v1'],
    serverAddressByClientCIDRs: [
      { clientCIDR: '0.0.0.0/0', serverAddress: '127.0.0.1:443' },
    ],
  };
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

/** All paths that answer a GET, for `/`. */
export function servedPaths(registry: ResourceRegistry): string[] {
  const groups = [...servedByGroupVersion(registry).keys()]
    .filter(each => each.includes('/'))
    .flatMap(each => [`/apis/${each.split('/')[0]}`, `/apis/${each}`]);
  return [
    '/api',
    '/api/v1',
    '/apis',
    ...groups,
    '/healthz',
    '/livez',
    '/openapi/v2',
    '/openapi/v3',
    '/readyz',
    '/version',
  ].filter((path, index, all) => all.indexOf(path) === index);
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
  binding: ['create'],
  eviction: ['create'],
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
  if (name === 'eviction') {
    return { group: 'policy', version: 'v1', kind: 'Eviction' };
  }
  if (name === 'binding') return { group: '', version: 'v1', kind: 'Binding' };
  if (name === 'proxy') {
    return { group: '', version: 'v1', kind: `${kind}ProxyOptions` };
  }
  if (name === 'portforward') {
    return { group: '', version: 'v1', kind: 'PodPortForwardOptions' };
  }
  return undefined;
}

/** Tells apart in which version resources are stored; opaque to clients. */
const storageVersionHash = ({ group, kind, versions }: ResourceDefinition) => {
  const stored = versions.find(version => version.storage)?.name;
  return createHash('sha256')
    .update(`${group}/${stored}/${kind}`)
    .digest()
    .subarray(0, 8)
    .toString('base64');
};

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
    ...(verbs.includes('list') && {
      storageVersionHash: storageVersionHash(resource),
    }),
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
