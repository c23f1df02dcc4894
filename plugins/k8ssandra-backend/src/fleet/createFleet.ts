import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ControlPlane } from '@k8ssandra-backstage/control-plane';
import type { KubeconfigAllow } from '@k8ssandra-backstage/kubernetes-runtime';
import type { ControlPlaneConfig, K8ssandraConfig } from '../config';
import { Fleet } from './Fleet';

/** Makes one control plane; it must not connect before it is started. */
export type ControlPlaneFactory = (
  options: ControlPlaneConfig & {
    allow: KubeconfigAllow;
    logger: LoggerService;
  },
) => ControlPlane;

/** Makes the control planes that the configuration names. */
export function createFleet(options: {
  config: K8ssandraConfig;
  logger: LoggerService;
  createControlPlane: ControlPlaneFactory;
}): Fleet {
  const { config, logger, createControlPlane } = options;
  return new Fleet({
    logger,
    controlPlanes: config.controlPlanes.map(controlPlane =>
      createControlPlane({
        ...controlPlane,
        allow: config.kubeconfigs.allow,
        logger: logger.child({ controlPlane: controlPlane.name }),
      }),
    ),
  });
}
