import type { ClusterEvent } from '@k8ssandra-backstage/control-plane';
import {
  formatClusterId,
  type ClusterId,
  type StateKey,
  type Verdict,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type {
  ClusterTransition,
  TransitionListener,
} from '@k8ssandra-backstage/plugin-k8ssandra-node';
import type { Fleet } from '../fleet';
import { eventOf } from './eventOf';

/** A state is told when the cluster is in it for so long: that one watch is a moment behind another one is nothing to be told. */
const SETTLE_MS = 3_000;

/** A cluster that goes to and fro tells so often at most: the latest counts. */
const INTERVAL_MS = 10_000;

/** How a cluster is at this instant. */
export type StateNow = (
  id: ClusterId,
) => { state: StateKey; verdict: Verdict } | undefined;

/** What is known of the Events of one cluster. */
interface Told {
  /** The latest transition that waits to be told, from where the first of them began. */
  waiting?: { transition: ClusterTransition; timer: NodeJS.Timeout };
  /** What was told last: it is told again only when something else was told in between. Words alone do not count, as times are in them. */
  event?: ClusterEvent;
  at: number;
}

/** Tells transitions that people should know of as Kubernetes Events on the K8ssandraCluster, for `kubectl describe`. */
export class EventRecorder implements TransitionListener {
  readonly name = 'kubernetes-events';
  readonly #fleet: Fleet;
  readonly #stateNow: StateNow;
  readonly #clusters = new Map<string, Told>();

  constructor(options: {
    fleet: Fleet;
    /** Whose words are told: those of the transition may be seconds old. */
    stateNow?: StateNow;
  }) {
    this.#fleet = options.fleet;
    this.#stateNow = options.stateNow ?? (() => undefined);
  }

  async onTransition(transition: ClusterTransition): Promise<void> {
    const key = formatClusterId(transition.id);
    const told = this.#clusters.get(key) ?? { at: -Infinity };
    const { waiting } = told;
    clearTimeout(waiting?.timer);
    if (transition.to === null) {
      this.#clusters.delete(key);
      return;
    }
    const rest = told.at + INTERVAL_MS - performance.now();
    const timer = setTimeout(
      () => this.#tell(key).catch(() => {}),
      Math.max(SETTLE_MS, Math.ceil(rest)),
    );
    timer.unref();
    const from = waiting ? waiting.transition.from : transition.from;
    told.waiting = { transition: { ...transition, from }, timer };
    this.#clusters.set(key, told);
  }

  /** What waits is not told any more. */
  close(): void {
    this.#clusters.forEach(({ waiting }) => clearTimeout(waiting?.timer));
    this.#clusters.clear();
  }

  async #tell(key: string): Promise<void> {
    const told = this.#clusters.get(key);
    if (!told?.waiting) return;
    const { transition } = told.waiting;
    told.waiting = undefined;
    const { id, to } = transition;
    const now = this.#stateNow(id);
    const verdict = now?.state === to ? now.verdict : transition.verdict;
    const event = eventOf({ ...transition, verdict });
    if (!event || event.reason === told.event?.reason) return;
    told.event = event;
    told.at = performance.now();
    await this.#fleet.find(id.controlPlane)?.recordEvent(id, event);
  }
}
