import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type {
  ControlPlane,
  ControlPlaneChange,
} from '@k8ssandra-backstage/control-plane';
import {
  EVENT_TOPIC,
  formatClusterId,
  type ChangedEvent,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { Coalescer } from './Coalescer';

/** Changes of what exists go at once; the others are gathered. */
const INTERVAL_MS = 1000;

/** Tells backend modules what changed in one control plane, by full ids. */
export class EventPublisher {
  readonly #controlPlane: ControlPlane;
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  readonly #changes: Coalescer<string>;
  #clusters: Set<string>;
  #contexts: Set<string>;
  #pending: Record<keyof ControlPlaneChange, Set<string>> = nothing();
  #removedContexts = new Set<string>();

  constructor(options: {
    controlPlane: ControlPlane;
    events: EventsService;
    logger: LoggerService;
  }) {
    this.#controlPlane = options.controlPlane;
    this.#events = options.events;
    this.#logger = options.logger;
    this.#clusters = this.#clusterIds();
    this.#contexts = this.#contextNames();
    this.#changes = new Coalescer({
      intervalMs: INTERVAL_MS,
      flush: () => this.#publish(),
    });
  }

  publish(change: ControlPlaneChange): void {
    const clusters = this.#clusterIds();
    const contexts = this.#contextNames();
    // What this process saw and sees no more was deleted: caches drop nothing because a server is away.
    const gone = [...this.#contexts].filter(name => !contexts.has(name));
    const urgent =
      gone.length > 0 ||
      change.removed.length > 0 ||
      [...clusters].some(id => !this.#clusters.has(id)) ||
      [...contexts].some(name => !this.#contexts.has(name));
    this.#clusters = clusters;
    this.#contexts = contexts;

    for (const key of ['clusters', 'removed', 'contexts'] as const) {
      change[key].forEach(item => this.#pending[key].add(item));
    }
    gone.forEach(name => this.#removedContexts.add(name));
    this.#changes.add(['change'], { urgent });
  }

  close(): void {
    this.#changes.close();
  }

  #publish(): void {
    const { clusters, removed, contexts } = this.#pending;
    const eventPayload: ChangedEvent = {
      controlPlane: this.#controlPlane.name,
      clusters: [...clusters].filter(id => this.#clusters.has(id)),
      // Deleted and made anew within the interval is not removed.
      removed: [...removed].filter(id => !this.#clusters.has(id)),
      contexts: [...contexts].filter(name => this.#contexts.has(name)),
      removedContexts: [...this.#removedContexts].filter(
        name => !this.#contexts.has(name),
      ),
    };
    this.#pending = nothing();
    this.#removedContexts = new Set();
    this.#events
      .publish({ topic: EVENT_TOPIC, eventPayload })
      .catch(() => this.#logger.warn('An event to modules was not sent'));
  }

  #clusterIds(): Set<string> {
    return new Set(
      this.#controlPlane.clusters().map(({ id }) => formatClusterId(id)),
    );
  }

  #contextNames(): Set<string> {
    return new Set(this.#controlPlane.contexts().map(({ name }) => name));
  }
}

function nothing(): Record<keyof ControlPlaneChange, Set<string>> {
  return { clusters: new Set(), removed: new Set(), contexts: new Set() };
}
