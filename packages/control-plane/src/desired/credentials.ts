import type { K8ssandraCluster } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { medusaSecretName } from './medusa/names';
import { ownReaper } from './reaper/ownReaper';
import { reaperSecretName, reaperUiSecretName } from './reaper/names';
import { superuserSecretName } from './names';

/** What a user and its password are for. */
export type CredentialPurpose = 'superuser' | 'reaper' | 'reaper-ui' | 'medusa';

/** A Secret with a user and a password, in the namespace of the cluster: taken as it is, or generated where it is absent. */
export interface GeneratedSecret {
  purpose: CredentialPurpose;
  name: string;
  /** JSON path of the field that may name another one. */
  field: string;
}

/**
 * The secrets that a cluster needs (operator-spec 4.1), in the order in which they are made, each name once. None with external
 * secrets. The superuser and Medusa have one with authentication off, too: it could not be switched on later otherwise.
 */
export function generatedSecrets(cluster: K8ssandraCluster): GeneratedSecret[] {
  if (cluster.spec.secretsProvider === 'external') return [];
  const byName = new Map<string, GeneratedSecret>();
  for (const each of wanted(cluster)) {
    if (each.name && !byName.has(each.name)) byName.set(each.name, each);
  }
  return [...byName.values()];
}

function wanted(cluster: K8ssandraCluster): GeneratedSecret[] {
  const withAuthentication = cluster.spec.auth !== false;
  return [
    {
      purpose: 'superuser',
      name: superuserSecretName(cluster),
      field: 'spec.cassandra.superuserSecretRef.name',
    },
    ...(withAuthentication && ownReaper(cluster)
      ? [
          {
            purpose: 'reaper' as const,
            name: reaperSecretName(cluster),
            field: 'spec.reaper.cassandraUserSecretRef.name',
          },
          {
            purpose: 'reaper-ui' as const,
            name: reaperUiSecretName(cluster),
            field: 'spec.reaper.uiUserSecretRef.name',
          },
        ]
      : []),
    ...(cluster.spec.medusa
      ? [
          {
            purpose: 'medusa' as const,
            name: medusaSecretName(cluster),
            field: 'spec.medusa.cassandraUserSecretRef.name',
          },
        ]
      : []),
  ];
}
