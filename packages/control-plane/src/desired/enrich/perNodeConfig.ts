import { annotations } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Container, Enrichment } from '../datacenterConfig';
import { imageOf } from '../images';
import {
  buildPerNodeConfigMap,
  perNodeConfigHash,
} from '../perNode/perNodeConfigMap';
import { readUserPerNodeConfig } from '../perNode/userConfigMap';
import { MERGE_SCRIPT } from './mergeScript';
import { withInitContainer, withVolume } from './podParts';

const NAME = 'per-node-config';

/** The container that merges the configuration per node; runs after cass-operator wrote the common one. */
function mergingContainer(image: string): Container {
  return {
    name: NAME,
    image,
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
  { cluster, template, referenced, images },
) => {
  const configMap =
    readUserPerNodeConfig(cluster, template, referenced) ??
    buildPerNodeConfigMap({ cluster, template });
  if (!configMap) {
    return config;
  }
  const after = withInitContainer(config, 'server-config-init');
  const image =
    config.perNodeConfigInitContainerImage ||
    imageOf('k8ssandra-client', undefined, images).image;
  const merging = withInitContainer(after, NAME, () => mergingContainer(image));
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
