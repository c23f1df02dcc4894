import {
  createServer,
  type AddressInfo,
  type Server,
  type Socket,
} from 'node:net';
import { fillBacklog } from './fullBacklog';

/** What is at the port. */
export type PortState = 'open' | 'refuse' | 'fullBacklog';

/** A port that can be closed and opened again. */
export interface PortListener {
  readonly port: number;
  /** Resolves when it is so. */
  set(state: PortState): Promise<void>;
  close(): Promise<void>;
}

/** Listens on a free port of loopback. */
export async function listenOnPort(
  onSocket: (socket: Socket) => void,
): Promise<PortListener> {
  let server: Server | undefined;
  let port = 0;
  let state: PortState = 'refuse';
  let drain: (() => Promise<void>) | undefined;
  let turn: Promise<void> = Promise.resolve();

  const open = async () => {
    const opened = createServer({ noDelay: true }, onSocket);
    await new Promise<void>((resolve, reject) => {
      opened.once('error', reject);
      opened.listen(port, '127.0.0.1', resolve);
    });
    server = opened;
    port = (opened.address() as AddressInfo).port;
  };

  const change = async (next: PortState) => {
    if (next === state) return;
    // Closing the port leaves its connections open; only when they have ended would it call back.
    server?.close();
    server = undefined;
    await drain?.();
    drain = undefined;
    state = next;
    if (next === 'open') await open();
    if (next === 'fullBacklog') drain = await fillBacklog(port);
  };

  const set = (next: PortState) => {
    turn = turn.then(() => change(next));
    return turn;
  };
  await set('open');
  return {
    get port() {
      return port;
    },
    set,
    close: () => set('refuse'),
  };
}
