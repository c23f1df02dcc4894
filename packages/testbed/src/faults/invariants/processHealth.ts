import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext, runInThisContext } from 'node:vm';

/** The process itself: test runners hand out a copy of it that hears of nothing. */
const real: NodeJS.Process = runInThisContext('process');

/** What a process holds. */
export interface Holdings {
  sockets: number;
  timers: number;
  heapMb: number;
}

/** Watches a process for what must not happen in it (I9). */
export interface ProcessHealth {
  /** What happened, in words. */
  readonly incidents: string[];
  holdings(): Holdings;
  /** Milliseconds since it was started. */
  eventLoopDelayP99Ms(): number;
  stop(): void;
}

const SOCKETS =
  /^(TCPSocketWrap|TLSWrap|HTTP2Session|ConnectWrap|TCPConnectWrap)$/;

/** Names only: messages may hold what a test planted. */
const nameOf = (error: unknown) =>
  error instanceof Error ? `${error.name} ${error.stack ?? ''}` : 'a value';

let collect: (() => void) | undefined;

/** Heap in use after a garbage collection: what is kept, not what is not yet swept. */
function keptMb(): number {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
  return real.memoryUsage().heapUsed / 1024 / 1024;
}

/** Begins to watch this process. */
export function watchProcess(): ProcessHealth {
  const incidents: string[] = [];
  const note = (what: string) => (error: unknown) =>
    void incidents.push(`${what}: ${nameOf(error)}`);
  const listeners: Array<[event: string, listener: (e: unknown) => void]> = [
    ['unhandledRejection', note('unhandled rejection')],
    ['uncaughtExceptionMonitor', note('uncaught exception')],
    [
      'warning',
      warning => {
        const { name } = warning as Error;
        if (name === 'MaxListenersExceededWarning') {
          incidents.push(`listeners grow: ${nameOf(warning)}`);
        }
      },
    ],
  ];
  listeners.forEach(([event, listener]) => real.on(event as any, listener));
  const { exit } = process;
  process.exit = ((code?: number) => {
    incidents.push(`process.exit(${code})`);
  }) as typeof process.exit;
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  return {
    incidents,
    holdings: () => {
      const all = real.getActiveResourcesInfo();
      return {
        sockets: all.filter(each => SOCKETS.test(each)).length,
        timers: all.filter(each => each === 'Timeout').length,
        heapMb: Math.round(keptMb()),
      };
    },
    eventLoopDelayP99Ms: () => Math.round(delay.percentile(99) / 1e6),
    stop: () => {
      delay.disable();
      process.exit = exit;
      listeners.forEach(([event, listener]) =>
        real.off(event as any, listener),
      );
    },
  };
}
