import type { ClusterEvent } from '@k8ssandra-backstage/control-plane';
import { formatClusterId } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type {
  ClusterTransition,
  TransitionListener,
} from '@k8ssandra-backstage/plugin-k8ssandra-node';
import type { Fleet } from '../fleet';
import { eventOf } from './eventOf';

/** A cluster that goes to and fro tells so often at most: the latest counts. */
const INTERVAL_MS = 10_000;

/** Tells transitions that people should know of as Kubernetes Events on the K8ssandraCluster, for `kubectl describe`. */
export class EventRecorder implements TransitionListener {
  readonly name = 'kubernetes-events';
  readonly #fleet: Fleet;
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  readonly #latest = new Map<string, ClusterTransition>();
  /** What was told last of each cluster: it is told again only when something else was told in between. */
  readonly #told = new Map<string, ClusterEvent>();

  constructor(options: { fleet: Fleet }) {
    this.#fleet = options.fleet;
  }

  async onTransition(transition: ClusterTransition): Promise<void> {
    const key = formatClusterId(transition.id);
    if (transition.to === null) this.#told.delete(key);
    if (this.#waiting.has(key)) this.#latest.set(key, transition);
    else await this.#tell(key, transition);
  }

  close(): void {
    this.#waiting.forEach(timer => clearTimeout(timer));
    this.#waiting.clear();
    this.#latest.clear();
    this.#told.clear();
  }

  async #tell(key: string, transition: ClusterTransition): Promise<void> {
    const event = eventOf(transition);
    if (!event || isSame(event, this.#told.get(key))) return;
    this.#told.set(key, event);
    this.#rest(key);
    const { id } = transition;
    await this.#fleet.find(id.controlPlane)?.recordEvent(id, event);
  }

  #rest(key: string): void {
    const timer = setTimeout(() => {
      this.#waiting.delete(key);
      const latest = this.#latest.get(key);
      this.#latest.delete(key);
      if (latest) this.#tell(key, latest).catch(() => {});
    }, INTERVAL_MS);
    timer.unref();
    this.#waiting.set(key, timer);
  }
}

function isSame(event: ClusterEvent, told: ClusterEvent | undefined): boolean {
  return told?.reason === event.reason && told.message === event.message;
}
