import type { Clock } from '@k8ssandra-backstage/kubernetes-runtime';
import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { droppedKey } from '../plan';

/** What was not kept is written once more after so long: the CRD may be another by then. */
const MEMORY_MS = 60 * 60_000;

interface Note {
  context: string;
  paths: string[];
  at: number;
}

/** Remembers what API servers did not keep of what was written (research 4.3, F27). */
export interface DroppedFields {
  note(
    key: string,
    context: string,
    object: KubernetesObject,
    paths: string[],
  ): void;
  /** JSON paths by `<kind>/<namespace>/<name>`; undefined where everything was kept. */
  of(key: string, context: string): Record<string, string[]> | undefined;
  forgetContext(context: string): void;
  forget(key: string): void;
}

/** Makes an empty memory. */
export function createDroppedFields(clock: Clock): DroppedFields {
  const notes = new Map<string, Map<string, Note>>();
  return {
    note: (key, context, object, paths) => {
      const id = `${context} ${droppedKey(object)}`;
      const known = notes.get(key) ?? new Map<string, Note>();
      if (paths.length > 0) known.set(id, { context, paths, at: clock.now() });
      else known.delete(id);
      if (known.size > 0) notes.set(key, known);
      else notes.delete(key);
    },
    of: (key, context) => {
      const found = [...(notes.get(key) ?? [])].filter(
        ([, each]) =>
          each.context === context && clock.now() - each.at < MEMORY_MS,
      );
      if (found.length === 0) return undefined;
      return Object.fromEntries(
        found.map(([id, { paths }]) => [id.slice(context.length + 1), paths]),
      );
    },
    forgetContext: context => {
      for (const known of notes.values()) {
        for (const [id, each] of known) {
          if (each.context === context) known.delete(id);
        }
      }
    },
    forget: key => void notes.delete(key),
  };
}
