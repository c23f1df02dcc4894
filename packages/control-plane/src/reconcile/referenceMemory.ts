import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Referenced } from '../desired';

/** What was read of objects that specifications refer to, by K8ssandraCluster (`<namespace>/<name>`). It is never written down. */
export interface ReferenceMemory {
  /** Notes what a read for a generation brought; null for what is absent. */
  note(key: string, found: Referenced, generation: number): void;
  /** Everything that is known. */
  of(key: string): Referenced;
  /** Keys of what was read for another generation, or has changed since. */
  outdated(key: string, generation: number): string[];
  /**
   * An object changed that a watch brings. Where it was absent, or had another version, it is to be read again.
   * @param contexts - all names of its Kubernetes cluster
   * @returns the K8ssandraClusters that refer to it
   */
  noticed(
    contexts: string[],
    change: { previous?: KubernetesObject; current?: KubernetesObject },
  ): string[];
  forget(key: string): void;
}

interface Noted {
  found: KubernetesObject | null;
  /** Undefined when it has changed since. */
  generation: number | undefined;
}

/** Makes an empty memory. */
export function createReferenceMemory(): ReferenceMemory {
  const noted = new Map<string, Map<string, Noted>>();

  const isNews = (
    { found }: Noted,
    current: KubernetesObject | undefined,
  ): boolean =>
    found?.metadata.resourceVersion !== current?.metadata.resourceVersion;

  return {
    note: (key, found, generation) => {
      const known = noted.get(key) ?? new Map<string, Noted>();
      noted.set(key, known);
      for (const [reference, object] of Object.entries(found)) {
        known.set(reference, { found: object, generation });
      }
    },
    of: key =>
      Object.fromEntries(
        [...(noted.get(key) ?? [])].map(([reference, { found }]) => [
          reference,
          found,
        ]),
      ),
    outdated: (key, generation) =>
      [...(noted.get(key) ?? [])]
        .filter(([, each]) => each.generation !== generation)
        .map(([reference]) => reference),
    noticed: (contexts, { previous, current }) => {
      if (noted.size === 0) return [];
      const { kind, metadata } = (current ?? previous) as KubernetesObject;
      const { namespace = '', name } = metadata;
      const references = contexts.map(context =>
        [context, kind, namespace, name].join('/'),
      );
      const concerned = new Set<string>();
      for (const [key, known] of noted) {
        for (const reference of references) {
          const each = known.get(reference);
          if (!each || !isNews(each, current)) continue;
          known.set(reference, { ...each, generation: undefined });
          concerned.add(key);
        }
      }
      return [...concerned];
    },
    forget: key => void noted.delete(key),
  };
}
