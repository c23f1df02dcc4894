/** What a path addresses. */
export interface RequestInfo {
  verb: string;
  /** Empty for paths that are no resources, such as `/version`. */
  resource: string;
  group: string;
  version: string;
  namespace: string;
  name: string;
  subresource: string;
  /** What follows the subresource, without a leading slash: the path of a proxy request. */
  rest: string;
  isResource: boolean;
}

const verbs: Record<string, [one: string, many: string]> = {
  GET: ['get', 'list'],
  HEAD: ['get', 'list'],
  POST: ['create', 'create'],
  PUT: ['update', 'update'],
  PATCH: ['patch', 'patch'],
  DELETE: ['delete', 'deletecollection'],
};

const namespaceSubresources = new Set(['status', 'finalize']);

/** Reads a request line as a Kubernetes API server does. */
export function parseRequestInfo(
  method: string,
  path: string,
  query: URLSearchParams,
): RequestInfo {
  const parts = path.split('/').filter(Boolean).map(decode);
  const info: RequestInfo = {
    verb: method.toLowerCase(),
    resource: '',
    group: '',
    version: '',
    namespace: '',
    name: '',
    subresource: '',
    rest: '',
    isResource: false,
  };
  const prefix = parts.shift();
  if (prefix === 'api' && parts.length >= 2) {
    info.version = parts.shift()!;
  } else if (prefix === 'apis' && parts.length >= 3) {
    info.group = parts.shift()!;
    info.version = parts.shift()!;
  } else {
    return info;
  }
  info.isResource = true;
  if (parts[0] === 'namespaces') {
    if (parts.length >= 3 && !namespaceSubresources.has(parts[2])) {
      info.namespace = parts[1];
      parts.splice(0, 2);
    } else {
      // The namespace of a namespace is itself: RBAC rules in it apply to it.
      info.namespace = parts[1] ?? '';
    }
  }
  info.resource = parts[0];
  info.name = parts[1] ?? '';
  info.subresource = parts[2] ?? '';
  info.rest = parts.slice(3).join('/');
  const [one, many] = verbs[method] ?? [method.toLowerCase(), ''];
  info.verb = info.name ? one : many;
  const watch = query.get('watch');
  if (info.verb === 'list' && (watch === 'true' || watch === '1')) {
    info.verb = 'watch';
  }
  return info;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
