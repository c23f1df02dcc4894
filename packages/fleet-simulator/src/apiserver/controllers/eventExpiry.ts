import type { ServerCore } from '../serverCore';

const LIFETIME_MS = 3600_000;
const CHECK_MS = 60_000;

/** Forgets events after an hour, as Kubernetes does. */
export function startEventExpiry(core: ServerCore): () => void {
  const timer = setInterval(() => expireEvents(core), CHECK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Removes the events that are older than an hour. */
export function expireEvents(core: ServerCore): void {
  const oldest = core.now().getTime() - LIFETIME_MS;
  for (const { metadata, lastTimestamp } of core.store.list('events')) {
    const last = Date.parse(lastTimestamp ?? metadata.creationTimestamp);
    if (last < oldest) {
      core.store.remove({
        resource: 'events',
        namespace: metadata.namespace!,
        name: metadata.name,
      });
    }
  }
}
