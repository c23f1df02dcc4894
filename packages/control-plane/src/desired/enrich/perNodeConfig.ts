import { annotations } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Container, Enrichment } from '../datacenterConfig';
import { imageOf } from '../images';
import {
  buildPerNodeConfigMap,
  perNodeConfigHash,
} from '../perNode/perNodeConfigMap';
import { readUserPerNodeConfig } from '../perNode/userConfigMap';
import { withInitContainer, withVolume } from './podParts';

const NAME = 'per-node-config';

/**
 * Merges every file of the pod's own into the server's configuration. A file that the server does not have ends the
 * container with an error, which Kubernetes shows: its name is misspelt.
 */
const MERGE_SCRIPT = [
  'set -e',
  'for own in /per-node-config/"$POD_NAME"_*',
  'do',
  '  [ -e "$own" ] || continue',
  '  file="/config/${own#/per-node-config/"$POD_NAME"_}"',
  `  yq ea '. as $item ireduce ({}; . * $item)' -i "$file" "$own"`,
  '  echo "merged $own into $file"',
  'done',
].join('\n');

/** The container that merges the configuration per node; runs after cass-operator wrote the common one. */
function mergingContainer(image: string | undefined): Container {
  return {
    name: NAME,
    image: image || imageOf('k8ssandra-client').image,
    command: ['sh', '-c', MERGE_SCRIPT],
    env: [
      {
        name: 'POD_NAME',
        valueFrom: { fieldRef: { fieldPath: 'metadata.name' } },
      },
    ],
    resources: {
      requests: { cpu: '10m', memory: '16Mi' },
      limits: { cpu: '100m', memory: '64Mi' },
    },
    volumeMounts: [
      { name: 'server-config', mountPath: '/config' },
      { name: NAME, mountPath: '/per-node-config' },
      { name: 'tmp', mountPath: '/tmp' },
    ],
  };
}

/**
 * Configuration of single nodes, the user's own or with initial tokens that we computed (operator-spec 3.19).
 * @throws InputError when the user's ConfigMap is not there
 */
export const perNodeConfig: Enrichment = (
  config,
  { cluster, template, referenced },
) => {
  const configMap =
    readUserPerNodeConfig(cluster, template, referenced) ??
    buildPerNodeConfigMap({ cluster, template });
  if (!configMap) {
    return config;
  }
  const after = withInitContainer(config, 'server-config-init');
  const merging = withInitContainer(after, NAME, () =>
    mergingContainer(config.perNodeConfigInitContainerImage),
  );
  const mounted = withVolume(merging, {
    name: NAME,
    configMap: { name: configMap.metadata.name },
  });
  const { pods } = mounted.metadata;
  return {
    ...mounted,
    metadata: {
      ...mounted.metadata,
      pods: {
        ...pods,
        annotations: {
          ...pods?.annotations,
          [annotations.perNodeConfigHash]: perNodeConfigHash(configMap),
        },
      },
    },
  };
};
