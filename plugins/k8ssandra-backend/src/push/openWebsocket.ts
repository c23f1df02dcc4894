import type { DiscoveryService } from '@backstage/backend-plugin-api';

const ATTEMPTS = 50;
const PATIENCE_MS = 300;
const PAUSE_MS = 200;

/**
 * Opens a websocket to our own signals service until one opens, or for at most half a minute. The server of Backstage 1.55 swallows
 * the first one after its start, and a browser whose first one that is tries again only seconds later.
 * Without the signals plugin nothing opens, and pages poll.
 */
export async function openWebsocket(options: {
  discovery: DiscoveryService;
  signal: AbortSignal;
}): Promise<boolean> {
  const base = await options.discovery.getBaseUrl('signals');
  const url = base.replace(/^http/, 'ws');
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (options.signal.aborted) {
      return false;
    }
    if (await opens(url, options.signal)) {
      return true;
    }
    await pause(options.signal);
  }
  return false;
}

async function opens(url: string, stopping: AbortSignal): Promise<boolean> {
  const socket = new WebSocket(url);
  const patience = AbortSignal.any([
    stopping,
    AbortSignal.timeout(PATIENCE_MS),
  ]);
  const opened = await new Promise<boolean>(resolve => {
    socket.onopen = () => resolve(true);
    socket.onerror = () => resolve(false);
    patience.onabort = () => resolve(false);
  });
  socket.close();
  return opened;
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const end = () => {
      signal.removeEventListener('abort', end);
      resolve();
    };
    setTimeout(end, PAUSE_MS).unref();
    signal.addEventListener('abort', end);
  });
}
