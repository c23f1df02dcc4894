import type { Http2ServerResponse } from 'node:http2';
import type { ServerResponse } from 'node:http';
import type { ApiResponse, ApiStream } from '../types';
import type { FaultSwitch } from './faults';

type Response = Http2ServerResponse | ServerResponse;

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
  const stop = stream.start({
    write: chunk => inOrder(() => (response as ServerResponse).write(chunk)),
    end: () => inOrder(() => response.end()),
  });
  (response as ServerResponse).once('close', stop);
}
