import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  ControlPlane,
  Instruments,
  LeadershipOptions,
} from '@k8ssandra-backstage/control-plane';
import type { KubeconfigAllow } from '@k8ssandra-backstage/kubernetes-runtime';
import type {
  ControlPlaneConfig,
  K8ssandraConfig,
  LeaderElectionConfig,
} from '../config';
import { Fleet } from './Fleet';

/** Makes one control plane; it must not connect before it is started. */
export type ControlPlaneFactory = (
  options: ControlPlaneConfig & {
    allow: KubeconfigAllow;
    leadership?: LeadershipOptions;
    instruments?: Instruments;
    logger: LoggerService;
  },
) => ControlPlane;

/** Makes the control planes that the configuration names. */
export function createFleet(options: {
  config: K8ssandraConfig;
  logger: LoggerService;
  createControlPlane: ControlPlaneFactory;
  /** What a control plane tells of its work, by its name. */
  instrumentsOf?: (controlPlane: string) => Instruments;
}): Fleet {
  const { config, logger, createControlPlane, instrumentsOf } = options;
  return new Fleet({
    logger,
    controlPlanes: config.controlPlanes.map(controlPlane =>
      createControlPlane({
        ...controlPlane,
        allow: config.kubeconfigs.allow,
        ...(config.leaderElection && {
          leadership: leadershipOf(config.leaderElection, controlPlane),
        }),
        ...(instrumentsOf && {
          instruments: instrumentsOf(controlPlane.name),
        }),
        logger: logger.child({ controlPlane: controlPlane.name }),
      }),
    ),
  });
}

/** Each control plane has a lease of its own, in its own cluster. */
function leadershipOf(
  { namespace, name, identity, settings }: LeaderElectionConfig,
  controlPlane: ControlPlaneConfig,
): LeadershipOptions {
  const lease = { namespace, name: `${name}-${controlPlane.name}` };
  return { lease, identity, settings };
}
