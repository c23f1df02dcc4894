import { randomBytes } from 'node:crypto';
import type { ControlPlane } from '@k8ssandra-backstage/control-plane';
import {
  formatContextId,
  parseClusterId,
  sha256Hex,
  signalKeyOf,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Finds the opaque keys of what changed, those of clusters that are gone included. */
export class SignalKeys {
  /** For keys that no browser looks for: nobody may find out by guessing names what there is. */
  readonly #salt = randomBytes(16).toString('hex');
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
    return keys.size > 0 ? [...keys] : [this.#digest(id)];
  }

  ofContext({ name }: ControlPlane, context: string): string {
    return this.#digest(formatContextId({ controlPlane: name, context }));
  }

  #digest(text: string): string {
    return sha256Hex(`${this.#salt}\n${text}`).slice(0, 16);
  }
}
