import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { KubeconfigAllow } from '@k8ssandra-backstage/kubernetes-runtime';
import { readControlPlane } from './readControlPlane';
import { readLeaderElection } from './readLeaderElection';
import type { K8ssandraConfig } from './types';

/** What stands in place of an absent switch: only servers in private networks are usual. */
const ALLOW_DEFAULTS: Required<KubeconfigAllow> = {
  exec: false,
  files: false,
  http: false,
  proxy: false,
  insecureTls: false,
  loopback: false,
  privateNetworks: true,
};

/**
 * Reads the section `k8ssandra`. Without it there is no control plane, which is no error: the plugin says so on its pages.
 * @throws InputError naming the field and what to write there
 */
export function readConfig(root: Config): K8ssandraConfig {
  const config = root.getOptionalConfig('k8ssandra');
  const controlPlanes = (
    config?.getOptionalConfigArray('controlPlanes') ?? []
  ).map((entry, index) =>
    readControlPlane(entry, `k8ssandra.controlPlanes[${index}]`),
  );
  controlPlanes.forEach(({ name }, index) => {
    if (controlPlanes.findIndex(other => other.name === name) !== index) {
      throw new InputError(
        `k8ssandra.controlPlanes[${index}].name: "${name}" is taken by another control plane; choose another name`,
      );
    }
  });
  return {
    controlPlanes,
    kubeconfigs: { allow: readAllow(config) },
    leaderElection: readLeaderElection(
      config?.getOptionalConfig('leaderElection'),
    ),
  };
}

function readAllow(config: Config | undefined): Required<KubeconfigAllow> {
  const allow = config?.getOptionalConfig('kubeconfigs.allow');
  const unknown = allow?.keys().find(key => !(key in ALLOW_DEFAULTS));
  if (unknown) {
    throw new InputError(
      `k8ssandra.kubeconfigs.allow.${unknown}: there is no such switch; use ${Object.keys(
        ALLOW_DEFAULTS,
      ).join(', ')}`,
    );
  }
  return Object.fromEntries(
    Object.entries(ALLOW_DEFAULTS).map(([key, otherwise]) => [
      key,
      allow?.getOptionalBoolean(key) ?? otherwise,
    ]),
  ) as unknown as Required<KubeconfigAllow>;
}
