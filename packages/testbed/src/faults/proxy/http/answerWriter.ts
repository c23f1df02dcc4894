import type { Http2ServerResponse } from 'node:http2';
import { KEPT_BYTES, type JournalEntry } from '../journal';
import type { Cut, DeadStream, ExchangeFault } from '../types';
import type { ClientConnection } from './client';

/** INTERNAL_ERROR of HTTP/2. */
export const STREAM_ERROR = 2;

/** Bytes of a TLS record that pass before a reset in its middle: its header and a little. */
const BYTES_INTO_RECORD = 12;

/** Writes one answer to the client, as far as its faults let it. */
export interface AnswerWriter {
  head(status: number, headers: Record<string, string | string[]>): void;
  /** Writes a part; false when nothing more may follow. */
  write(part: Buffer): Promise<boolean>;
  /** Writes one event of a watch; false when nothing more may follow. */
  event(line: Buffer): Promise<boolean>;
  end(): void;
}

/** Makes the writer of an answer. */
export function createAnswerWriter(options: {
  outgoing: Http2ServerResponse;
  client: ClientConnection;
  entry: JournalEntry;
  faults: ExchangeFault[];
  /** Resolves when the client left. */
  left: Promise<void>;
}): AnswerWriter {
  const { outgoing, client, entry, faults, left } = options;
  const cut = faults.find((each): each is Cut => each.kind === 'cut');
  const dead = faults.find(
    (each): each is DeadStream => each.kind === 'deadStream',
  );
  let kept = 0;
  let events = 0;

  let gone = false;
  let letGo = () => {};
  left.then(() => {
    gone = true;
    letGo();
  });

  const send = (part: Buffer) =>
    new Promise<void>(resolve => {
      if (part.length === 0 || gone) {
        resolve();
        return;
      }
      entry.bytes += part.length;
      letGo = resolve;
      // The types of the two protocols differ here.
      (outgoing.write as Function)(part, () => resolve());
    });

  const keep = (part: Buffer, asEvent: boolean) => {
    kept += part.length;
    if (kept > KEPT_BYTES) return;
    if (asEvent) entry.events.push(part.toString().trimEnd());
    else entry.answer += part.toString();
  };

  /** Sends a part up to an offset, and ends there as the fault says. */
  const cutAt = async (part: Buffer, offset: number, how: Cut['how']) => {
    if (how === 'record') {
      client.resetAfter(BYTES_INTO_RECORD);
      await send(part);
      return;
    }
    await send(part.subarray(0, offset));
    if (how !== 'stream') await client.finish(how ?? 'reset');
    else if (outgoing.stream) outgoing.stream.close(STREAM_ERROR);
    else outgoing.destroy();
  };

  return {
    head: (status, headers) => {
      entry.status = status;
      entry.contentType = String(headers['content-type'] ?? '');
      outgoing.writeHead(status, headers);
      (outgoing as { flushHeaders?(): void }).flushHeaders?.();
    },
    write: async part => {
      const room = cut && cut.event === undefined ? cut.offset : Infinity;
      if (entry.bytes + part.length > room) {
        await cutAt(part, Math.max(0, room - entry.bytes), cut?.how);
        return false;
      }
      keep(part, false);
      await send(part);
      return !gone;
    },
    event: async line => {
      events++;
      if (events > (dead?.afterEvents ?? (dead ? 0 : Infinity))) {
        await left;
        return false;
      }
      if (cut?.event === events) {
        const { offset, how } = cut;
        await cutAt(line, offset < 0 ? line.length + offset : offset, how);
        return false;
      }
      keep(line, true);
      await send(line);
      return !gone;
    },
    end: () => {
      outgoing.end();
    },
  };
}
