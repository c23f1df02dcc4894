import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { TransitionListener } from './types';

/** Lets modules of the plugin `k8ssandra` be told of transitions. */
export interface K8ssandraListenersExtensionPoint {
  addListener(...listeners: TransitionListener[]): void;
}

/**
 * Where a module registers its listeners:
 *
 * ```ts
 * createBackendModule({
 *   pluginId: 'k8ssandra',
 *   moduleId: 'notifier',
 *   register(env) {
 *     env.registerInit({
 *       deps: { listeners: k8ssandraListenersExtensionPoint },
 *       async init({ listeners }) {
 *         listeners.addListener({ name: 'notifier', onTransition: tell });
 *       },
 *     });
 *   },
 * });
 * ```
 */
export const k8ssandraListenersExtensionPoint =
  createExtensionPoint<K8ssandraListenersExtensionPoint>({
    id: 'k8ssandra.listeners',
  });
