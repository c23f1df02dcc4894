import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
// The test bed may import everything (docs/architecture.md).
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import k8ssandraPlugin from '@k8ssandra-backstage/plugin-k8ssandra-backend';
import type { Lab } from './lab';

/** The backend plugin in this process. */
export interface RunningPlugin {
  /** How many lines for debugging have these words. */
  debugged(words: string): number;
  stop(): Promise<void>;
}

/** Starts the backend plugin on a lab as a portal runs it, without the portal around it. */
export async function startPluginOn(
  lab: Lab,
  options: {
    /** Its name as a replica. */
    identity?: string;
    /** Services in place of those of a test. */
    features?: BackendFeature[];
  } = {},
): Promise<RunningPlugin> {
  const logger = mockServices.rootLogger.mock();
  logger.child.mockReturnValue(logger);
  const backend = await startTestBackend({
    features: [
      k8ssandraPlugin,
      logger.factory,
      mockServices.rootConfig.factory({
        data: {
          k8ssandra: {
            controlPlanes: [
              {
                name: 'control-plane',
                defaultOwner: 'group:default/platform',
                access: { kubeconfig: { path: lab.portalKubeconfig } },
              },
            ],
            leaderElection: { identity: options.identity ?? 'only' },
            kubeconfigs: { allow: { loopback: true } },
          },
        },
      }),
      ...(options.features ?? []),
    ],
  });
  return {
    debugged: words =>
      logger.debug.mock.calls.filter(([line]) => String(line).includes(words))
        .length,
    stop: () => backend.stop(),
  };
}
