import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { CacheChange } from '../cache/types';
import { KubernetesError } from '../client/errors';

/** What one Kubernetes cluster may keep in memory: one with a million pods, or one that lies, must not end the process (research 4.3, F30). */
export interface ByteBudget {
  /**
   * The part of one cache. `project` stands in place of its projection and throws `TooLarge` for the object that goes beyond the
   * budget; `changed` is told of every change in the cache, `settled` of the end of a list or an event, good or bad.
   */
  share<T extends KubernetesObject>(options: {
    plural: string;
    project: (object: any) => T;
  }): {
    project: (object: any) => T;
    changed(change: CacheChange<KubernetesObject>): void;
    settled(): void;
  };
  /** Bytes of JSON that are kept. */
  readonly heldBytes: number;
}

/** Makes the budget of one Kubernetes cluster. Sizes are those of the projected objects as JSON. */
export function createByteBudget(limitBytes: number): ByteBudget {
  const sizes = new WeakMap<object, number>();
  const sizeOf = (object: KubernetesObject | undefined) =>
    (object && sizes.get(object)) ?? 0;
  let total = 0;
  return {
    get heldBytes() {
      return total;
    },
    share: ({ plural, project }) => {
      let held = 0;
      let arriving = 0;
      return {
        project: object => {
          const kept = project(object);
          const bytes = JSON.stringify(kept).length;
          // A list replaces what is held of its kind, so the larger of the two counts.
          const others = total - held;
          if (others + Math.max(held, arriving) + bytes > limitBytes) {
            throw new KubernetesError({
              code: 'TooLarge',
              message: `There is more than is kept of one Kubernetes cluster (${Math.round(
                limitBytes / 1024 / 1024,
              )} MB); reading ${plural} stopped. Watch fewer namespaces, or remove what nobody needs`,
            });
          }
          sizes.set(kept, bytes);
          arriving += bytes;
          return kept;
        },
        changed: ({ previous, current }) => {
          const grown = sizeOf(current) - sizeOf(previous);
          held += grown;
          arriving = Math.max(0, arriving - sizeOf(current));
          total += grown;
        },
        settled: () => {
          arriving = 0;
        },
      };
    },
  };
}
