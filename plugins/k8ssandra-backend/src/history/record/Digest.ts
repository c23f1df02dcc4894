import type { Clock } from '@k8ssandra-backstage/kubernetes-runtime';

/** What {@link Digest} works with. */
export interface DigestOptions {
  /** Looks at one thing; an error is for it to catch. */
  look: (key: string) => void;
  /** At least so long between two looks at the same thing. */
  intervalMs: number;
  clock: Clock;
}

/**
 * Looks at what changed: at once the first time, then at most once per interval, and at one thing per turn of the event loop, so that a
 * storm of changes holds up nobody: half of the time at least is left to others.
 */
export class Digest {
  readonly #options: DigestOptions;
  readonly #dueAt = new Map<string, number>();
  readonly #lookedAt = new Map<string, number>();
  #cancel: (() => void) | undefined;
  #armedFor = Infinity;
  /** Others get their turn until then. */
  #notBefore = 0;
  #closed = false;

  constructor(options: DigestOptions) {
    this.#options = options;
  }

  /** It changed. */
  touch(key: string): void {
    if (this.#closed || this.#dueAt.has(key)) return;
    const { clock, intervalMs } = this.#options;
    const now = clock.now();
    const last = this.#lookedAt.get(key) ?? -Infinity;
    this.#dueAt.set(key, Math.max(now, last + intervalMs));
    this.#arm();
  }

  /** It is gone. */
  forget(key: string): void {
    this.#dueAt.delete(key);
    this.#lookedAt.delete(key);
  }

  close(): void {
    this.#closed = true;
    this.#cancel?.();
    this.#dueAt.clear();
  }

  #arm(): void {
    const next = Math.max(this.#notBefore, Math.min(...this.#dueAt.values()));
    if (next === this.#armedFor || next === Infinity) return;
    this.#cancel?.();
    this.#armedFor = next;
    const wait = Math.max(0, next - this.#options.clock.now());
    this.#cancel = this.#options.clock.setTimer(() => this.#turn(), wait);
  }

  #turn(): void {
    this.#armedFor = Infinity;
    this.#cancel = undefined;
    const { clock, look } = this.#options;
    const now = clock.now();
    for (const [key, dueAt] of this.#dueAt) {
      if (dueAt > now) continue;
      this.#dueAt.delete(key);
      this.#lookedAt.set(key, now);
      look(key);
      break;
    }
    const spent = clock.now() - now;
    this.#notBefore = now + 2 * spent;
    this.#arm();
  }
}
