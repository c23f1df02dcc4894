import { createInterface } from 'node:readline';
import type { Answer, Watch, WatchEvent } from '../types';
import type { WireAnswer } from './exchange';

/** Reads the lines of a watch as they come. */
export class WatchReader implements Watch {
  readonly answer: Answer;
  readonly events: WatchEvent[] = [];
  ended = false;
  private wake: (() => void)[] = [];

  constructor(
    answer: Omit<WireAnswer, 'stream'>,
    stream: WireAnswer['stream'],
    private readonly abort: AbortController,
  ) {
    this.answer = { ...answer, body: undefined, text: '' };
    this.read(stream);
  }

  async until(holds: (events: WatchEvent[]) => boolean): Promise<WatchEvent[]> {
    while (!holds(this.events)) {
      if (this.ended) {
        throw new Error(
          `The watch ended before what was awaited came. Its events: ${JSON.stringify(
            this.events,
          ).slice(0, 2000)}`,
        );
      }
      await this.change();
    }
    return [...this.events];
  }

  async take(count: number): Promise<WatchEvent[]> {
    const real = (events: WatchEvent[]) =>
      events.filter(event => event.type !== 'BOOKMARK');
    const events = await this.until(all => real(all).length >= count);
    return real(events).slice(0, count);
  }

  async end(): Promise<WatchEvent[]> {
    while (!this.ended) await this.change();
    return this.events;
  }

  stop(): void {
    this.abort.abort();
  }

  private change(): Promise<void> {
    return new Promise(resolve => {
      this.wake.push(resolve);
    });
  }

  private notify(): void {
    for (const wake of this.wake.splice(0)) wake();
  }

  private async read(stream: WireAnswer['stream']): Promise<void> {
    stream.once('error', () => {});
    try {
      for await (const line of createInterface({ input: stream })) {
        if (line === '') continue;
        this.events.push(JSON.parse(line));
        this.notify();
      }
    } catch (error) {
      this.events.push({ type: 'BROKEN', object: String(error) });
    }
    this.ended = true;
    this.notify();
  }
}
