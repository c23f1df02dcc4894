import type { ControlPlane } from '@k8ssandra-backstage/control-plane';
import type {
  ClusterId,
  ClusterView,
  ContextView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ClusterResource } from '../../permissions/resources';
import type { ClusterSubject } from '../types';
import { absentPage } from './absent';
import type { LastKnownViews } from './LastKnownViews';

/** A page of the past, and what permissions ask about. */
export interface Remembered {
  resource: ClusterResource;
  view: ClusterView;
}

/**
 * Clusters of a control plane that was not seen since this portal started: they are shown as they were, with their age. Once it was read
 * this knows none.
 */
export class RememberedClusters {
  readonly #lastKnown: LastKnownViews;
  readonly #wallClock: () => number;

  constructor(options: { lastKnown: LastKnownViews; wallClock: () => number }) {
    this.#lastKnown = options.lastKnown;
    this.#wallClock = options.wallClock;
  }

  /** @param home - the control-plane cluster as it is known now */
  list(controlPlane: ControlPlane, home: () => ContextView): Remembered[] {
    if (controlPlane.synced) return [];
    return this.#lastKnown
      .clustersOf(controlPlane.name)
      .flatMap(({ subject }) =>
        subject.kind === 'cluster'
          ? this.find(controlPlane, subject, home) ?? []
          : [],
      );
  }

  find(
    controlPlane: ControlPlane,
    id: ClusterId,
    home: () => ContextView,
  ): Remembered | undefined {
    if (controlPlane.synced || controlPlane.object(id)) return undefined;
    const kept = this.#lastKnown.cluster(id);
    if (!kept) return undefined;
    return {
      resource: resourceOf(kept.subject),
      view: absentPage({
        kept,
        home: home(),
        lastKnown: this.#lastKnown,
        now: this.#wallClock(),
      }),
    };
  }

  /** What permissions ask about a cluster of the past; undefined where there is none. */
  resource(id: ClusterId): ClusterResource | undefined {
    const kept = this.#lastKnown.cluster(id);
    return kept && resourceOf(kept.subject);
  }
}

function resourceOf({
  controlPlane,
  namespace,
  name,
  owner,
  labels,
  contexts,
}: ClusterSubject): ClusterResource {
  return { controlPlane, namespace, name, owner, labels, contexts };
}
