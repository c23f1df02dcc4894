import { deny } from '../rbac';
import type { ServerCore } from './serverCore';
import { badRequest } from './status';
import { serviceAccountGroups } from './subresources/tokenIssuer';
import type { ApiRequest, User } from './types';

const AUTHENTICATION = 'authentication.k8s.io';
const EXTRA = 'impersonate-extra-';

type Headers = ApiRequest['headers'];

/** Who a request acts for: its user, or the one in its `Impersonate-*` headers. Throws 403 for those who may not. */
export function impersonate(
  core: ServerCore,
  { headers }: ApiRequest,
  user: User,
): User {
  const name = headers['impersonate-user'];
  const uid = headers['impersonate-uid'];
  const groups = valuesOf(headers, 'impersonate-group');
  const extra = extraOf(headers);
  if (name === undefined) {
    refuseWithoutUser(groups, uid, extra);
    return user;
  }
  const account = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(name);
  const wanted = [
    account
      ? { resource: 'serviceaccounts', namespace: account[1], name: account[2] }
      : { resource: 'users', name },
    ...groups.map(group => ({ resource: 'groups', name: group })),
    ...(uid ? [{ group: AUTHENTICATION, resource: 'uids', name: uid }] : []),
    ...Object.entries(extra).flatMap(([key, values]) =>
      values.map(value => ({
        group: AUTHENTICATION,
        resource: 'userextras',
        subresource: key,
        name: value,
      })),
    ),
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
  return {
    name,
    ...(uid && { uid }),
    groups: allGroups(name, groups, account?.[1]),
    ...(Object.keys(extra).length > 0 && { extra }),
  };
}

function valuesOf(headers: Headers, name: string): string[] {
  return [headers[name] ?? []]
    .flat()
    .flatMap(value => value.split(','))
    .map(value => value.trim());
}

function extraOf(headers: Headers): Record<string, string[]> {
  return Object.fromEntries(
    Object.keys(headers)
      .filter(name => name.startsWith(EXTRA))
      .map(name => [
        decodeURIComponent(name.slice(EXTRA.length)),
        valuesOf(headers, name),
      ]),
  );
}

function refuseWithoutUser(
  groups: string[],
  uid: string | undefined,
  extra: object,
): void {
  const kinds = [
    ...groups.map(group => `{Group  ${group}    }`),
    ...(uid ? [`{UID  ${uid}    }`] : []),
    ...Object.keys(extra).map(key => `{UserExtra  ${key}    }`),
  ];
  if (kinds.length === 0) return;
  throw badRequest(
    `requested [${kinds.join(' ')}] without impersonating a user`,
  );
}

function allGroups(
  name: string,
  groups: string[],
  namespace: string | undefined,
): string[] {
  if (groups.length === 0 && namespace) return serviceAccountGroups(namespace);
  const own =
    name === 'system:anonymous'
      ? 'system:unauthenticated'
      : 'system:authenticated';
  return [...new Set([...groups, own])];
}
