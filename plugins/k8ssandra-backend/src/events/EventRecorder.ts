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

  constructor(options: { fleet: Fleet }) {
    this.#fleet = options.fleet;
  }

  async onTransition(transition: ClusterTransition): Promise<void> {
    const key = formatClusterId(transition.id);
    if (this.#waiting.has(key)) {
      const first = this.#latest.get(key)?.from ?? transition.from;
      this.#latest.set(key, { ...transition, from: first });
      return;
    }
    await this.#tell(key, transition);
  }

  close(): void {
    this.#waiting.forEach(timer => clearTimeout(timer));
    this.#waiting.clear();
    this.#latest.clear();
  }

  async #tell(key: string, transition: ClusterTransition): Promise<void> {
    const event = eventOf(transition);
    if (!event) return;
    this.#rest(key);
    const { id } = transition;
    await this.#fleet.find(id.controlPlane)?.recordEvent(id, event);
  }

  #rest(key: string): void {
    const timer = setTimeout(() => {
      this.#waiting.delete(key);
      const latest = this.#latest.get(key);
      this.#latest.delete(key);
      // Where it came back to what was told, nothing is new.
      if (latest && latest.from !== latest.to) {
        this.#tell(key, latest).catch(() => {});
      }
    }, INTERVAL_MS);
    timer.unref();
    this.#waiting.set(key, timer);
  }
}
