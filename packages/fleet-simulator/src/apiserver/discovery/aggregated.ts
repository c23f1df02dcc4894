import { createHash } from 'node:crypto';
import type { ResourceRegistry } from '../resources/registry';
import type { ApiResponse } from '../types';
import { subresourceKind, subresourceVerbs } from './discovery';
import { type ServedResource, servedByGroupVersion } from './groups';

/** Whether a caller asks for all groups with all resources in one answer. */
export function wantsAggregated(accept: string | undefined): boolean {
  return /g=apidiscovery\.k8s\.io;v=v2;as=APIGroupDiscoveryList/.test(
    accept ?? '',
  );
}

/** `/api` or `/apis` as an `APIGroupDiscoveryList`. */
export function aggregatedDiscovery(
  registry: ResourceRegistry,
  isCore: boolean,
  knownTag: string | undefined,
): ApiResponse {
  const groups = new Map<string, object[]>();
  for (const [groupVersion, resources] of servedByGroupVersion(registry)) {
    const [first, version] = groupVersion.split('/');
    if (isCore !== (version === undefined)) continue;
    const group = version === undefined ? '' : first;
    const entry = {
      version: version ?? first,
      freshness: 'Current',
      resources: resources.map(resourceOf),
    };
    groups.set(group, [...(groups.get(group) ?? []), entry]);
  }
  const body = JSON.stringify({
    kind: 'APIGroupDiscoveryList',
    apiVersion: 'apidiscovery.k8s.io/v2',
    metadata: {},
    items: [...groups].map(([name, versions]) => ({
      metadata: { ...(name && { name }), creationTimestamp: null },
      versions,
    })),
  });
  const hash = createHash('sha512').update(body).digest('hex').toUpperCase();
  const headers = {
    'content-type':
      'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList',
    etag: `"${hash}"`,
    vary: 'Accept',
  };
  if (knownTag === headers.etag) return { status: 304, headers, body: '' };
  return { status: 200, headers, body };
}

function resourceOf({ resource, version }: ServedResource) {
  const { group, kind, plural, singular, namespaced } = resource;
  const own = { group, version: version.name, kind };
  return {
    resource: plural,
    // Built-in kinds leave out what is the group's own.
    responseKind: resource.isCustom ? own : { group: '', version: '', kind },
    scope: namespaced ? 'Namespaced' : 'Cluster',
    singularResource: singular,
    verbs: resource.verbs,
    ...(resource.shortNames.length > 0 && { shortNames: resource.shortNames }),
    ...(resource.categories.length > 0 && { categories: resource.categories }),
    ...(resource.subresources.size > 0 && {
      subresources: [...resource.subresources].sort().map(name => ({
        subresource: name,
        responseKind: subresourceKind(name, kind) ?? own,
        verbs: subresourceVerbs[name] ?? ['get', 'patch', 'update'],
      })),
    }),
  };
}
