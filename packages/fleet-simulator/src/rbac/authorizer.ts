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

/** Decides by the RBAC objects of a store. Rules of a user are gathered once and kept until one of these changes. */
export class RbacAuthorizer {
  private readonly gathered = new Map<string, PolicyRule[]>();

  constructor(private readonly store: ObjectStore) {
    store.subscribe(change => {
      if (watched.has(change.resource)) this.gathered.clear();
    });
  }

  allows(user: User, wanted: Attributes): boolean {
    if (user.groups.includes('system:masters')) return true;
    return this.rulesFor(user, wanted.namespace).some(rule =>
      ruleAllows(rule, wanted),
    );
  }

  /** All rules that a user has in a namespace, those for the whole cluster included. */
  rulesFor(user: User, namespace: string): PolicyRule[] {
    if (user.groups.includes('system:masters')) {
      return [
        { verbs: ['*'], apiGroups: ['*'], resources: ['*'] },
        { verbs: ['*'], nonResourceURLs: ['*'] },
      ];
    }
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

  private bound(resource: string, namespace: string, user: User): PolicyRule[] {
    return this.store
      .list(resource, namespace)
      .filter(binding => bindsTo(binding, user))
      .flatMap(binding => {
        const { kind, name } = binding.roleRef;
        const role = this.store.get(
          kind === 'ClusterRole'
            ? { resource: keys.clusterRoles, namespace: '', name }
            : { resource: keys.roles, namespace, name },
        );
        return (role?.rules ?? []) as PolicyRule[];
      });
  }
}

function bindsTo(binding: KubeObject, user: User): boolean {
  return (binding.subjects ?? []).some((subject: any) => {
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
