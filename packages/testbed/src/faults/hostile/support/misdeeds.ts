import { gzipSync } from 'node:zlib';
import { configMap, sendJson, type Misdeed } from './hostileServer';

/** Only where the kind is listed; the rest of the server is honest. */
export const inLists =
  (misdeed: Misdeed): Misdeed =>
  (request, response, url) =>
    url.pathname.endsWith('/configmaps') &&
    !url.searchParams.get('watch') &&
    misdeed(request, response, url);

/** Only where the kind is watched. */
export const inWatches =
  (misdeed: Misdeed): Misdeed =>
  (request, response, url) =>
    url.searchParams.get('watch') !== null && misdeed(request, response, url);

/** A list of these items. */
export const listOf = (items: unknown, metadata: object = {}): Misdeed =>
  inLists((_request, response) =>
    sendJson(response, {
      kind: 'ConfigMapList',
      apiVersion: 'v1',
      metadata: { resourceVersion: '10', ...metadata },
      items,
    }),
  );

/** A watch that says this at once and stays open. */
export const eventOf = (event: unknown): Misdeed =>
  inWatches((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(`${JSON.stringify(event)}\n`);
    return true;
  });

/** Bytes as fast as they are taken, for ever. */
export const withoutEnd =
  (block: Buffer): Misdeed =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const pour = () => {
      while (!response.destroyed && !response.writableEnded) {
        if (!response.write(block)) {
          response.once('drain', pour);
          return;
        }
      }
    };
    pour();
    return true;
  };

/** 32 kB that would be 32 MB. */
const BOMB = gzipSync(Buffer.alloc(32 * 1024 * 1024, 0x20));
export const gzipBomb: Misdeed = (_request, response) => {
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-encoding': 'gzip',
  });
  response.end(BOMB);
  return true;
};

/** One header that is a megabyte long, or so many small ones. */
export const manyHeaders =
  (count: number, size: number): Misdeed =>
  (_request, response) => {
    const headers: Record<string, string> = {};
    for (let n = 0; n < count; n++) headers[`x-${n}`] = 'x'.repeat(size);
    response.writeHead(200, headers);
    response.end('{}');
    return true;
  };

/** One byte now and then, so that no silence is noticed. */
export const slowDrip: Misdeed = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(timer));
  return true;
};

/** Pages of which each promises another. */
export const endlessPages = (): Misdeed => {
  let page = 0;
  return inLists((_request, response) => {
    page++;
    return sendJson(response, {
      kind: 'ConfigMapList',
      apiVersion: 'v1',
      metadata: { resourceVersion: '10', continue: `page-${page}` },
      items: Array.from({ length: 20 }, (_, n) => ({
        ...configMap(`c-${page}-${n}`),
        data: { text: 'x'.repeat(100_000) },
      })),
    });
  });
};
