import { stringify } from 'yaml';
import { ApiServer } from '../apiserver/apiServer';
import type { ApiServerOptions } from '../apiserver/serverCore';
import { adminUser } from '../apiserver/client';
import { installCrds } from '../apiserver/installCrds';
import type { ApiResponse, User } from '../apiserver/types';
import type { KubeObject } from '../storage';
import { widgetCrd } from './widgetCrd';

/** How a test asks. */
export interface Ask {
  user?: User;
  headers?: Record<string, string>;
  contentType?: string;
}

/** An answer with its body read. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: any;
}

/** Reads a watch in a test. */
export class WatchProbe {
  readonly frames: { type: string; object: any }[] = [];
  ended = false;
  readonly stop: () => void;
  private wake?: () => void;

  constructor(stream: NonNullable<ApiResponse['stream']>) {
    this.stop = stream.start({
      write: chunk => {
        for (const line of chunk.trim().split('\n')) {
          this.frames.push(JSON.parse(line));
        }
        this.wake?.();
      },
      end: () => {
        this.ended = true;
        this.wake?.();
      },
    });
  }

  /** Resolves as soon as a condition on the frames holds. */
  async until(holds: (probe: WatchProbe) => boolean): Promise<void> {
    while (!holds(this)) {
      await new Promise<void>(resolve => {
        this.wake = resolve;
      });
    }
  }

  /** Types and names, for comparing. */
  summary(): string[] {
    return this.frames.map(
      ({ type, object }) => `${type} ${object.metadata?.name ?? object.reason}`,
    );
  }
}

/** A server without a network, and short ways to ask it. */
export class TestApi {
  readonly api: ApiServer;

  constructor(options: Partial<ApiServerOptions> = {}) {
    this.api = new ApiServer({ name: 'test', ...options });
    installCrds(this.api, [widgetCrd as unknown as KubeObject]);
  }

  /** Sends a request as the administrator, unless told otherwise. */
  async ask(
    method: string,
    url: string,
    body?: unknown,
    ask: Ask = {},
  ): Promise<Answer> {
    const response = await this.send(method, url, body, ask);
    const text = response.body?.toString() ?? '';
    const isJson =
      response.headers['content-type']?.startsWith('application/json');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text !== '' ? JSON.parse(text) : text,
    };
  }

  /** As {@link ask}, with the answer as the core gives it. */
  send(
    method: string,
    url: string,
    body?: unknown,
    ask: Ask = {},
  ): Promise<ApiResponse> {
    const { pathname, searchParams } = new URL(url, 'http://test');
    return this.api.handle({
      method,
      path: pathname,
      query: searchParams,
      headers: {
        'user-agent': 'tester/1.0',
        ...(body !== undefined && {
          'content-type': ask.contentType ?? 'application/json',
        }),
        ...ask.headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      user: 'user' in ask ? ask.user : adminUser,
    });
  }

  get = (url: string, ask?: Ask) => this.ask('GET', url, undefined, ask);
  post = (url: string, body: unknown, ask?: Ask) =>
    this.ask('POST', url, body, ask);
  put = (url: string, body: unknown, ask?: Ask) =>
    this.ask('PUT', url, body, ask);
  delete = (url: string, body?: unknown, ask?: Ask) =>
    this.ask('DELETE', url, body, ask);

  patch(url: string, body: unknown, type: 'merge' | 'json' | 'strategic') {
    const contentType = {
      merge: 'application/merge-patch+json',
      json: 'application/json-patch+json',
      strategic: 'application/strategic-merge-patch+json',
    }[type];
    return this.ask('PATCH', url, body, { contentType });
  }

  /** Server-side apply, as YAML. */
  apply(url: string, body: object, manager: string, more = '') {
    return this.ask(
      'PATCH',
      `${url}?fieldManager=${manager}${more}`,
      // As Kubernetes reads it: a plain `y` would be a boolean.
      stringify(body, { version: '1.1' }),
      { contentType: 'application/apply-patch+yaml' },
    );
  }

  /** Starts a watch; its frames are read as they come. */
  async watch(url: string, ask?: Ask): Promise<WatchProbe> {
    const response = await this.send('GET', url, undefined, ask);
    if (!response.stream) throw new Error(`no stream: ${response.body}`);
    return new WatchProbe(response.stream);
  }

  close(): void {
    this.api.close();
  }
}

/** A widget of the test CRD. */
export function widget(name: string, spec: object = { size: 1 }): KubeObject {
  return {
    apiVersion: 'test.example/v1',
    kind: 'Widget',
    metadata: { name },
    spec,
  };
}

/** Path of the widgets in the namespace `default`. */
export const widgets = '/apis/test.example/v1/namespaces/default/widgets';
