import {
  annotations,
  resourceTypes,
  type KubernetesObject,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Ground } from './ground';

/** Kinds that a control plane writes and stamps. */
const STAMPED: ResourceType[] = [
  resourceTypes.CassandraDatacenter,
  resourceTypes.CassandraTask,
  resourceTypes.Secret,
  resourceTypes.ConfigMap,
  resourceTypes.EndpointSlice,
  resourceTypes.Service,
];

/** In which terms objects were written, as the API servers tell it. */
export interface TermJournal {
  /** What broke the invariant I4 (research 4.2): the terms of an object never go back. */
  readonly violations: string[];
  /** Terms that were seen on any object. */
  readonly terms: ReadonlySet<number>;
  stop(): void;
}

/** Watches every stamped object of every cluster with the administrator's rights. */
export function keepTermJournal(ground: Ground): TermJournal {
  const stop = new AbortController();
  const { signal } = stop;
  const latest = new Map<string, number>();
  const violations: string[] = [];
  const terms = new Set<number>();

  const note = (context: string, object: KubernetesObject) => {
    const { uid, namespace, name } = object.metadata;
    const text = object.metadata.annotations?.[annotations.term];
    const term = Number(text?.split('/').pop() ?? NaN);
    if (!Number.isFinite(term)) return;
    terms.add(term);
    const key = [context, object.kind, namespace, name, uid].join('/');
    const before = latest.get(key) ?? 0;
    if (term < before) {
      violations.push(`I4: ${key} is written in term ${term} after ${before}`);
    }
    latest.set(key, Math.max(term, before));
  };

  const follow = async (context: string, type: ResourceType) => {
    while (!signal.aborted) {
      try {
        for await (const event of ground
          .admin(context)
          .watch<KubernetesObject>(type, { signal })) {
          if (event.type !== 'BOOKMARK') note(context, event.object);
        }
      } catch {
        // A server that is away is watched again when it is back.
      }
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  };
  for (const context of ground.contexts) {
    for (const type of STAMPED) void follow(context, type);
  }
  return { violations, terms, stop: () => stop.abort() };
}
