import type { Http2ServerResponse } from 'node:http2';
import type { ServerResponse } from 'node:http';
import type { ApiResponse, ApiStream } from '../types';
import type { FaultSwitch } from './faults';

type Response = Http2ServerResponse | ServerResponse;

/**
 * Characters that may wait for a client beyond what its watch began with. Who does not read loses the watch, as on a real server,
 * whose watch cache drops slow watchers; without a limit they would fill the memory of the fleet.
 */
const MOST_UNSENT = 32 * 1024 * 1024;

/** Sends an answer. A stream goes silent while the server hangs and catches up afterwards. */
export function respond(
  response: Response,
  answer: ApiResponse,
  faults: FaultSwitch,
): void {
  if (response.writableEnded || response.destroyed) return;
  response.statusCode = answer.status;
  for (const [name, value] of Object.entries(answer.headers)) {
    response.setHeader(name, value);
  }
  if (answer.stream) {
    sendStream(response, answer.stream, faults);
    return;
  }
  const body = answer.body ?? '';
  const isEmpty = answer.status === 204 || answer.status === 304;
  if (!isEmpty) response.setHeader('content-length', Buffer.byteLength(body));
  response.end(isEmpty ? '' : body);
}

function sendStream(
  response: Response,
  stream: ApiStream,
  faults: FaultSwitch,
): void {
  // Clients take the arrival of the headers as the start of the watch.
  (response as ServerResponse).flushHeaders();
  let order: Promise<void> = Promise.resolve();
  let isBehind = false;
  const inOrder = (work: () => void) => {
    if (faults.faults.mode === 'none' && !isBehind) {
      work();
      return;
    }
    isBehind = true;
    const turn = Promise.all([order, faults.pass()]).then(() => {
      if (!response.destroyed) work();
    });
    order = turn;
    turn.then(() => {
      if (order === turn) isBehind = false;
    });
  };
  /** Written, and held back while the server hangs. */
  let held = 0;
  let allowed = Infinity;
  const unsent = () => held + (response as ServerResponse).writableLength;
  const write = (chunk: string) => {
    if (unsent() > allowed) {
      response.destroy();
      return;
    }
    held += chunk.length;
    inOrder(() => {
      held -= chunk.length;
      (response as ServerResponse).write(chunk);
    });
  };
  const stop = stream.start({
    write,
    end: () => inOrder(() => response.end()),
  });
  allowed = unsent() + MOST_UNSENT;
  (response as ServerResponse).once('close', stop);
}
