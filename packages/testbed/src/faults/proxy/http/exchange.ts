import type { IncomingHttpHeaders } from 'node:http2';
import { setTimeout as wait } from 'node:timers/promises';
import { describeRequest } from '../describeRequest';
import type { FaultSet } from '../faultSet';
import type { JournalEntry, WritableJournal } from '../journal';
import type { ExchangeFault } from '../types';
import {
  createAnswerWriter,
  STREAM_ERROR,
  type AnswerWriter,
} from './answerWriter';
import type { ClientConnection, Exchange } from './client';
import type { Upstream, UpstreamRequest } from './upstream';
import { linesOf, withFaults } from './watchLines';

type OfKind<K extends ExchangeFault['kind']> = Extract<
  ExchangeFault,
  { kind: K }
>;

/** REFUSED_STREAM of HTTP/2: not even looked at. */
const REFUSED_STREAM = 7;

/** Everything one exchange works with. */
interface Work {
  asked: UpstreamRequest;
  exchange: Exchange;
  client: ClientConnection;
  upstream: Upstream;
  entry: JournalEntry;
  faults: ExchangeFault[];
  writer: AnswerWriter;
  left: Promise<void>;
}

/** Passes one request and its answer, with the faults it meets. Never rejects. */
export async function passExchange(options: {
  exchange: Exchange;
  client: ClientConnection;
  upstream: Upstream;
  faults: FaultSet;
  journal: WritableJournal;
}): Promise<void> {
  const { exchange, client, journal } = options;
  const { incoming, outgoing, stream } = exchange;
  incoming.on('error', () => {});
  outgoing.on('error', () => {});
  const left = new Promise<void>(resolve => {
    outgoing.once('close', resolve);
  });
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
  } catch {
    return;
  }
  const body = Buffer.concat(chunks);
  const { id: connection, protocol } = client;
  const { method, url } = incoming;
  const request = describeRequest(
    { connection, stream, protocol, method },
    url,
  );
  const faults = options.faults.take(request);
  const entry = journal.open(request, body.toString());
  entry.faults = faults.map(each => each.kind);
  const writer = createAnswerWriter({ outgoing, client, entry, faults, left });
  const headers = incoming.headers as IncomingHttpHeaders;
  const asked = { method, url, headers, body };
  left.then(() => journal.end(entry, 'left'));
  try {
    const done = await answer({
      ...options,
      asked,
      entry,
      faults,
      writer,
      left,
    });
    journal.end(entry, done ? 'complete' : 'cut');
  } catch {
    // The server did not answer, or broke off: so does the proxy.
    journal.end(entry, 'left');
    if (outgoing.stream) outgoing.stream.close(STREAM_ERROR);
    else client.drop();
  }
}

/** Answers; false when a fault ended it before its end. */
async function answer(work: Work): Promise<boolean> {
  const { faults, writer, left } = work;
  const find = <K extends ExchangeFault['kind']>(kind: K) =>
    faults.find((each): each is OfKind<K> => each.kind === kind);

  for (const fault of faults) {
    if (fault.kind === 'delay') await Promise.race([wait(fault.ms), left]);
  }
  const goaway = find('goaway');
  if (goaway) {
    sayGoodbye(work, goaway);
    if (goaway.answered === false) return false;
  }
  const lost = find('hang') ?? find('abort');
  if (lost) {
    await lose(work, lost);
    return false;
  }
  const status = find('status');
  if (status) return answerStatus(writer, status);
  const endless = find('endlessBody');
  if (endless) return answerEndlessly(writer, endless);
  const replay = find('replay');
  if (replay) return answerAgain(work, replay.entry);
  return passAnswer(work);
}

function sayGoodbye(
  { client, exchange }: Work,
  { answered = true }: OfKind<'goaway'>,
) {
  if (answered) client.goaway();
  else {
    client.goawayBefore(exchange.stream);
    exchange.outgoing.stream?.close(REFUSED_STREAM);
  }
}

async function lose(work: Work, fault: OfKind<'hang'> | OfKind<'abort'>) {
  const { client, exchange, upstream, asked, left } = work;
  if (fault.reachesServer) {
    const { body } = await upstream.ask(asked);
    body.resume();
  }
  if (fault.kind === 'hang') {
    await left;
    return;
  }
  if (fault.how === 'stream') exchange.outgoing.stream?.close(STREAM_ERROR);
  else await client.finish(fault.how ?? 'reset');
}

async function answerStatus(writer: AnswerWriter, fault: OfKind<'status'>) {
  const { status, reason = 'FaultInjected', retryAfter } = fault;
  const body =
    fault.body ??
    JSON.stringify({
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message: fault.message ?? `${reason} by the fault proxy`,
      reason,
      code: status,
    });
  writer.head(status, {
    'content-type': 'application/json',
    ...(retryAfter !== undefined && { 'retry-after': retryAfter }),
    ...fault.headers,
  });
  if (!(await writer.write(Buffer.from(body)))) return false;
  writer.end();
  return true;
}

async function answerEndlessly(
  writer: AnswerWriter,
  {
    head = '{"items":[',
    chunk = `"${'x'.repeat(64 * 1024)}",`,
  }: OfKind<'endlessBody'>,
) {
  writer.head(200, { 'content-type': 'application/json' });
  let more = await writer.write(Buffer.from(head));
  const part = Buffer.from(chunk);
  while (more) more = await writer.write(part);
  return false;
}

async function answerAgain({ writer, left }: Work, before: JournalEntry) {
  writer.head(before.status ?? 200, {
    'content-type': before.contentType || 'application/json',
  });
  if (before.request.verb === 'watch') {
    for (const line of before.events) {
      if (!(await writer.event(Buffer.from(`${line}\n`)))) return false;
    }
    await left;
    return false;
  }
  if (!(await writer.write(Buffer.from(before.answer)))) return false;
  writer.end();
  return true;
}

async function passAnswer(work: Work): Promise<boolean> {
  const { upstream, asked, writer, entry, faults, left } = work;
  const found = await upstream.ask(asked);
  left.then(found.cancel);
  writer.head(found.status, found.headers);
  const isWatch = entry.request.verb === 'watch' && found.status === 200;
  const parts: AsyncIterable<Buffer> = isWatch
    ? withFaults(linesOf(found.body), faults)
    : found.body;
  const write = isWatch ? writer.event : writer.write;
  for await (const part of parts) {
    if (!(await write(part))) return false;
  }
  writer.end();
  return true;
}
