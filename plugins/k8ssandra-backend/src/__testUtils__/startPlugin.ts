import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import type { ControlPlane } from '@k8ssandra-backstage/control-plane';
import request from 'supertest';
import { createK8ssandraPlugin } from '../createPlugin';
import type { Presenter } from '../service';
import { fakePresenter, type States } from './fakePresenter';

/** What the policy answers, by the name of the permission; allow when not named. */
export type Decisions = Record<string, PolicyDecision>;

/** Denies. */
export const deny: PolicyDecision = { result: AuthorizeResult.DENY };

/** Services may do everything, as with Backstage's own permission client. */
function principalOf(credentials: { principal?: unknown }): unknown {
  return (credentials.principal as { type?: string } | undefined)?.type;
}

/** Starts the plugin in a test backend on control planes that the test drives. */
export async function startPlugin(options: {
  controlPlanes: ControlPlane[];
  decisions?: Decisions;
  states?: States;
  /** In place of the fake one. */
  presenter?: Presenter;
  features?: BackendFeature[];
  /** Of each control plane, by name. */
  config?: Record<string, object>;
}) {
  const { controlPlanes, decisions = {} } = options;
  const auditor = mockServices.auditor.mock();
  const audit = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(audit);
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async (requests, { credentials }) =>
      requests.map(({ permission }) => {
        const isService = principalOf(credentials) === 'service';
        const decision = isService ? undefined : decisions[permission.name];
        return decision ?? { result: AuthorizeResult.ALLOW };
      }),
  });
  const signals = { publish: jest.fn(async () => {}) };
  const events = mockServices.events.mock();
  events.publish.mockResolvedValue();
  const logger = mockServices.rootLogger.mock();
  logger.child.mockReturnValue(logger);

  const backend = await startTestBackend({
    features: [
      createK8ssandraPlugin({
        createControlPlane: ({ name }) =>
          controlPlanes.find(each => each.name === name)!,
        presenter: options.presenter ?? fakePresenter(options.states),
      }),
      mockServices.rootConfig.factory({
        data: {
          k8ssandra: {
            controlPlanes: controlPlanes.map(({ name }) => ({
              name,
              access: { inCluster: true },
              defaultOwner: 'group:default/platform',
              ...options.config?.[name],
            })),
          },
        },
      }),
      auditor.factory,
      permissions.factory,
      events.factory,
      logger.factory,
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => signals,
      }),
      ...(options.features ?? []),
    ],
  });
  const api = request(backend.server);
  return { api, auditor, audit, signals, events, logger, backend };
}
