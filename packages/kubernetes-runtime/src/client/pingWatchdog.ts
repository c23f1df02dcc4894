import type { Client } from 'undici';
import { KubernetesError } from './errors';
import type { ClientLimits } from './limits';

/**
 * Watches the HTTP/2 pings of a client. undici sends them but gives an unanswered one no deadline, so a connection
 * whose other end vanished would hold its watches for minutes. The deadline must be passed on two ticks in a row:
 * after our own event loop was blocked, the first tick may come before the answer that already waits.
 * Any byte is a sign of life: over a slow line the answer to a ping waits behind the bytes of a list.
 */
export function watchPings(options: {
  client: Client;
  limits: Pick<ClientLimits, 'pingIntervalMs' | 'pingDeadlineMs'>;
  /** Bytes received so far. */
  bytesRead?: () => number;
  onPing?: (latencyMs: number) => void;
  onSilent: (error: KubernetesError) => void;
}): () => void {
  const { client, limits, onPing, onSilent, bytesRead = () => 0 } = options;
  let lastPong = performance.now();
  let late = false;
  let bytes = bytesRead();
  // `ping` is emitted by undici's HTTP/2 client and missing in its types.
  (client as unknown as NodeJS.EventEmitter).on('ping', (ms: number) => {
    lastPong = performance.now();
    late = false;
    onPing?.(ms);
  });
  const timer = setInterval(() => {
    const now = bytesRead();
    if (now !== bytes) {
      bytes = now;
      lastPong = performance.now();
      late = false;
    }
    const silentMs = performance.now() - lastPong;
    if (silentMs < limits.pingDeadlineMs) return;
    if (!late) {
      late = true;
      return;
    }
    clearInterval(timer);
    onSilent(
      new KubernetesError({
        code: 'Timeout',
        message: `The server did not answer for ${Math.round(
          silentMs / 1000,
        )} s`,
      }),
    );
  }, Math.max(10, limits.pingIntervalMs / 4));
  timer.unref();
  return () => clearInterval(timer);
}
