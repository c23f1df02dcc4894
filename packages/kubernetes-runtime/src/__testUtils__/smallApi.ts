import type { Http2ServerResponse } from 'node:http2';
import { json, refuse, type Handler, type TestRequest } from './testServer';

/** A small API server that works, to be broken by the test. */
export interface SmallApi {
  handler: Handler;
  /** Answers instead of the server when it returns true. */
  intercept: (request: TestRequest, response: Http2ServerResponse) => boolean;
  /** Sends an event to every open watch of a plural. */
  send(plural: string, event: object): void;
}

/** Makes a server with the same empty list for every kind, and watches that stay open. */
export function createSmallApi(uid = 'uid-1'): SmallApi {
  const watches = new Set<{ plural: string; response: Http2ServerResponse }>();
  const api: SmallApi = {
    intercept: () => false,
    send: (plural, event) => {
      for (const watch of watches) {
        if (watch.plural === plural) {
          watch.response.write(`${JSON.stringify(event)}\n`);
        }
      }
    },
    handler: (request, response) => {
      if (api.intercept(request, response)) return;
      if (request.path === '/version') {
        json(response, { gitVersion: 'v1.34.1' });
      } else if (request.path === '/api/v1/namespaces/kube-system') {
        json(response, {
          kind: 'Namespace',
          metadata: { name: 'kube-system', uid, resourceVersion: '1' },
        });
      } else if (request.query.get('watch')) {
        const plural = request.path.split('/').pop() ?? '';
        const watch = { plural, response };
        watches.add(watch);
        response.on('close', () => watches.delete(watch));
        response.writeHead(200, { 'content-type': 'application/json' });
        // HTTP/1.1 sends its head only with the first byte
        if ('flushHeaders' in response) {
          (response as unknown as { flushHeaders(): void }).flushHeaders();
        }
      } else if (request.method === 'GET') {
        json(response, { metadata: { resourceVersion: '7' }, items: [] });
      } else refuse(response, 405, 'MethodNotAllowed');
    },
  };
  return api;
}
