import type { KubeObject, ObjectStore } from '../storage';
import type { User } from '../apiserver/types';

/** What somebody wants to do. */
export interface Attributes {
  verb: string;
  /** Empty strings for paths that are no resources. */
  group: string;
  resource: string;
  subresource: string;
  namespace: string;
  name: string;
  /** Only for paths that are no resources. */
  path?: string;
}

/** A rule of a role. */
export interface PolicyRule {
  verbs: string[];
  apiGroups?: string[];
  resources?: string[];
  resourceNames?: string[];
  nonResourceURLs?: string[];
}

const group = 'rbac.authorization.k8s.io';
const keys = {
  roles: `roles.${group}`,
  clusterRoles: `clusterroles.${group}`,
  roleBindings: `rolebindings.${group}`,
  clusterRoleBindings: `clusterrolebindings.${group}`,
};
const watched = new Set(Object.values(keys));

/** A rule, and what gives it to somebody. */
interface BoundRule {
  rule: PolicyRule;
  /** Such as `ClusterRoleBinding "a" of ClusterRole "b" to Group "c"`. */
  origin: string;
}

/** Decides by the RBAC objects of a store. Rules of a user are gathered once and kept until one of these changes. */
export class RbacAuthorizer {
  private readonly gathered = new Map<string, BoundRule[]>();

  constructor(private readonly store: ObjectStore) {
    store.subscribe(change => {
      if (watched.has(change.resource)) this.gathered.clear();
    });
  }

  allows(user: User, wanted: Attributes): boolean {
    return this.reasonFor(user, wanted) !== undefined;
  }

  /** Why something is allowed, in the words of Kubernetes; undefined when it is not. Empty where no rule had to be looked at. */
  reasonFor(user: User, wanted: Attributes): string | undefined {
    if (user.groups.includes('system:masters')) return '';
    const found = this.boundTo(user, wanted.namespace).find(({ rule }) =>
      ruleAllows(rule, wanted),
    );
    return found && `RBAC: allowed by ${found.origin}`;
  }

  /** All rules that a user has in a namespace, those for the whole cluster included. */
  rulesFor(user: User, namespace: string): PolicyRule[] {
    if (user.groups.includes('system:masters')) {
      return [
        { verbs: ['*'], apiGroups: ['*'], resources: ['*'] },
        { verbs: ['*'], nonResourceURLs: ['*'] },
      ];
    }
    return this.boundTo(user, namespace).map(({ rule }) => rule);
  }

  /** The rules of a role; none when it is not there. */
  rulesOf(roleRef: { kind: string; name: string }, namespace: string) {
    const { kind, name } = roleRef;
    const role = this.store.get(
      kind === 'ClusterRole'
        ? { resource: keys.clusterRoles, namespace: '', name }
        : { resource: keys.roles, namespace, name },
    );
    return (role?.rules ?? []) as PolicyRule[];
  }

  private boundTo(user: User, namespace: string): BoundRule[] {
    const cacheKey = JSON.stringify([user.name, user.groups, namespace]);
    let rules = this.gathered.get(cacheKey);
    if (!rules) {
      rules = [
        ...this.bound(keys.clusterRoleBindings, '', user),
        ...(namespace ? this.bound(keys.roleBindings, namespace, user) : []),
      ];
      this.gathered.set(cacheKey, rules);
    }
    return rules;
  }

  private bound(resource: string, namespace: string, user: User): BoundRule[] {
    return this.store.list(resource, namespace).flatMap(binding => {
      const subject = subjectIn(binding, user);
      if (!subject) return [];
      const origin = originOf(binding, subject);
      return this.rulesOf(binding.roleRef, namespace).map(rule => ({
        rule,
        origin,
      }));
    });
  }
}

function originOf(binding: KubeObject, subject: any): string {
  const { name, namespace } = binding.metadata;
  const kind = namespace ? 'RoleBinding' : 'ClusterRoleBinding';
  const { roleRef } = binding;
  const place = namespace ? `${name}/${namespace}` : name;
  const who =
    subject.kind === 'ServiceAccount'
      ? `${subject.name}/${subject.namespace ?? namespace}`
      : subject.name;
  return `${kind} "${place}" of ${roleRef.kind} "${roleRef.name}" to ${subject.kind} "${who}"`;
}

/** The subject of a binding that a user is. */
function subjectIn(binding: KubeObject, user: User): any {
  return (binding.subjects ?? []).find((subject: any) => {
    if (subject.kind === 'User') return subject.name === user.name;
    if (subject.kind === 'Group') return user.groups.includes(subject.name);
    const namespace = subject.namespace ?? binding.metadata.namespace;
    return user.name === `system:serviceaccount:${namespace}:${subject.name}`;
  });
}

const includes = (list: string[] | undefined, value: string) =>
  !!list && (list.includes(value) || list.includes('*'));

/** Whether one rule allows something. */
export function ruleAllows(rule: PolicyRule, wanted: Attributes): boolean {
  if (!includes(rule.verbs, wanted.verb)) return false;
  if (wanted.path !== undefined) {
    return (rule.nonResourceURLs ?? []).some(pattern =>
      pattern.endsWith('*')
        ? wanted.path!.startsWith(pattern.slice(0, -1))
        : wanted.path === pattern,
    );
  }
  const { resource, subresource, name } = wanted;
  const full = subresource ? `${resource}/${subresource}` : resource;
  const matchesResource =
    includes(rule.resources, full) ||
    (subresource !== '' && !!rule.resources?.includes(`*/${subresource}`));
  if (!matchesResource || !includes(rule.apiGroups, wanted.group)) return false;
  const names = rule.resourceNames ?? [];
  return names.length === 0 || (name !== '' && names.includes(name));
}
