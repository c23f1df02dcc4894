import { stringify } from 'yaml';
import { text as readText } from 'node:stream/consumers';
import type { Answer, Api, Ask, Identity, Watch } from '../types';
import type { Access, Identities } from './identities';
import type { WireAnswer } from './exchange';
import { WatchReader } from './watchReader';

const patchTypes = {
  merge: 'application/merge-patch+json',
  json: 'application/json-patch+json',
  strategic: 'application/strategic-merge-patch+json',
};

/** What an exchange was, for the report of a case that failed. */
export interface Exchange {
  request: string;
  status: number;
  body: string;
}

/** How {@link HttpApi} is made. */
export interface HttpApiOptions {
  identities: Identities;
  identity?: Identity;
  /** Ends everything that is under way. */
  signal: AbortSignal;
  /** Called with every answer. */
  record: (exchange: Exchange) => void;
}

/** {@link Api} over HTTPS. */
export class HttpApi implements Api {
  private access?: Promise<Access>;

  constructor(private readonly options: HttpApiOptions) {}

  get = (path: string, ask?: Ask) => this.ask('GET', path, undefined, ask);
  post = (path: string, body: unknown, ask?: Ask) =>
    this.ask('POST', path, body, ask);
  put = (path: string, body: unknown, ask?: Ask) =>
    this.ask('PUT', path, body, ask);
  delete = (path: string, body?: unknown, ask?: Ask) =>
    this.ask('DELETE', path, body, ask);

  patch = (
    type: keyof typeof patchTypes,
    path: string,
    body: unknown,
    ask?: Ask,
  ) => this.ask('PATCH', path, body, { contentType: patchTypes[type], ...ask });

  apply = (manager: string, path: string, body: object, ask?: Ask) =>
    // Kubernetes reads YAML 1.1, where a plain `y` is a boolean.
    this.ask('PATCH', path, stringify(body, { version: '1.1' }), {
      contentType: 'application/apply-patch+yaml',
      ...ask,
      query: { fieldManager: manager, ...ask?.query },
    });

  async ask(
    method: string,
    path: string,
    body?: unknown,
    ask: Ask = {},
  ): Promise<Answer> {
    const { signal } = this.options;
    const { stream, ...head } = await this.send(
      method,
      path,
      body,
      ask,
      signal,
    );
    const answer = readAnswer(head, await readText(stream));
    this.record(method, path, answer);
    return answer;
  }

  async watch(path: string, ask: Ask = {}): Promise<Watch> {
    const abort = new AbortController();
    const signal = AbortSignal.any([abort.signal, this.options.signal]);
    const query = { watch: 1, ...ask.query };
    const { stream, ...head } = await this.send(
      'GET',
      path,
      undefined,
      { ...ask, query },
      signal,
    );
    if (head.status === 200) return new WatchReader(head, stream, abort);
    const answer = readAnswer(head, await readText(stream));
    this.record('WATCH', path, answer);
    return refusedWatch(answer);
  }

  private async send(
    method: string,
    path: string,
    body: unknown,
    ask: Ask,
    signal: AbortSignal,
  ): Promise<WireAnswer> {
    this.access ??= this.options.identities.access(this.options.identity);
    const { connection, headers } = await this.access;
    const url = new URL(path, 'https://server');
    for (const [name, value] of Object.entries(ask.query ?? {})) {
      url.searchParams.append(name, String(value));
    }
    return connection.send({
      method,
      path: `${url.pathname}${url.search}`,
      headers: {
        'user-agent': 'conformance/1.0',
        accept: 'application/json',
        ...(body !== undefined && {
          'content-type': ask.contentType ?? 'application/json',
        }),
        ...headers,
        ...ask.headers,
      },
      body: wireBody(body),
      protocol: ask.protocol ?? 'http1',
      signal,
    });
  }

  private record(method: string, path: string, answer: Answer): void {
    const who = this.options.identity
      ? ` as ${JSON.stringify(this.options.identity)}`
      : '';
    this.options.record({
      request: `${method} ${path}${who}`,
      status: answer.status,
      body: answer.text,
    });
  }
}

function wireBody(body: unknown): string | Buffer | undefined {
  if (body === undefined || typeof body === 'string') return body;
  return Buffer.isBuffer(body) ? body : JSON.stringify(body);
}

function readAnswer(head: Omit<WireAnswer, 'stream'>, text: string): Answer {
  const isJson = /^application\/([^;]*\+)?json/.test(
    head.headers['content-type'] ?? '',
  );
  return { ...head, text, body: isJson && text ? JSON.parse(text) : text };
}

function refusedWatch(answer: Answer): Watch {
  const refuse = async () => {
    throw new Error(`The watch was refused: ${answer.text}`);
  };
  return {
    answer,
    events: [],
    ended: true,
    until: refuse,
    take: refuse,
    end: async () => [],
    stop: () => {},
  };
}
