import type {
  ActionPlan,
  ContextFacts,
  ControlPlane,
} from '@k8ssandra-backstage/control-plane';
import {
  formatClusterId,
  type ClusterId,
  type ClusterSummary,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Fleet } from '../../fleet/Fleet';
import type { Presenter } from '../Presenter';
import { contextMarks, withAges, type ContextsByName } from './contexts';

/** A row says the same so long while nothing happens: one at rest, and one whose sentences count seconds. */
const CALM_MS = 60_000;
const BUSY_MS = 5000;
/** Sentences that count seconds are not older than this, whatever it costs. */
const LIMIT_MS = 120_000;
/** One request renews rows that are merely getting old for so long; the others follow after it. */
const BUDGET_MS = 15;
const SLICE_MS = 5;

interface Kept {
  plan: ActionPlan;
  /** How its contexts were; undefined until somebody looks at the row. */
  marks: string | undefined;
  builtAt: number;
  summary: ClusterSummary;
}

/** What {@link SummaryCache} works with. */
export interface SummaryCacheOptions {
  fleet: Fleet;
  presenter: Presenter;
  /** Monotonic milliseconds. */
  now?: () => number;
  /** Runs work soon, after what waits already. */
  defer?: (work: () => void) => void;
}

/**
 * Keeps the rows of the fleet page. A row is made anew when its cluster was planned anew or a Kubernetes cluster of its changed its
 * state; its ages are those of this instant always. What only gets old is renewed little by little, so that no request pays for all.
 */
export class SummaryCache {
  readonly #options: Required<SummaryCacheOptions>;
  readonly #kept = new Map<string, Kept>();
  readonly #due = new Map<string, () => void>();

  constructor(options: SummaryCacheOptions) {
    this.#options = {
      now: () => performance.now(),
      defer: work => setImmediate(work),
      ...options,
    };
    options.fleet.onChange((_, { removed }) =>
      removed.forEach(key => this.#kept.delete(key)),
    );
  }

  /** The row of a cluster that changed, made anew: who follows changes makes the rows that requests find. */
  renew(controlPlane: ControlPlane, id: ClusterId): ClusterSummary | undefined {
    return this.#build(controlPlane, id)?.summary;
  }

  /** The row of a cluster as it is at this instant; undefined for one that cannot be shown. */
  now(id: ClusterId): ClusterSummary | undefined {
    const controlPlane = this.#options.fleet.find(id.controlPlane);
    return controlPlane && this.renew(controlPlane, id);
  }

  /** `complete` is false when a cluster cannot be shown yet, because it was not planned. */
  rows(
    controlPlane: ControlPlane,
    ids: ClusterId[],
    facts: ContextFacts[],
  ): { items: ClusterSummary[]; complete: boolean } {
    const contexts: ContextsByName = new Map(
      facts.map(each => [each.name, each]),
    );
    const until = this.#options.now() + BUDGET_MS;
    const items = ids.flatMap(id => {
      const summary = this.#row(controlPlane, id, contexts, until);
      return summary ? withAges(summary, contexts) : [];
    });
    this.#renewSoon();
    return { items, complete: items.length === ids.length };
  }

  #row(
    controlPlane: ControlPlane,
    id: ClusterId,
    contexts: ContextsByName,
    until: number,
  ): ClusterSummary | undefined {
    const key = formatClusterId(id);
    const kept = this.#kept.get(key);
    if (kept && this.#holds(kept, controlPlane.plan(id), contexts)) {
      const now = this.#options.now();
      const age = now - kept.builtAt;
      if (age < lifeOf(kept)) {
        return kept.summary;
      }
      if ((isCalm(kept) || age < LIMIT_MS) && now > until) {
        this.#due.set(key, () => this.#build(controlPlane, id));
        return kept.summary;
      }
    }
    const made = this.#build(controlPlane, id);
    if (made) {
      made.marks = contextMarks(made.summary, contexts);
    }
    return made?.summary;
  }

  #holds(
    kept: Kept,
    plan: ActionPlan | undefined,
    contexts: ContextsByName,
  ): boolean {
    const marks = contextMarks(kept.summary, contexts);
    kept.marks ??= marks;
    return kept.plan === plan && kept.marks === marks;
  }

  #build(controlPlane: ControlPlane, id: ClusterId): Kept | undefined {
    const key = formatClusterId(id);
    this.#due.delete(key);
    const entry = controlPlane.get(id);
    if (!entry) {
      this.#kept.delete(key);
      return undefined;
    }
    const made: Kept = {
      plan: entry.plan,
      marks: undefined,
      builtAt: this.#options.now(),
      // Not the control plane itself: its members are no options.
      summary: this.#options.presenter.summary(entry, {
        defaultOwner: controlPlane.defaultOwner,
      }),
    };
    this.#kept.set(key, made);
    return made;
  }

  /** Rows that a request left old, a few at a time: others get their turn in between. */
  #renewSoon(): void {
    if (this.#due.size === 0) {
      return;
    }
    this.#options.defer(() => {
      const until = this.#options.now() + SLICE_MS;
      for (const renew of this.#due.values()) {
        renew();
        if (this.#options.now() > until) break;
      }
      this.#renewSoon();
    });
  }
}

function lifeOf(kept: Kept): number {
  return isCalm(kept) ? CALM_MS : BUSY_MS;
}

/** At rest: no sentence of it counts seconds. */
function isCalm({ summary, plan }: Kept): boolean {
  return summary.state === 'healthy' && plan.settled;
}
