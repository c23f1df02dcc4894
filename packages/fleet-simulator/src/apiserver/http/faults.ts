const delay = (ms: number) =>
  new Promise<void>(resolve => {
    setTimeout(resolve, ms);
  });

/** How a server misbehaves. `hang`: accepts and never answers; `slow`: adds latency; `deny`: 401 for all; `down`: port closed. */
export type FaultMode = 'none' | 'hang' | 'slow' | 'deny' | 'down';

/** A fault with its latency, which only `slow` uses. */
export interface Faults {
  mode: FaultMode;
  latencyMs: number;
}

/** The current fault of a server, and who waits for its end. */
export class FaultSwitch {
  private current: Faults = { mode: 'none', latencyMs: 0 };
  private waiting: (() => void)[] = [];

  get faults(): Faults {
    return this.current;
  }

  set(faults: Faults): void {
    this.current = faults;
    if (faults.mode !== 'hang') this.release();
  }

  /** Resolves when the server does not hang, and after the latency of a slow one. */
  async pass(): Promise<void> {
    while (this.current.mode === 'hang') {
      await new Promise<void>(resolve => this.waiting.push(resolve));
    }
    if (this.current.mode === 'slow') await delay(this.current.latencyMs);
  }

  /** Lets everyone go who waits, for closing. */
  release(): void {
    this.waiting.splice(0).forEach(resolve => resolve());
  }
}
