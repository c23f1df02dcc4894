import type { Match, ProxiedRequest } from './types';

/** What a path of the Kubernetes API names. */
type Named = Pick<
  ProxiedRequest,
  'group' | 'resource' | 'namespace' | 'name' | 'subresource'
>;

const VERBS: Record<string, [one: string, many: string]> = {
  GET: ['get', 'list'],
  HEAD: ['get', 'list'],
  POST: ['create', 'create'],
  PUT: ['update', 'update'],
  PATCH: ['patch', 'patch'],
  DELETE: ['delete', 'deletecollection'],
};

function nameParts(path: string): Named | undefined {
  const [root, ...rest] = path.split('/').filter(part => part !== '');
  if (root !== 'api' && root !== 'apis') return undefined;
  const group = root === 'apis' ? rest.shift() ?? '' : '';
  rest.shift(); // version
  const namespace =
    rest[0] === 'namespaces' && rest.length > 2
      ? rest.splice(0, 2)[1]
      : undefined;
  const [resource, name, ...deeper] = rest;
  if (!resource) return undefined;
  return {
    group,
    resource,
    ...(namespace !== undefined && { namespace }),
    ...(name !== undefined && { name }),
    ...(deeper.length > 0 && { subresource: deeper[0] }),
  };
}

/** Names a request as Kubernetes does. `url` is path and query. */
export function describeRequest(
  request: Pick<
    ProxiedRequest,
    'connection' | 'stream' | 'protocol' | 'method'
  >,
  url: string,
): ProxiedRequest {
  const { pathname: path, searchParams: query } = new URL(url, 'https://x');
  const named = nameParts(path);
  if (!named) {
    return { ...request, path, query, verb: 'raw', group: '', resource: '' };
  }
  const [one, many] = VERBS[request.method] ?? ['raw', 'raw'];
  const watches = ['1', 'true'].includes(query.get('watch') ?? '');
  const verb = named.name === undefined ? many : one;
  return {
    ...request,
    ...named,
    path,
    query,
    verb: watches && request.method === 'GET' ? 'watch' : verb,
  };
}

/** Whether a fault is aimed at a request. */
export function fits(match: Match | undefined, request: ProxiedRequest) {
  if (!match) return true;
  if (typeof match === 'function') return match(request);
  const { path, ...fields } = match;
  if (path && !path.test(request.path)) return false;
  return Object.entries(fields).every(
    ([field, wanted]) =>
      wanted === undefined || request[field as keyof ProxiedRequest] === wanted,
  );
}
