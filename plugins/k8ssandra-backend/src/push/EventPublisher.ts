import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type {
  ControlPlane,
  ControlPlaneChange,
} from '@k8ssandra-backstage/control-plane';
import {
  EVENT_TOPIC,
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
  /** What was told to exist, and not to be gone. */
  readonly #clusters = new Set<string>();
  #contexts = new Set<string>();
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
    this.#changes = new Coalescer({
      intervalMs: INTERVAL_MS,
      flush: () => this.#publish(),
    });
  }

  publish(change: ControlPlaneChange): void {
    const isNew = change.clusters.some(id => !this.#clusters.has(id));
    change.clusters.forEach(id => this.#clusters.add(id));
    change.removed.forEach(id => this.#clusters.delete(id));
    const moved = change.contexts.length > 0 && this.#compareContexts();

    for (const key of ['clusters', 'removed', 'contexts'] as const) {
      change[key].forEach(item => this.#pending[key].add(item));
    }
    this.#changes.add(['change'], {
      urgent: isNew || moved || change.removed.length > 0,
    });
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

  /** @returns whether a context came or went */
  #compareContexts(): boolean {
    const before = this.#contexts;
    this.#contexts = new Set(
      this.#controlPlane.contexts().map(({ name }) => name),
    );
    // What this process saw and sees no more was deleted: caches drop nothing because a server is away.
    const gone = [...before].filter(name => !this.#contexts.has(name));
    gone.forEach(name => this.#removedContexts.add(name));
    return (
      gone.length > 0 || [...this.#contexts].some(name => !before.has(name))
    );
  }
}

function nothing(): Record<keyof ControlPlaneChange, Set<string>> {
  return { clusters: new Set(), removed: new Set(), contexts: new Set() };
}
