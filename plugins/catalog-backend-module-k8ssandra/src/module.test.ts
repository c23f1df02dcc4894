import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  catalogProcessingExtensionPoint,
  type EntityProvider,
  type EntityProviderMutation,
} from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  EVENT_TOPIC,
  type ClusterListResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import catalogModuleK8ssandra from '.';
import { aList, aSummary } from './__testUtils__/fixtures';

describe('catalogModuleK8ssandra', () => {
  it('reads our API as a service and is pushed by events', async () => {
    const shared = mockServices.events();
    let list: ClusterListResponse = aList([]);
    const callers: string[] = [];
    let publish: (clusters: string[]) => Promise<void> = async () => {};
    const api = createBackendPlugin({
      pluginId: 'k8ssandra',
      register(env) {
        env.registerInit({
          deps: {
            router: coreServices.httpRouter,
            httpAuth: coreServices.httpAuth,
            events: eventsServiceRef,
          },
          async init({ router, httpAuth, events }) {
            router.use((req, res, next) => {
              httpAuth
                .credentials(req as any, { allow: ['service'] })
                .then(({ principal }) => {
                  callers.push(principal.subject);
                  res.json(list);
                })
                .catch(next);
            });
            publish = clusters =>
              events.publish({
                topic: EVENT_TOPIC,
                eventPayload: {
                  controlPlane: 'home',
                  clusters,
                  removed: [],
                  contexts: [],
                  removedContexts: [],
                },
              });
          },
        });
      },
    });

    const providers: EntityProvider[] = [];
    const backend = await startTestBackend({
      extensionPoints: [
        [
          catalogProcessingExtensionPoint,
          {
            addEntityProvider: (...more: EntityProvider[]) =>
              providers.push(...more),
          } as any,
        ],
      ],
      features: [
        api,
        catalogModuleK8ssandra,
        // One for all plugins, as in a real backend.
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => shared,
        }),
        mockServices.rootConfig.factory({
          data: { k8ssandra: { controlPlanes: [{ name: 'home' }] } },
        }),
      ],
    });
    expect(providers.map(each => each.getProviderName())).toEqual([
      'k8ssandra:home',
    ]);

    const mutations: EntityProviderMutation[] = [];
    let told = () => {};
    const next = () => new Promise<void>(resolve => (told = resolve));
    const first = next();
    await providers[0].connect({
      applyMutation: async mutation => {
        mutations.push(mutation);
        told();
      },
      refresh: async () => {},
    });
    await first;
    expect(mutations[0]).toMatchObject({ type: 'full' });

    list = aList([aSummary('orders')]);
    const second = next();
    await publish(['home/data/orders']);
    await second;
    expect(mutations[1]).toMatchObject({
      type: 'delta',
      added: [
        { entity: { spec: { type: 'cassandra-cluster' } } },
        { entity: { spec: { type: 'cassandra-datacenter' } } },
      ],
    });
    expect(new Set(callers)).toEqual(new Set(['plugin:catalog']));
    await backend.stop();
  });
});
