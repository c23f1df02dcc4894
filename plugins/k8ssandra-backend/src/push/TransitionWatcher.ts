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
import type { Presenter } from '../service/Presenter';

/** Tells listeners of other modules when a cluster goes from one state to another. */
export class TransitionWatcher {
  readonly #listeners: TransitionListener[];
  readonly #presenter: Presenter;
  readonly #logger: LoggerService;
  readonly #states = new Map<string, StateKey>();
  /** Control planes whose clusters are known, so that one more is a new one. */
  readonly #known = new Set<string>();
  readonly #queue = new KeyedQueue();

  constructor(options: {
    listeners: TransitionListener[];
    presenter: Presenter;
    logger: LoggerService;
  }) {
    this.#listeners = options.listeners;
    this.#presenter = options.presenter;
    this.#logger = options.logger;
  }

  observe(controlPlane: ControlPlane, change: ControlPlaneChange): void {
    if (this.#listeners.length === 0) {
      return;
    }
    const wasKnown = this.#known.has(controlPlane.name);
    for (const id of change.clusters) {
      this.#compare(controlPlane, id, wasKnown);
    }
    for (const id of change.removed) {
      this.#remove(id);
    }
    if (controlPlane.synced) {
      this.#known.add(controlPlane.name);
    }
  }

  #compare(controlPlane: ControlPlane, key: string, wasKnown: boolean): void {
    const id = parseClusterId(key);
    const entry = controlPlane.get(id);
    if (!entry) {
      return;
    }
    const summary = this.#presenter.summary(entry, controlPlane);
    const from = this.#states.get(key);
    const to = summary.state;
    this.#states.set(key, to);
    if (from === to || (from === undefined && !wasKnown)) {
      return;
    }
    this.#tell(key, {
      id,
      owner: summary.owner,
      from: from ?? null,
      to,
      sentence: summary.verdict.state,
    });
  }

  #remove(key: string): void {
    const from = this.#states.get(key);
    if (this.#states.delete(key)) {
      const id = parseClusterId(key);
      const gone = { owner: null, to: null, sentence: null };
      this.#tell(key, { id, from: from ?? null, ...gone });
    }
  }

  #tell(key: string, transition: ClusterTransition): void {
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
