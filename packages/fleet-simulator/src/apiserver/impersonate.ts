import { deny } from '../rbac';
import type { ServerCore } from './serverCore';
import type { ApiRequest, User } from './types';

/** Who a request acts for: its user, or the one in its `Impersonate-*` headers. Throws 403 for those who may not. */
export function impersonate(
  core: ServerCore,
  { headers }: ApiRequest,
  user: User,
): User {
  const name = headers['impersonate-user'];
  if (name === undefined) return user;
  const groups = [headers['impersonate-group'] ?? []]
    .flat()
    .flatMap(value => value.split(','))
    .map(value => value.trim());
  const wanted = [
    { resource: 'users', name },
    ...groups.map(group => ({ resource: 'groups', name: group })),
  ];
  for (const each of wanted) {
    const attributes = {
      verb: 'impersonate',
      group: '',
      subresource: '',
      namespace: '',
      ...each,
    };
    if (!core.authorizer.allows(user, attributes)) throw deny(user, attributes);
  }
  return { name, groups: [...groups, 'system:authenticated'] };
}
