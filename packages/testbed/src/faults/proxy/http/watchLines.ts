import type { Readable } from 'node:stream';
import type { ExchangeFault, ProxiedEvent } from '../types';

const NEWLINE = 0x0a;

/** Cuts a body into lines, each with its newline. */
export async function* linesOf(body: Readable): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of body as AsyncIterable<Buffer>) {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(NEWLINE, start);
      if (end === -1) break;
      yield Buffer.concat([...rest, chunk.subarray(start, end + 1)]);
      rest = [];
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

const parse = (line: Buffer) => JSON.parse(line.toString()) as ProxiedEvent;

/** Takes out what a fault drops. */
async function* drop(
  lines: AsyncIterable<Buffer>,
  unwanted: (event: ProxiedEvent) => boolean,
): AsyncGenerator<Buffer> {
  for await (const line of lines) {
    if (!unwanted(parse(line))) yield line;
  }
}

/** Collects lines for so long after the first, and gives the last one of each object. */
async function* coalesce(
  lines: AsyncIterable<Buffer>,
  ms: number,
): AsyncGenerator<Buffer> {
  const source = lines[Symbol.asyncIterator]();
  let next = source.next();
  for (;;) {
    const first = await next;
    if (first.done) return;
    const held = new Map<string, Buffer>();
    const hold = (line: Buffer) => {
      const { type, object } = parse(line);
      const { namespace = '', name = '' } = object?.metadata ?? {};
      const key = `${type === 'BOOKMARK'}/${namespace}/${name}`;
      held.delete(key);
      held.set(key, line);
    };
    hold(first.value);
    next = source.next();
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<'over'>(resolve => {
      timer = setTimeout(() => resolve('over'), ms);
    });
    for (;;) {
      const found = await Promise.race([next, over]);
      if (found === 'over' || found.done) break;
      hold(found.value);
      next = source.next();
    }
    clearTimeout(timer);
    yield* held.values();
  }
}

/** The lines of a watch after the faults that change what it says. */
export function withFaults(
  lines: AsyncIterable<Buffer>,
  faults: ExchangeFault[],
): AsyncIterable<Buffer> {
  return faults.reduce((before, fault) => {
    if (fault.kind === 'dropEvents') return drop(before, fault.drop);
    if (fault.kind === 'coalesce') return coalesce(before, fault.ms);
    return before;
  }, lines);
}
