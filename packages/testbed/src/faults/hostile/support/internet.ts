import net from 'node:net';

/** Public addresses of these tests. Nothing is sent to them: the internet below is the loopback interface. */
export const PUBLIC = '93.184.215.14';
export const PUBLIC_V6 = '2606:2800:21f:cb07:6820:80da:af6b:8b2c';

/** What was dialled, and where it led. */
export interface Internet {
  /** `host:port` of every TCP connection that the process began. */
  readonly dialled: string[];
  stop(): void;
}

/**
 * Leads connections to {@link PUBLIC} addresses to a port of loopback, and lets all others pass as they are: a connection to a forbidden
 * address is made for real, and its listener hears of it.
 */
export function startInternet(port: () => number): Internet {
  const dialled: string[] = [];
  const real = net.connect as (...args: unknown[]) => net.Socket;
  const spy = jest.spyOn(net, 'connect').mockImplementation(((
    ...args: unknown[]
  ) => {
    const [options] = args as [{ host?: string; port?: number }];
    if (typeof options !== 'object') return real(...args);
    dialled.push(`${options.host}:${options.port}`);
    const isPublic = options.host === PUBLIC || options.host === PUBLIC_V6;
    return isPublic
      ? real({ ...options, host: '127.0.0.1', port: port() })
      : real(...args);
  }) as never);
  return { dialled, stop: () => spy.mockRestore() };
}
