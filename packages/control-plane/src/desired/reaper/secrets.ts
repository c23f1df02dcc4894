import type {
  K8ssandraCluster,
  MetadataTemplate,
  ReaperTemplate,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { withInjectedSecret } from '../injectSecret';
import { reaperSecretName, reaperUiSecretName } from './names';

/** Containers of a Reaper pod that log in. */
const CONTAINERS = ['reaper', 'reaper-schema-init'];

/** Whether Reaper logs in with users that the control plane knows. */
export function hasReaperUsers(cluster: K8ssandraCluster): boolean {
  return (
    cluster.spec.auth !== false && cluster.spec.secretsProvider !== 'external'
  );
}

/** References to the users of Reaper: filled in where the control plane generates them, else as given (operator-spec 8.2.1). */
export function userReferences(
  cluster: K8ssandraCluster,
): Pick<
  ReaperTemplate,
  'cassandraUserSecretRef' | 'jmxUserSecretRef' | 'uiUserSecretRef'
> {
  const { cassandraUserSecretRef, jmxUserSecretRef, uiUserSecretRef } =
    cluster.spec.reaper ?? {};
  const generated = hasReaperUsers(cluster);
  const cassandra = generated
    ? reaperSecretName(cluster)
    : cassandraUserSecretRef?.name;
  const page = generated ? reaperUiSecretName(cluster) : uiUserSecretRef?.name;
  return {
    cassandraUserSecretRef: { name: cassandra ?? '' },
    jmxUserSecretRef: { name: jmxUserSecretRef?.name ?? '' },
    ...((generated || uiUserSecretRef) && {
      uiUserSecretRef: { name: page ?? '' },
    }),
  };
}

/** Pod metadata that asks for the secrets of Reaper's users (operator-spec 4.6). */
export function injectedSecrets(
  cluster: K8ssandraCluster,
  pods: MetadataTemplate,
  field: string,
): MetadataTemplate {
  if (!hasReaperUsers(cluster)) return pods;
  return [reaperSecretName(cluster), reaperUiSecretName(cluster)]
    .filter(Boolean)
    .reduce(
      (metadata, secret) =>
        withInjectedSecret(metadata, secret, CONTAINERS, field),
      pods,
    );
}
