import { InputError } from '@backstage/errors';
import type { ResourceType } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { PodProxyRequest, PortForwardRequest } from './types';

/** Names and namespaces go into paths: anything that could change the path is refused. */
function segment(value: string, what: string): string {
  if (!value || value === '.' || value === '..' || /[/%?#\s]/.test(value)) {
    throw new InputError(
      `Cannot use ${JSON.stringify(value)} as ${what}: write a Kubernetes name`,
    );
  }
  return encodeURIComponent(value);
}

/** Path of a collection, or of one object when a name is given. */
export function resourcePath(
  type: ResourceType,
  options: { namespace?: string; name?: string; subresource?: string } = {},
): string {
  const root = type.group
    ? `/apis/${type.group}/${type.version}`
    : `/api/${type.version}`;
  const { namespace, name, subresource } = options;
  if (name !== undefined && type.namespaced && !namespace) {
    throw new InputError(
      `Cannot address the ${type.kind} ${name}: metadata.namespace is missing`,
    );
  }
  const scope =
    type.namespaced && namespace
      ? `/namespaces/${segment(namespace, 'namespace')}`
      : '';
  const object = name === undefined ? '' : `/${segment(name, 'name')}`;
  return `${root}${scope}/${type.plural}${object}${
    subresource ? `/${subresource}` : ''
  }`;
}

/** Path of a port of a pod behind the API server. */
export function podProxyPath(request: PodProxyRequest): string {
  if (!request.path.startsWith('/')) {
    throw new InputError(
      `Cannot call "${request.path}" in a pod: path must begin with a slash`,
    );
  }
  const target = [request.scheme, segment(request.pod, 'pod'), request.port]
    .filter(part => part !== undefined)
    .join(':');
  return `/api/v1/namespaces/${segment(
    request.namespace,
    'namespace',
  )}/pods/${target}/proxy${request.path}`;
}

/** Path of the port-forwarding of a pod, without its query. */
export function portForwardPath({
  namespace,
  pod,
}: Pick<PortForwardRequest, 'namespace' | 'pod'>): string {
  const where = segment(namespace, 'namespace');
  return `/api/v1/namespaces/${where}/pods/${segment(pod, 'pod')}/portforward`;
}

/** Adds the parameters that have a value. */
export function withQuery(
  path: string,
  query: Record<string, string | number | boolean | undefined>,
): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') parameters.set(key, String(value));
  }
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}
