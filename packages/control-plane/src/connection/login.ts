import {
  k8ssandraPermissions,
  type ConnectionLogin,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cassandraYamlOf } from '../desired';
import type { DatacenterFacts } from '../plan/facts';
import { say } from './sentences';
import { LOGIN_KEYS, type CredentialSource } from './sources';

/** What {@link loginOf} reads. */
export interface LoginInput {
  cluster: K8ssandraCluster;
  controlPlane: string;
  facts: DatacenterFacts;
  sources: CredentialSource[];
  /** Whether the viewer may know names of Secrets. */
  locate: boolean;
}

/** What a service logs in with at a datacenter: a role of its own where somebody made one, else the superuser (operator-spec 4.1). */
export function loginOf(input: LoginInput): ConnectionLogin {
  const { cluster, facts, sources, locate } = input;
  const nothing = { secret: null, superuser: false, hidden: false };
  if (!isAuthenticated(cluster, facts)) {
    return { ...nothing, kind: 'off', sentence: say('connect.login.off') };
  }
  const applications = sources.filter(each => each.use === 'application');
  const chosen =
    applications[0] ?? sources.find(each => each.use === 'superuser');
  if (!chosen) {
    const sentence = say('connect.login.external');
    return { ...nothing, kind: 'unknown', sentence };
  }
  const superuser = chosen.use === 'superuser';
  if (!locate) {
    const permission = k8ssandraPermissions.credentialsLocate.name;
    return {
      kind: 'secret',
      secret: null,
      superuser,
      hidden: true,
      sentence: say('connect.login.hidden', { permission }),
    };
  }
  const { namespace } = facts;
  const where = {
    ...LOGIN_KEYS,
    namespace,
    cluster: facts.context.name || input.controlPlane,
  };
  const more = applications.length - 1;
  let sentence = say('connect.login', where);
  if (superuser) sentence = say('connect.login.superuser', where);
  else if (more > 0) sentence = say('connect.login.more', { ...where, more });
  return {
    kind: 'secret',
    secret: { namespace, name: chosen.name, keys: { ...LOGIN_KEYS } },
    superuser,
    hidden: false,
    sentence,
  };
}

/** An authenticator that the user wrote wins over `spec.auth` (operator-spec 3.8). */
function isAuthenticated(
  cluster: K8ssandraCluster,
  { template }: DatacenterFacts,
): boolean {
  const { authenticator } = cassandraYamlOf(cluster, template);
  const name =
    typeof authenticator === 'object' && authenticator !== null
      ? (authenticator as { class_name?: unknown }).class_name
      : authenticator;
  return typeof name === 'string' && name !== ''
    ? !name.endsWith('AllowAllAuthenticator')
    : cluster.spec.auth !== false;
}
