import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';

/** Allows or denies everything. A real portal brings a policy of its own (docs/permissions.md). */
export class DemoPolicy implements PermissionPolicy {
  constructor(private readonly options: { allowAll: boolean }) {}

  async handle(): Promise<PolicyDecision> {
    return {
      result: this.options.allowAll
        ? AuthorizeResult.ALLOW
        : AuthorizeResult.DENY,
    };
  }
}

/** Allow-all only where `demo.allowAll` says so, which app-config.demo.yaml does; else nothing is allowed. */
export const policyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'demo-policy',
  register(env) {
    env.registerInit({
      deps: { config: coreServices.rootConfig, policy: policyExtensionPoint },
      async init({ config, policy }) {
        policy.setPolicy(
          new DemoPolicy({
            allowAll: config.getOptionalBoolean('demo.allowAll') === true,
          }),
        );
      },
    });
  },
});
