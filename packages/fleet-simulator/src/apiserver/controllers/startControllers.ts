import type { ServerCore } from '../serverCore';
import { startCrdCleanup } from './crdCleanup';
import { startEventExpiry } from './eventExpiry';
import { startGarbageCollector } from './garbageCollector';
import { startNamespaceController } from './namespaceController';

/** Starts what a control plane does on its own; the answer stops it. */
export function startControllers(core: ServerCore): () => void {
  const stops = [
    startNamespaceController(core),
    startGarbageCollector(core),
    startEventExpiry(core),
    startCrdCleanup(core),
  ];
  return () => stops.forEach(stop => stop());
}
