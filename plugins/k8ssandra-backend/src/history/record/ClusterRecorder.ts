import type {
  ControlPlane,
  ControlPlaneChange,
} from '@k8ssandra-backstage/control-plane';
import {
  parseClusterId,
  type ClusterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Presenter } from '../../service/Presenter';
import {
  clusterDetectors,
  followSteps,
  type ObservedCluster,
  type StepsUnderWay,
} from '../detect';
import type { LastKnownViews } from '../lastKnown';
import type { HistorySink, HistoryWrite } from '../types';
import type { StepTimes } from '../usual';
import { carriedOn, observeCluster } from './observe';
import { fromLastKnown, toLastKnown } from './remember';
import { mayWrite, type Surroundings } from './types';

/** What a cluster is compared with at the next look. */
interface Known {
  observed: ObservedCluster;
  /** Epoch milliseconds when its page was kept last, and what it said. */
  keptAt: number;
  fingerprint: string;
}

/** A page is kept at most so often. */
const KEEP_MS = 5_000;

/** Notices what happens to the clusters of one control plane. */
export class ClusterRecorder {
  readonly #controlPlane: ControlPlane;
  readonly #presenter: Presenter;
  readonly #sink: HistorySink;
  readonly #lastKnown: LastKnownViews;
  readonly #times: StepTimes;
  readonly #surroundings: Surroundings;
  readonly #known = new Map<string, Known>();
  readonly #steps = new Map<string, StepsUnderWay>();
  /** Clusters that were there when the control plane was first read: any other is a new one. */
  #present: Set<string> | undefined;

  constructor(options: {
    controlPlane: ControlPlane;
    presenter: Presenter;
    sink: HistorySink;
    lastKnown: LastKnownViews;
    times: StepTimes;
    surroundings: Surroundings;
  }) {
    this.#controlPlane = options.controlPlane;
    this.#presenter = options.presenter;
    this.#sink = options.sink;
    this.#lastKnown = options.lastKnown;
    this.#times = options.times;
    this.#surroundings = options.surroundings;
  }

  /** Looks at which clusters there are; what each is like is looked at by {@link ClusterRecorder.look}. */
  noticePresence(change: ControlPlaneChange): void {
    const { synced } = this.#controlPlane;
    if (synced && !this.#present) {
      this.#present = new Set(this.#controlPlane.objects().map(uidOf));
      this.#settleWithThePast();
    }
    for (const key of change.removed) {
      this.#gone(key);
    }
  }

  /** Compares a cluster with what it was. @returns milliseconds after which to look again, when something was put off */
  look(key: string): number | undefined {
    const id = parseClusterId(key);
    const entry = this.#controlPlane.get(id);
    if (!entry || !this.#present) return undefined;
    const { defaultOwner = null } = this.#controlPlane;
    const at = this.#surroundings.wallClock();
    const tasks = this.#controlPlane.taskViewsOf(id);
    const view = this.#presenter.view(entry, {
      defaultOwner,
      tasks,
      survival: false,
    });
    const observed = observeCluster({
      entry,
      view,
      tasks,
      defaultOwner,
      isNew: !this.#present.has(entry.uid),
      at,
    });
    const before = this.#before(key, observed);
    const after = {
      ...observed,
      view: carriedOn(before?.view, observed.view),
    };
    const writes = this.#compare(before, after, at);
    const steps = this.#steps.get(key) ?? new Map();
    // Of a cluster that is new nobody missed the beginning.
    const first = !this.#steps.has(key) && !observed.isNew;
    this.#steps.set(key, steps);
    const { subject } = after;
    const durations = followSteps(steps, {
      subject,
      steps: view.plan.steps,
      at,
      first,
    });
    this.#times.note(key, subject.key, steps, durations);

    const again = this.#tellOf(key, after, view, [...writes, ...durations]);
    if (view.datacenters.every(({ nodes }) => nodes.value !== null)) {
      // What was known before the start is needed no more.
      this.#lastKnown.forget(subject.key);
    }
    return again;
  }

  /** Hands over what was noticed, and the page when it is to be kept. */
  #tellOf(
    key: string,
    observed: ObservedCluster,
    view: ClusterView,
    writes: HistoryWrite[],
  ): number | undefined {
    const { at } = observed;
    const { keptAt = -Infinity, fingerprint = '' } = this.#known.get(key) ?? {};
    if (!mayWrite(this.#controlPlane)) {
      this.#known.set(key, { observed, keptAt, fingerprint });
      return undefined;
    }
    const page = toLastKnown({ observed, view, lastKnown: this.#lastKnown });
    const differs = page.fingerprint !== fingerprint;
    // What the next look is compared with after a restart goes with what was told of this one.
    const isDue = differs && (at - keptAt >= KEEP_MS || isTold(writes));
    this.#known.set(
      key,
      isDue
        ? { observed, keptAt: at, fingerprint: page.fingerprint }
        : { observed, keptAt, fingerprint },
    );
    this.#sink.add(
      isDue
        ? [...writes, { type: 'last-known', known: page.toKnown() }]
        : writes,
    );
    return differs && !isDue ? KEEP_MS - (at - keptAt) : undefined;
  }

  /** What it was before: at the last look, or before this portal was started. Another object of the name is another cluster. */
  #before(key: string, { subject }: ObservedCluster) {
    const known = this.#known.get(key);
    if (!known) {
      return fromLastKnown(this.#lastKnown.kept(subject.key));
    }
    if (known.observed.subject.uid === subject.uid) return known.observed;
    this.#gone(key);
    return undefined;
  }

  #compare(
    before: ObservedCluster | undefined,
    after: ObservedCluster | undefined,
    at: number,
  ): HistoryWrite[] {
    const stamp = this.#surroundings.stamp(this.#controlPlane, at);
    const writes = clusterDetectors.flatMap(detect =>
      detect({ before, after, at, stamp }),
    );
    const subject = (after ?? before)!.subject;
    const moved =
      !before ||
      !after ||
      JSON.stringify(before.subject) !== JSON.stringify(after.subject);
    return moved ? [{ type: 'subject', subject, at }, ...writes] : writes;
  }

  #gone(key: string): void {
    const known = this.#known.get(key);
    this.#known.delete(key);
    this.#steps.delete(key);
    this.#times.forget(key);
    if (known) this.#tellGone(known.observed);
  }

  /** What was there when this portal ended, and is not any more. */
  #settleWithThePast(): void {
    for (const kept of this.#lastKnown.clustersOf(this.#controlPlane.name)) {
      const past = fromLastKnown(kept);
      if (past && !this.#present!.has(past.subject.uid)) this.#tellGone(past);
    }
  }

  #tellGone(observed: ObservedCluster): void {
    const at = this.#surroundings.wallClock();
    const { subject } = observed;
    this.#lastKnown.forget(subject.key);
    const writes = this.#compare(observed, undefined, at);
    if (mayWrite(this.#controlPlane)) {
      this.#sink.add([...writes, { type: 'forget-known', subject, at }]);
    }
  }
}

/** Whether a state or specification is no longer what it was. */
function isTold(writes: HistoryWrite[]): boolean {
  return writes.some(
    write =>
      write.type === 'entry' &&
      (write.entry.kind === 'transition' || write.entry.kind === 'change'),
  );
}

function uidOf({ metadata }: { metadata: { uid?: string } }): string {
  return metadata.uid ?? '';
}
