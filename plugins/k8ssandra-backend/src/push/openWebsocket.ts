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

function opens(url: string, signal: AbortSignal): Promise<boolean> {
  return new Promise(resolve => {
    const socket = new WebSocket(url);
    let timer: NodeJS.Timeout | undefined;
    const end = (opened: boolean) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      socket.close();
      resolve(opened);
    };
    const giveUp = () => end(false);
    timer = setTimeout(giveUp, PATIENCE_MS);
    signal.addEventListener('abort', giveUp);
    socket.onopen = () => end(true);
    socket.onerror = giveUp;
  });
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
