import type {
  ControlPlane,
  ControlPlaneChange,
} from '@k8ssandra-backstage/control-plane';
import {
  formatContextId,
  parseClusterId,
  sha256Hex,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { signalKey } from '../service/signalKey';

/** Finds the opaque keys of what changed, those of clusters that are gone included. */
export class SignalKeys {
  readonly #last = new Map<string, string>();

  of(controlPlane: ControlPlane, change: ControlPlaneChange): string[] {
    const changed = change.clusters.flatMap(id => {
      const entry = controlPlane.get(parseClusterId(id));
      if (!entry) {
        return [];
      }
      const key = signalKey(entry);
      this.#last.set(id, key);
      return [key];
    });
    const removed = change.removed.flatMap(id => {
      const key = this.#last.get(id);
      this.#last.delete(id);
      // Never seen by a browser: the lists that show it must still be read again.
      return [key ?? sha256Hex(id).slice(0, 16)];
    });
    const contexts = change.contexts.map(context =>
      sha256Hex(
        formatContextId({ controlPlane: controlPlane.name, context }),
      ).slice(0, 16),
    );
    return [...changed, ...removed, ...contexts];
  }
}
