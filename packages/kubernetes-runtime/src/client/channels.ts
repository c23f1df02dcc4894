import type { Dispatcher } from 'undici';
import { createGate } from './gate';
import { shareStreams, USUAL_STREAMS, type StreamShares } from './streams';
import type { Transport } from './transport';

/** What a request needs a stream for. A probe never waits in line: it must tell a dead server from a busy one. */
export type Use = 'call' | 'list' | 'proxy' | 'probe' | 'watch';

/**
 * Lists at the same time, whatever the server allows: all kinds are listed again when its history was compacted, and a list is the most
 * expensive thing that it can be asked for.
 */
const LISTS = 8;

/** A place for one request. */
export interface Place {
  /** The dispatcher to send with; connects when there is no connection. */
  acquire(): Promise<Dispatcher>;
  /** Must be called when the answer was read or given up. */
  leave(): void;
}

/** The connections of one API server, and who may use them. */
export interface Channels {
  /** Waits for a place. @throws the signal's reason when it ends first */
  enter(use: Use, signal: AbortSignal): Promise<Place>;
  readonly protocol: Transport['protocol'];
  close(): Promise<void>;
}

/**
 * Makes the channels. One connection carries everything as long as what the server allows on it is enough. Calls beyond their share
 * wait in line. A watch occupies its stream for ever, so watches beyond their share go over further connections, which are
 * closed with their last watch; otherwise a server with many kinds and namespaces to watch would leave no stream for calls.
 */
export function createChannels(options: {
  main: Transport;
  /** Makes a connection for watches only. */
  makeFurther: () => Transport;
}): Channels {
  const { main, makeFurther } = options;
  const further = new Map<Transport, number>();
  let watchesOnMain = 0;

  /** A connection that has not said yet what it allows will most likely say the same as the other one. */
  const sharesOf = ({ streams }: Transport): StreamShares =>
    shareStreams(streams ?? main.streams ?? USUAL_STREAMS);
  const gates = {
    call: createGate(() => sharesOf(main).calls),
    list: createGate(() => LISTS),
    proxy: createGate(() => sharesOf(main).proxies),
  };

  /** The first connection with room for a watch, the main one first. */
  const placeWatch = (): { transport: Transport; free: () => void } => {
    if (watchesOnMain < sharesOf(main).watches) {
      watchesOnMain++;
      return { transport: main, free: () => void watchesOnMain-- };
    }
    const found = [...further].find(
      ([transport, watches]) => watches < sharesOf(transport).watchesAlone,
    );
    const [transport, watches] = found ?? [makeFurther(), 0];
    further.set(transport, watches + 1);
    const free = () => {
      const left = (further.get(transport) ?? 1) - 1;
      further.set(transport, left);
      if (left > 0) return;
      further.delete(transport);
      transport.close().catch(() => {});
    };
    return { transport, free };
  };

  return {
    enter: async (use, signal) => {
      if (use === 'watch') {
        const { transport, free } = placeWatch();
        let freed = false;
        const leave = () => {
          if (!freed) free();
          freed = true;
        };
        return { acquire: transport.acquire, leave };
      }
      if (use === 'probe') return { acquire: main.acquire, leave: () => {} };
      const leaveLists =
        use === 'list' ? await gates.list.enter(signal) : undefined;
      const gate = use === 'proxy' ? gates.proxy : gates.call;
      try {
        const leave = await gate.enter(signal);
        return {
          acquire: main.acquire,
          leave: () => {
            leave();
            leaveLists?.();
          },
        };
      } catch (error) {
        leaveLists?.();
        throw error;
      }
    },
    get protocol() {
      return main.protocol;
    },
    close: async () => {
      await Promise.all(
        [main, ...further.keys()].map(transport => transport.close()),
      );
    },
  };
}
