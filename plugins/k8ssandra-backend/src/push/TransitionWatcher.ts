import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  ControlPlane,
  ControlPlaneChange,
} from '@k8ssandra-backstage/control-plane';
import {
  parseClusterId,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type {
  ClusterTransition,
  TransitionListener,
} from '@k8ssandra-backstage/plugin-k8ssandra-node';
import { placeOf } from '../errors';
import { KeyedQueue } from '../service/KeyedQueue';
import type { SummaryCache } from '../service/views';

/** Tells listeners of other modules when a cluster goes from one state to another. */
export class TransitionWatcher {
  readonly #listeners: TransitionListener[];
  readonly #summaries: SummaryCache;
  readonly #logger: LoggerService;
  readonly #states = new Map<string, StateKey>();
  /** Clusters that were there when a control plane was first read, by its name: any other is a new one. */
  readonly #present = new Map<string, Set<string>>();
  readonly #queue = new KeyedQueue();

  constructor(options: {
    listeners: TransitionListener[];
    summaries: SummaryCache;
    logger: LoggerService;
  }) {
    this.#listeners = options.listeners;
    this.#summaries = options.summaries;
    this.#logger = options.logger;
  }

  observe(controlPlane: ControlPlane, change: ControlPlaneChange): void {
    if (this.#listeners.length === 0) {
      return;
    }
    this.#noteWhatIsPresent(controlPlane);
    for (const id of change.clusters) {
      this.#compare(controlPlane, id);
    }
    for (const id of change.removed) {
      this.#remove(controlPlane, id);
    }
  }

  #noteWhatIsPresent(controlPlane: ControlPlane): void {
    const { name, synced } = controlPlane;
    if (synced && !this.#present.has(name)) {
      const ids = controlPlane
        .objects()
        .map(
          ({ metadata }) => `${name}/${metadata.namespace}/${metadata.name}`,
        );
      this.#present.set(name, new Set(ids));
    }
  }

  #compare(controlPlane: ControlPlane, key: string): void {
    const id = parseClusterId(key);
    const summary = this.#summaries.renew(controlPlane, id);
    if (!summary) {
      return;
    }
    const from = this.#states.get(key);
    const to = summary.state;
    this.#states.set(key, to);
    const present = this.#present.get(controlPlane.name);
    const isNew = present !== undefined && !present.has(key);
    if (from === to || (from === undefined && !isNew)) {
      return;
    }
    this.#tell(controlPlane, key, {
      id,
      owner: summary.owner,
      from: from ?? null,
      to,
      sentence: summary.verdict.state,
      verdict: summary.verdict,
    });
  }

  #remove(controlPlane: ControlPlane, key: string): void {
    this.#present.get(controlPlane.name)?.delete(key);
    const from = this.#states.get(key);
    if (this.#states.delete(key)) {
      const id = parseClusterId(key);
      const gone = { owner: null, to: null, sentence: null, verdict: null };
      this.#tell(controlPlane, key, { id, from: from ?? null, ...gone });
    }
  }

  #tell(
    { leadership }: ControlPlane,
    key: string,
    transition: ClusterTransition,
  ): void {
    // Every replica sees it, one tells it.
    if (leadership && !leadership.leading) {
      return;
    }
    for (const listener of this.#listeners) {
      // One queue for each listener and cluster: in order, and nobody waits for another.
      this.#queue
        .run(`${listener.name} ${key}`, async () =>
          listener.onTransition(transition),
        )
        .catch(error =>
          this.#logger.warn(
            `The listener ${listener.name} failed: ${placeOf(error)}`,
          ),
        );
    }
  }
}
