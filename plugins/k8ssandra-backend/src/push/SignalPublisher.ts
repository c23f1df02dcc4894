import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  SIGNAL_CHANNEL,
  type ChangedSignal,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { Coalescer } from './Coalescer';

/** The first hint goes at once, further ones at most once a second (ux 10). */
const INTERVAL_MS = 1000;

/** Tells browsers that something changed. A websocket needs no token, so a message says nothing but opaque keys. */
export class SignalPublisher {
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;
  readonly #changes: Coalescer<string>;

  constructor(options: { signals: SignalsService; logger: LoggerService }) {
    this.#signals = options.signals;
    this.#logger = options.logger;
    this.#changes = new Coalescer({
      intervalMs: INTERVAL_MS,
      flush: keys => this.#publish(keys),
    });
  }

  publish(keys: string[]): void {
    this.#changes.add(keys);
  }

  close(): void {
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
