/** Values handed from a producer to one consumer, in order. */
export class FrameQueue<T> {
  private readonly values: T[] = [];
  private wake?: () => void;
  private isEnded = false;

  push(value: T): void {
    this.values.push(value);
    this.wake?.();
  }

  end(): void {
    this.isEnded = true;
    this.wake?.();
  }

  async *drain(): AsyncGenerator<T, void, undefined> {
    for (;;) {
      while (this.values.length > 0) yield this.values.shift()!;
      if (this.isEnded) return;
      await new Promise<void>(resolve => {
        this.wake = resolve;
      });
      this.wake = undefined;
    }
  }
}
