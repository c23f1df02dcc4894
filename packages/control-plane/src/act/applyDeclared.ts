import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Action } from '../plan';
import type { ActOptions } from './types';
import { undeclaredPaths, withoutPaths } from './undeclared';

/** A server names some of the fields that it does not know at a time, never the same ones twice. */
const MOST_ATTEMPTS = 10;

/**
 * Applies what a server's schema knows of an object. An older CRD makes a real API server refuse an apply for one unknown field; a
 * datacenter that lacks one new setting is better than none, and what was not kept is said (research 4.3, F27).
 */
export async function applyDeclared(
  action: Extract<Action, { type: 'apply' }>,
  { cluster, signal }: Pick<ActOptions, 'cluster' | 'signal'>,
): Promise<KubernetesObject> {
  const { resource, force, subresource } = action;
  let { object } = action;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await cluster.client.apply(resource, object, {
        force,
        signal,
        ...(subresource && { subresource }),
      });
    } catch (error) {
      const known = withoutPaths(object, undeclaredPaths(error));
      if (known === object || attempt === MOST_ATTEMPTS) throw error;
      object = known;
    }
  }
}
