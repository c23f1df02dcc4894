import {
  formatClusterId,
  formatContextId,
  type ClusterId,
  type ClusterView,
  type ContextId,
  type ContextView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ClusterSubject, LastKnown } from '../types';
import { completed } from './complete';

/** A page as it was kept, and when it was true last. */
export interface KeptCluster {
  subject: ClusterSubject;
  view: ClusterView;
  /** Epoch milliseconds. */
  at: number;
}

/** What was known before this portal was started. Memory only: it is read once, and what is seen live takes its place. */
export class LastKnownViews {
  readonly #bySubject = new Map<string, LastKnown>();
  readonly #clusters = new Map<string, LastKnown>();
  readonly #contexts = new Map<string, LastKnown>();

  /** What the database held at the start. */
  load(all: LastKnown[]): void {
    for (const each of all) {
      const { subject, body } = each;
      this.#bySubject.set(subject.key, each);
      if (subject.kind === 'cluster' && body.kind === 'cluster') {
        const id = formatClusterId(subject);
        const newer = (this.#clusters.get(id)?.at ?? -Infinity) > each.at;
        if (!newer) this.#clusters.set(id, each);
      }
      if (subject.kind === 'context' && body.kind === 'context') {
        this.#contexts.set(formatContextId(subject), each);
      }
    }
  }

  /** By the key of the subject. */
  kept(key: string): LastKnown | undefined {
    return this.#bySubject.get(key);
  }

  clustersOf(controlPlane: string): LastKnown[] {
    return [...this.#clusters.values()].filter(
      ({ subject }) => subject.controlPlane === controlPlane,
    );
  }

  contextsOf(controlPlane: string): LastKnown[] {
    return [...this.#contexts.values()].filter(
      ({ subject }) => subject.controlPlane === controlPlane,
    );
  }

  cluster(id: ClusterId): KeptCluster | undefined {
    const kept = this.#clusters.get(formatClusterId(id));
    if (kept?.subject.kind !== 'cluster' || kept.body.kind !== 'cluster') {
      return undefined;
    }
    const { subject, body, at } = kept;
    return { subject, view: body.view, at };
  }

  context(id: ContextId): { view: ContextView; at: number } | undefined {
    const kept = this.#contexts.get(formatContextId(id));
    return kept?.body.kind === 'context'
      ? { view: kept.body.view, at: kept.at }
      : undefined;
  }

  /** It is gone for good. */
  forget(key: string): void {
    const kept = this.#bySubject.get(key);
    this.#bySubject.delete(key);
    if (kept?.subject.kind === 'cluster') {
      const id = formatClusterId(kept.subject);
      if (this.#clusters.get(id) === kept) this.#clusters.delete(id);
    }
    if (kept?.subject.kind === 'context') {
      this.#contexts.delete(formatContextId(kept.subject));
    }
  }

  /**
   * A page with what was known before in the regions that were not seen since this portal started.
   * @param now - epoch milliseconds
   */
  completed(view: ClusterView, now: number): ClusterView {
    const kept = this.cluster(view.id);
    if (!kept || kept.view.uid !== view.uid) return view;
    return completed(view, {
      kept,
      now,
      context: context => this.context({ ...view.id, context }),
    });
  }
}
