import {
  coreServices,
  createBackendModule,
  type RootConfigService,
} from '@backstage/backend-plugin-api';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { AllOrNothingPolicy } from './AllOrNothingPolicy';
import { TeamPolicy } from './TeamPolicy';

/** The policy that the configuration asks for; without a word of it nothing is allowed. */
export function policyOf(config: RootConfigService): PermissionPolicy {
  if (config.getOptionalBoolean('demo.allowAll') === true) {
    return new AllOrNothingPolicy({ allow: true });
  }
  const administrators = config.getOptionalStringArray('demo.administrators');
  return administrators
    ? new TeamPolicy({ administrators })
    : new AllOrNothingPolicy({ allow: false });
}

/** The demo's policy, and an example for a portal of your own (docs/permissions.md). */
export const policyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'demo-policy',
  register(env) {
    env.registerInit({
      deps: { config: coreServices.rootConfig, policy: policyExtensionPoint },
      async init({ config, policy }) {
        policy.setPolicy(policyOf(config));
      },
    });
  },
});
