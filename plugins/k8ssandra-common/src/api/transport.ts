import { ResponseError } from '@backstage/errors';
import type { CallOptions, ReadOptions } from './types';

/** What the client needs of its surroundings: in browsers `discoveryApiRef` and `fetchApiRef`, in backends the discovery service and `fetch`. */
export interface K8ssandraClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

/** Bodies kept for `If-None-Match`; a portal shows far fewer pages than this at a time. */
const KEPT_BODIES = 200;

/** Sends the client's requests, and keeps what it read for the next `If-None-Match`. */
export class ApiTransport {
  readonly #options: K8ssandraClientOptions;
  /** By URL and token, so that nobody gets what another caller may read. */
  readonly #kept = new Map<string, { etag: string; body: unknown }>();

  constructor(options: K8ssandraClientOptions) {
    this.#options = options;
  }

  /** The body of a GET; the one it had when nothing changed. */
  async read<T>(path: string, options: ReadOptions = {}): Promise<T> {
    const url = await this.#url(path);
    const key = `${options.token ?? ''} ${url}`;
    const kept = this.#kept.get(key);
    const response = await this.#options.fetchApi.fetch(url, {
      headers: {
        ...authorization(options),
        ...(kept && { 'If-None-Match': kept.etag }),
      },
      // the browser's own cache would answer 304 as 200 with old ages
      cache: 'no-store',
      signal: options.signal,
    });
    if (response.status === 304 && kept) {
      return kept.body as T;
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const body = await response.json();
    this.#keep(key, response.headers.get('ETag'), body);
    return body;
  }

  #keep(key: string, etag: string | null, body: unknown) {
    this.#kept.delete(key);
    if (etag === null) {
      return;
    }
    this.#kept.set(key, { etag, body });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT_BODIES) {
      this.#kept.delete(oldest);
    }
  }

  /** Sends a change. @throws ResponseError */
  async send(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body: unknown,
    options: CallOptions = {},
  ): Promise<Response> {
    const response = await this.#options.fetchApi.fetch(await this.#url(path), {
      method,
      headers: {
        ...authorization(options),
        'Content-Type': 'application/json',
      },
      body: JSON.stringify(body),
      signal: options.signal,
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }

  async #url(path: string): Promise<string> {
    const base = await this.#options.discoveryApi.getBaseUrl('k8ssandra');
    return `${base}/v1${path}`;
  }
}

function authorization({ token }: CallOptions): Record<string, string> {
  return token ? { Authorization: `Bearer ${token}` } : {};
}
