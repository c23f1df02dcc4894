import { StatusError } from '../apiserver/status';
import type { User } from '../apiserver/types';
import type { Attributes } from './authorizer';

/** 403 in Kubernetes' words. */
export function deny(user: User, wanted: Attributes): StatusError {
  const who = JSON.stringify(user.name);
  if (wanted.path !== undefined) {
    return new StatusError(
      403,
      'Forbidden',
      `forbidden: User ${who} cannot ${wanted.verb} path ${JSON.stringify(
        wanted.path,
      )}`,
      {},
    );
  }
  const { resource, subresource, group, name, namespace } = wanted;
  const what = JSON.stringify(
    subresource ? `${resource}/${subresource}` : resource,
  );
  const where = namespace
    ? `in the namespace ${JSON.stringify(namespace)}`
    : 'at the cluster scope';
  const qualified = group ? `${resource}.${group}` : resource;
  const subject = name ? `${qualified} ${JSON.stringify(name)}` : qualified;
  return new StatusError(
    403,
    'Forbidden',
    `${subject} is forbidden: User ${who} cannot ${
      wanted.verb
    } resource ${what} in API group ${JSON.stringify(group)} ${where}`,
    {
      ...(name && { name }),
      ...(group && { group }),
      kind: resource,
    },
  );
}
