import type { ControlPlane } from '@k8ssandra-backstage/control-plane';
import {
  formatContextId,
  parseClusterId,
  sha256Hex,
  signalKeyOf,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Finds the opaque keys of what changed, those of clusters that are gone included. */
export class SignalKeys {
  readonly #last = new Map<string, string>();

  /** Of a cluster, and of the one that had its name before. */
  ofCluster(controlPlane: ControlPlane, id: string): string[] {
    const parsed = parseClusterId(id);
    const uid = controlPlane.object(parsed)?.metadata.uid;
    const key = uid === undefined ? undefined : signalKeyOf(parsed, uid);
    const before = this.#last.get(id);
    if (key === undefined) {
      this.#last.delete(id);
    } else {
      this.#last.set(id, key);
    }
    const keys = new Set([before, key].filter(each => each !== undefined));
    // Never seen by a browser: the lists that show it must still be read again.
    return keys.size > 0 ? [...keys] : [digest(id)];
  }

  ofContext({ name }: ControlPlane, context: string): string {
    return digest(formatContextId({ controlPlane: name, context }));
  }
}

function digest(text: string): string {
  return sha256Hex(text).slice(0, 16);
}
