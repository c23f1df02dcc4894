import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pki } from '../../../fleet-simulator/src/pki';
import {
  WebhookServer,
  type WebhookConfig,
} from '../../../../plugins/k8ssandra-backend/src/webhook';

/** How a call is made. */
export interface CallOptions {
  method?: string;
  type?: string;
  /** The authority that is trusted; that of the listener unless told. */
  ca?: string;
}

/** The webhook of the backend on a loopback port, with a certificate of its own. */
export interface Listener {
  server: WebhookServer;
  config: WebhookConfig;
  pki: Pki;
  logger: { warn: jest.Mock };
  writePair(pair: { cert: string; key: string }): void;
  /** One call as an API server makes it. */
  call(
    path: string,
    body: string | Buffer,
    options?: CallOptions,
  ): Promise<{ status: number; text: string }>;
  stop(): Promise<void>;
}

/** Starts it; it knows one control plane, `home`, and in it one context, `east`. */
export async function startListener(): Promise<Listener> {
  const folder = mkdtempSync(join(tmpdir(), 'webhook-'));
  const pki = await Pki.open('webhook');
  const config: WebhookConfig = {
    port: 0,
    host: '127.0.0.1',
    tls: {
      certFile: join(folder, 'tls.crt'),
      keyFile: join(folder, 'tls.key'),
    },
  };
  const writePair: Listener['writePair'] = ({ cert, key }) => {
    writeFileSync(config.tls.certFile, cert);
    writeFileSync(config.tls.keyFile, key);
  };
  writePair(pki.server);
  const logger: any = { info() {}, warn: jest.fn(), error() {}, debug() {} };
  const server = await WebhookServer.start({
    config,
    logger,
    knowledge: name =>
      name === undefined || name === 'home'
        ? { knownContexts: ['east'] }
        : undefined,
  });
  return {
    server,
    config,
    pki,
    logger,
    writePair,
    call: (path, body, options) =>
      call(server.port, path, body, { ca: pki.caCert, ...options }),
    async stop() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function call(
  port: number,
  path: string,
  body: string | Buffer,
  { method = 'POST', type = 'application/json', ca }: CallOptions,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method,
        agent: false,
        ca,
        headers: { 'content-type': type, 'content-length': body.length },
      },
      async response => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        resolve({
          status: response.statusCode!,
          text: Buffer.concat(chunks).toString(),
        });
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}
