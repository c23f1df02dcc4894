import type {
  Cluster,
  ClusterSource,
  StateReason,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  annotations,
  labels,
  type ClientConfig,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { secretDataHash } from '../desired';
import { cacheIds, KUBECONFIG_KEY } from '../snapshot';

/** Reads the kubeconfig of a ClientConfig; never throws for what is in it. */
export type KubeconfigReader = (
  kubeconfig: string,
  contextName: string,
) => ClusterSource;

/** Name by which datacenters refer to a ClientConfig (operator-spec 2.1). */
export function contextNameOf(config: ClientConfig): string {
  return config.spec?.contextName || config.metadata.name;
}

/** The ClientConfigs that name one context, and where their Secrets are read. */
export interface ContextInput {
  name: string;
  sharing: ClientConfig[];
  home: Cluster;
  readKubeconfig: KubeconfigReader;
}

/** What {@link describeContext} says. */
export interface ContextDescription {
  label: string;
  fingerprint: string;
  /** Changes when a person says anew where the context leads; that its credential changed says nothing of it. */
  meant: string;
  conflict?: StateReason;
  /** Absent for a context in conflict. */
  source?: () => ClusterSource;
}

/** Why a context that several ClientConfigs name is used by none; undefined where one names it. */
export function conflictOf(
  name: string,
  sharing: ClientConfig[],
): StateReason | undefined {
  if (sharing.length < 2) return undefined;
  const names = sharing.map(nameOf).sort().join(', ');
  return {
    code: 'Conflict',
    message: `The ClientConfigs ${names} all name the context ${name}. Keep one`,
  };
}

/** What one context is made from: its label, its source or conflict, and a text that changes when its connection must be made anew. */
export function describeContext({
  name,
  sharing,
  home,
  readKubeconfig,
}: ContextInput): ContextDescription {
  const [config] = sharing;
  const meant = JSON.stringify([config.metadata.uid, config.spec]);
  const label = config.metadata.labels?.[labels.region] || name;
  const conflict = conflictOf(name, sharing);
  if (conflict) {
    const names = sharing.map(nameOf).sort();
    return {
      label,
      meant,
      fingerprint: `conflict ${names.join(' ')}`,
      conflict,
    };
  }
  const secret = home.cache<Secret>(cacheIds.secrets).get({
    namespace: config.metadata.namespace,
    name: config.spec?.kubeConfigSecret?.name ?? '',
  });
  const isDisabled =
    config.metadata.annotations?.[annotations.disabled] === 'true';
  return {
    label,
    meant,
    fingerprint: JSON.stringify([
      config.metadata.uid,
      config.spec,
      isDisabled,
      secret?.metadata.uid,
      secretDataHash(secret?.data),
    ]),
    source: () =>
      sourceOf({ name, config, secret, isDisabled, readKubeconfig }),
  };
}

function sourceOf({
  name,
  config,
  secret,
  isDisabled,
  readKubeconfig,
}: {
  name: string;
  config: ClientConfig;
  secret: Secret | undefined;
  isDisabled: boolean;
  readKubeconfig: KubeconfigReader;
}): ClusterSource {
  if (isDisabled) {
    return {
      disabled: {
        code: 'Disabled',
        message: `ClientConfig ${nameOf(
          config,
        )} is disabled by its annotation ${annotations.disabled}`,
      },
    };
  }
  const secretName = `${config.metadata.namespace}/${
    config.spec?.kubeConfigSecret?.name ?? ''
  }`;
  const text = secret?.data?.[KUBECONFIG_KEY];
  if (text === undefined) {
    return {
      problem: secret
        ? {
            code: 'KubeconfigKeyMissing',
            message: `Secret ${secretName} has no key ${KUBECONFIG_KEY}`,
          }
        : {
            code: 'SecretMissing',
            message: `Secret ${secretName} of ClientConfig ${nameOf(
              config,
            )} does not exist`,
          },
    };
  }
  return readKubeconfig(Buffer.from(text, 'base64').toString('utf8'), name);
}

function nameOf(config: ClientConfig): string {
  return `${config.metadata.namespace}/${config.metadata.name}`;
}
