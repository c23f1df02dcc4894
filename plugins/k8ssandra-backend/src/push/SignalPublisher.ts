import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  SIGNAL_BEAT_MS,
  SIGNAL_CHANNEL,
  type ChangedSignal,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { KeyedCoalescer } from './KeyedCoalescer';

/** The first hint of a cluster goes at once, further ones of it at most once a second (ux 10). */
const INTERVAL_MS = 1000;
/** A browser gets 20 messages a second at most, of 10 kB at most: what one that reads slowly can cost is bounded. */
const GAP_MS = 50;
const MAX_KEYS = 500;

/** Tells browsers that something changed. A websocket needs no token, so a message says nothing but opaque keys. */
export class SignalPublisher {
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;
  readonly #changes: KeyedCoalescer;
  readonly #beat: NodeJS.Timeout;

  constructor(options: { signals: SignalsService; logger: LoggerService }) {
    this.#signals = options.signals;
    this.#logger = options.logger;
    this.#changes = new KeyedCoalescer({
      intervalMs: INTERVAL_MS,
      gapMs: GAP_MS,
      maxKeys: MAX_KEYS,
      flush: keys => this.#publish(keys),
    });
    // Nothing else tells a page that hints reach it: the signals client says nothing of its connection.
    this.#beat = setInterval(() => this.#publish([]), SIGNAL_BEAT_MS);
    this.#beat.unref();
  }

  publish(keys: string[]): void {
    this.#changes.add(keys);
  }

  close(): void {
    clearInterval(this.#beat);
    this.#changes.close();
  }

  #publish(keys: string[]): void {
    const message: ChangedSignal = { keys };
    this.#signals
      .publish({
        recipients: { type: 'broadcast' },
        channel: SIGNAL_CHANNEL,
        message,
      })
      .catch(() => this.#logger.warn('A signal to browsers was not sent'));
  }
}
