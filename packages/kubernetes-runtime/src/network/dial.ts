import { connect, type Socket } from 'node:net';
import type { ResolvedAddress } from './types';

/** A connection, and where it leads. */
export interface Dialled {
  socket: Socket;
  address: ResolvedAddress;
}

/** So long one address is waited for before the next is tried as well (RFC 8305, 5). */
export const ATTEMPT_DELAY_MS = 250;

/** Says least of why a server is not reached: this machine has no such kind of address. */
const NO_ROUTE = new Set(['ENETUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT']);

/**
 * Opens a TCP connection to the first of several addresses that answers (Happy Eyeballs, RFC 8305). Each has a head start before the
 * next and is not given up when that begins. Node's own way gives an attempt up after 250 ms, so that a server on another continent
 * with two addresses is never reached.
 * @throws the most telling of the errors, or the signal's reason
 */
export function dial(options: {
  /** At least one, best first. Literal: nothing is resolved. */
  addresses: ResolvedAddress[];
  port: number;
  signal: AbortSignal;
  delayMs?: number;
}): Promise<Dialled> {
  const { addresses, port, signal, delayMs = ATTEMPT_DELAY_MS } = options;
  return new Promise((resolve, reject) => {
    const open = new Set<Socket>();
    const errors: NodeJS.ErrnoException[] = [];
    let next = 0;
    let timer: NodeJS.Timeout | undefined;

    const end = (winner?: Socket) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      if (winner) open.delete(winner);
      for (const socket of open) socket.destroy();
      open.clear();
    };
    function giveUp() {
      end();
      reject(signal.reason);
    }
    const begin = () => {
      clearTimeout(timer);
      const address = addresses[next++];
      const socket = connect({ host: address.address, port, noDelay: true });
      open.add(socket);
      socket.once('connect', () => {
        end(socket);
        resolve({ socket, address });
      });
      socket.on('error', error => {
        // whoever has the socket hears of it as well
        if (!open.delete(socket)) return;
        errors.push(error);
        if (next < addresses.length) begin();
        else if (open.size === 0) {
          end();
          reject(errors.find(({ code = '' }) => !NO_ROUTE.has(code)) ?? error);
        }
      });
      if (next < addresses.length) timer = setTimeout(begin, delayMs);
    };

    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    signal.addEventListener('abort', giveUp);
    begin();
  });
}
