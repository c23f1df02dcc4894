import { KubernetesError } from '../client/errors';
import type { KubernetesClient } from '../client/types';
import type { StateReason } from './types';

/** The client of a cluster that is not connected to: every call fails at once, with the reason. */
export function createRefusingClient(reason: StateReason): KubernetesClient {
  const refuse = async (): Promise<never> => {
    throw new KubernetesError(reason);
  };
  return {
    get: refuse,
    list: refuse,
    create: refuse,
    update: refuse,
    apply: refuse,
    mergePatch: refuse,
    jsonPatch: refuse,
    delete: refuse,
    // eslint-disable-next-line require-yield
    watch: async function* watch() {
      await refuse();
    },
    podProxy: refuse,
    portForward: refuse,
    review: refuse,
    getRaw: refuse,
    close: async () => {},
  };
}
