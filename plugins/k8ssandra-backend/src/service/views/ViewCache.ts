import type {
  ActionPlan,
  ControlPlane,
} from '@k8ssandra-backstage/control-plane';
import {
  formatClusterId,
  type ClusterId,
  type ClusterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Fleet } from '../../fleet/Fleet';
import type { Presenter } from '../Presenter';

/** A view that nothing happened to serves so long: its ages are in whole seconds. */
const LIFE_MS = 1000;
/** Pages that are looked at in the same second; the views of large clusters take memory. */
const MAX_VIEWS = 50;

interface Kept {
  plan: ActionPlan;
  builtAt: number;
  view: ClusterView;
}

/** What {@link ViewCache} works with. */
export interface ViewCacheOptions {
  fleet: Fleet;
  presenter: Presenter;
  /** Monotonic milliseconds. */
  now?: () => number;
}

/**
 * Builds the view of a cluster once a second at most, however many browsers follow one hint. Whatever changes in the cluster or its
 * tasks ends it at once.
 */
export class ViewCache {
  readonly #presenter: Presenter;
  readonly #now: () => number;
  readonly #kept = new Map<string, Kept>();

  constructor({ fleet, presenter, now }: ViewCacheOptions) {
    this.#presenter = presenter;
    this.#now = now ?? (() => performance.now());
    fleet.onChange((_, { clusters, removed }) =>
      [...clusters, ...removed].forEach(key => this.#kept.delete(key)),
    );
  }

  /** Not to be changed; undefined while the cluster was not planned yet. */
  view(controlPlane: ControlPlane, id: ClusterId): ClusterView | undefined {
    const key = formatClusterId(id);
    const plan = controlPlane.plan(id);
    const kept = this.#kept.get(key);
    const now = this.#now();
    if (kept && kept.plan === plan && now - kept.builtAt < LIFE_MS) {
      return kept.view;
    }
    this.#kept.delete(key);
    const entry = controlPlane.get(id);
    if (!entry) {
      return undefined;
    }
    // Not the control plane itself: its members are no options.
    const view = this.#presenter.view(entry, {
      defaultOwner: controlPlane.defaultOwner,
      tasks: controlPlane.taskViewsOf(id),
    });
    this.#kept.set(key, { plan: entry.plan, builtAt: now, view });
    this.#dropOldest();
    return view;
  }

  #dropOldest(): void {
    if (this.#kept.size > MAX_VIEWS) {
      const [oldest] = this.#kept.keys();
      this.#kept.delete(oldest);
    }
  }
}
