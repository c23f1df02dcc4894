import { open } from 'node:fs/promises';
import { isOurs, kindOf, type RequestCount } from '../requestKinds';
import {
  readAuditEvent,
  type AuditedRequest,
  type AuditEvent,
} from './auditEvents';

const CHUNK = 1 << 20;
const LINE_END = 10;
/** What stands in the lines of our accounts; most lines are others', and are not worth parsing. */
const OURS = Buffer.from('"system:serviceaccount:');

/** What an API server noted of our requests. */
export interface AuditLog {
  /** Counts since the last reset. */
  counts(): Promise<RequestCount[]>;
  reset(): Promise<void>;
  /** How long each answer since the last call took, in milliseconds; watches and calls of pods are left out. */
  takeAnswers(): Promise<number[]>;
}

/** Follows the audit log of an API server from now on; it is read when somebody asks. */
export function followAuditLog(cluster: string, file: string): AuditLog {
  const counts = new Map<string, RequestCount>();
  let answers: number[] = [];
  let position = 0;
  let rest = Buffer.alloc(0);
  // One for all reads: they come often while somebody waits for silence, and must not make work for the garbage collector.
  const buffer = Buffer.allocUnsafe(CHUNK);
  let reading = Promise.resolve();

  const note = (request: AuditedRequest) => {
    const { tookMs, ...what } = request;
    const counted: RequestCount = { cluster, ...what, count: 1 };
    if (!isOurs(counted)) return;
    const kind = kindOf(counted);
    if (kind !== 'watches' && kind !== 'podProxy') answers.push(tookMs);
    const key = JSON.stringify(what);
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, counted);
  };

  const take = (line: Buffer) => {
    if (!line.includes(OURS)) return;
    const request = readAuditEvent(JSON.parse(line.toString()) as AuditEvent);
    if (request) note(request);
  };

  const readOn = async () => {
    const handle = await open(file);
    try {
      for (;;) {
        const { bytesRead } = await handle.read(buffer, 0, CHUNK, position);
        if (bytesRead === 0) return;
        position += bytesRead;
        rest = eachLine(
          Buffer.concat([rest, buffer.subarray(0, bytesRead)]),
          take,
        );
      }
    } finally {
      await handle.close();
    }
  };

  /** One after the other: two who ask at once must not read the same part. */
  const upToNow = () => {
    reading = reading.then(readOn);
    return reading;
  };

  return {
    counts: async () => {
      await upToNow();
      return [...counts.values()].map(each => ({ ...each }));
    },
    reset: async () => {
      await upToNow();
      counts.clear();
    },
    takeAnswers: async () => {
      await upToNow();
      const taken = answers;
      answers = [];
      return taken;
    },
  };
}

/** Hands over every whole line; returns what is left. */
function eachLine(text: Buffer, take: (line: Buffer) => void): Buffer {
  let from = 0;
  for (;;) {
    const end = text.indexOf(LINE_END, from);
    if (end < 0) return Buffer.from(text.subarray(from));
    take(text.subarray(from, end));
    from = end + 1;
  }
}
