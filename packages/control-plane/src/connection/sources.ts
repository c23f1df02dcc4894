import {
  labels,
  type K8ssandraCluster,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { generatedSecrets, type CredentialPurpose } from '../desired';
import { planInput, type PlanInput } from '../plan/input';
import { sourceSecrets } from '../plan/steps/secretCopies';
import type { Snapshot } from '../snapshot/types';

/** Keys of a login (operator-spec 4.5). */
export const LOGIN_KEYS = { user: 'username', password: 'password' } as const;

/** A Secret with a login, whether it is there or not. */
export interface CredentialSource {
  name: string;
  use: CredentialPurpose | 'application';
  object?: Secret;
}

/** The logins of a cluster: those of applications first, then those that the control plane needs. */
export function credentialSources(snapshot: Snapshot): CredentialSource[] {
  const { cluster } = snapshot;
  const marked = sourceSecrets(inputOf(snapshot));
  const needed = generatedSecrets(cluster);
  const own = new Set(needed.map(each => each.name));
  const applications = marked
    .filter(each => !own.has(each.metadata.name) && isLogin(each))
    .map(each => ({
      name: each.metadata.name,
      use: 'application' as const,
      object: each,
    }));
  return [
    ...applications.sort((a, b) => (a.name < b.name ? -1 : 1)),
    ...needed.map(({ name, purpose }) => ({
      name,
      use: purpose,
      object: secretOf(snapshot, name),
    })),
  ];
}

/** What plans read secrets from: a refused specification has places of secrets, too. */
export function inputOf(snapshot: Snapshot): PlanInput {
  return planInput(snapshot, { refused: false });
}

function secretOf({ cluster, home }: Snapshot, name: string) {
  const namespace = namespaceOf(cluster);
  return home.secrets.find(
    each =>
      each.metadata.name === name &&
      each.metadata.namespace === namespace &&
      each.metadata.labels?.[labels.replicatedSecretName] === undefined,
  );
}

/** Namespace of the Secrets themselves. */
export function namespaceOf({ metadata }: K8ssandraCluster): string {
  return metadata.namespace ?? 'default';
}

function isLogin({ data }: Secret): boolean {
  return (
    data !== undefined &&
    Object.hasOwn(data, LOGIN_KEYS.user) &&
    Object.hasOwn(data, LOGIN_KEYS.password)
  );
}
