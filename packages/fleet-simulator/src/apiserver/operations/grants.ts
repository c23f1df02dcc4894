import { missingRules, type PolicyRule, ruleText } from '../../rbac';
import { equalJson, type KubeObject } from '../../storage';
import type { ServerCore } from '../serverCore';
import { forbidden } from '../status';
import type { User } from '../types';
import type { Target } from './context';

const GROUP = 'rbac.authorization.k8s.io';
const roles = ['Role', 'ClusterRole'];
const bindings = ['RoleBinding', 'ClusterRoleBinding'];

/** Throws 403 for a role or binding that gives more than its author has, unless the author may `escalate` or `bind`. */
export function checkGrant(
  core: ServerCore,
  target: Target,
  user: User,
  object: KubeObject,
  old: KubeObject | undefined,
): void {
  const { resource, namespace } = target;
  if (resource.group !== GROUP || target.subresource) return;
  const isRole = roles.includes(resource.kind);
  if (!isRole && !bindings.includes(resource.kind)) return;
  const given = (of: KubeObject) => (isRole ? of.rules : of.roleRef);
  if (old && equalJson(given(object), given(old))) return;
  const attributes = isRole
    ? {
        verb: 'escalate',
        resource: resource.plural,
        name: object.metadata.name ?? '',
      }
    : {
        verb: 'bind',
        resource: `${String(object.roleRef?.kind).toLowerCase()}s`,
        name: object.roleRef?.name ?? '',
      };
  const may = core.authorizer.allows(user, {
    ...attributes,
    group: GROUP,
    subresource: '',
    namespace,
  });
  if (may) return;
  const wanted = isRole
    ? ((object.rules ?? []) as PolicyRule[])
    : core.authorizer.rulesOf(object.roleRef, namespace);
  const missing = missingRules(
    core.authorizer.rulesFor(user, namespace),
    wanted,
  );
  if (missing.length === 0) return;
  const groups = user.groups.map(group => JSON.stringify(group)).join(' ');
  throw forbidden(
    resource,
    object.metadata.name ?? '',
    `user ${JSON.stringify(
      user.name,
    )} (groups=[${groups}]) is attempting to grant RBAC permissions not currently held:\n${missing
      .map(ruleText)
      .join('\n')}`,
  );
}
