import type {
  ContextFacts,
  ControlPlane,
} from '@k8ssandra-backstage/control-plane';
import type { Presenter } from '../../service/Presenter';
import { contextDetectors, type ObservedContext } from '../detect';
import type { LastKnownViews } from '../lastKnown';
import type { HistorySink, HistoryWrite } from '../types';
import { keptFingerprint } from './fingerprint';
import { observeContext } from './observe';
import { mayWrite, type Surroundings } from './types';

/** What a context is compared with at the next look. */
interface Known {
  observed: ObservedContext;
  keptAt: number;
  fingerprint: string;
}

/** What pages show of a context is kept at most so often. */
const KEEP_MS = 15_000;
/** And this often although nothing differs: the time of it is the age of everything that is known of the context after a restart. */
const CONTACT_MS = 60_000;

/** Notices what happens to the Kubernetes clusters of one control plane. */
export class ContextRecorder {
  readonly #controlPlane: ControlPlane;
  readonly #presenter: Presenter;
  readonly #sink: HistorySink;
  readonly #lastKnown: LastKnownViews;
  readonly #surroundings: Surroundings;
  readonly #known = new Map<string, Known>();

  constructor(options: {
    controlPlane: ControlPlane;
    presenter: Presenter;
    sink: HistorySink;
    lastKnown: LastKnownViews;
    surroundings: Surroundings;
  }) {
    this.#controlPlane = options.controlPlane;
    this.#presenter = options.presenter;
    this.#sink = options.sink;
    this.#lastKnown = options.lastKnown;
    this.#surroundings = options.surroundings;
  }

  /** Looks at all of them: there are few. @returns milliseconds after which to look again, when something was put off */
  look(): number | undefined {
    const all = this.#controlPlane.contexts();
    const names = new Set(all.map(({ name }) => name));
    const again = all.flatMap(facts => this.#look(facts) ?? []);
    // Contexts come and go with ClientConfigs, of which nothing is known before they were read.
    if (this.#controlPlane.synced) {
      for (const name of [...this.#known.keys()]) {
        if (!names.has(name)) this.#gone(name);
      }
    }
    return again.length > 0 ? Math.min(...again) : undefined;
  }

  #look(facts: ContextFacts): number | undefined {
    const at = this.#surroundings.wallClock();
    const controlPlane = this.#controlPlane.name;
    const view = this.#presenter.context(facts, {
      controlPlane,
      dependants: [],
    });
    const { defaultOwner = null } = this.#controlPlane;
    const observed = observeContext({
      controlPlane,
      facts,
      view,
      defaultOwner,
      at,
    });
    const { subject } = observed;
    const known = this.#known.get(facts.name);
    const before = known?.observed ?? this.#past(subject.key);
    const after = {
      ...observed,
      state: observed.state ?? before?.state ?? null,
    };
    const same =
      before && JSON.stringify(before.subject) === JSON.stringify(subject);
    const writes: HistoryWrite[] = same
      ? []
      : [{ type: 'subject', subject, at }];
    writes.push(...this.#compare(before, after, at));

    const { keptAt = -Infinity, fingerprint = '' } = known ?? {};
    const now = keptFingerprint(view);
    const differs = facts.everSeen && now !== fingerprint;
    const wait = differs ? KEEP_MS : CONTACT_MS;
    const left = facts.everSeen ? wait - (at - keptAt) : Infinity;
    // What the next look is compared with after a restart goes with what was told of this one.
    const isTold = writes.some(({ type }) => type === 'entry');
    const isDue =
      mayWrite(this.#controlPlane) &&
      facts.everSeen &&
      ((left <= 0 && (differs || facts.visible)) || (differs && isTold));
    if (isDue) {
      writes.push({
        type: 'last-known',
        known: { subject, at, body: { kind: 'context', view } },
      });
    }
    this.#known.set(facts.name, {
      observed: after,
      keptAt: isDue ? at : keptAt,
      fingerprint: isDue ? now : fingerprint,
    });
    this.#tell(writes);
    if (isDue) return CONTACT_MS;
    return left > 0 && left < Infinity ? left : undefined;
  }

  /** What it was before this portal was started. */
  #past(key: string): ObservedContext | undefined {
    const kept = this.#lastKnown.kept(key);
    if (kept?.subject.kind !== 'context' || kept.body.kind !== 'context') {
      return undefined;
    }
    const { view } = kept.body;
    return {
      subject: kept.subject,
      at: kept.at,
      name: view.name,
      state: view.state,
      connection: view.connection,
      sentence: view.reason,
      lastContactSeconds: view.lastContactSeconds,
      visible: view.state === 'healthy',
      reason: null,
    };
  }

  #gone(name: string): void {
    const { observed } = this.#known.get(name)!;
    this.#known.delete(name);
    const at = this.#surroundings.wallClock();
    const { subject } = observed;
    this.#lastKnown.forget(subject.key);
    this.#tell([
      ...this.#compare(observed, undefined, at),
      { type: 'forget-known', subject, at },
    ]);
  }

  #compare(
    before: ObservedContext | undefined,
    after: ObservedContext | undefined,
    at: number,
  ): HistoryWrite[] {
    const stamp = this.#surroundings.stamp(this.#controlPlane, at);
    return contextDetectors.flatMap(detect =>
      detect({ before, after, at, stamp }),
    );
  }

  #tell(writes: HistoryWrite[]): void {
    if (mayWrite(this.#controlPlane)) this.#sink.add(writes);
  }
}
