import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Pki } from '../pki';

/** What a test's webhook answers: the `response` without its uid, a text for a body of its own, or nothing for ever. */
export type WebhookReply = object | string | 'silence';

/** An HTTPS server that answers AdmissionReviews as a test tells it. */
export interface TestWebhook {
  url: string;
  port: number;
  /** Base64 of the authority that signed its certificate. */
  caBundle: string;
  /** The `request` of every call. */
  requests: any[];
  /** Decides; allows everything unless set. */
  reply: (request: any) => WebhookReply;
  close(): Promise<void>;
}

/** Starts it on a loopback port. */
export async function startTestWebhook(): Promise<TestWebhook> {
  const pki = await Pki.open('webhook');
  const webhook: Pick<TestWebhook, 'requests' | 'reply'> = {
    requests: [],
    reply: () => ({ allowed: true }),
  };
  const server = createServer(pki.server, async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const asked = JSON.parse(Buffer.concat(chunks).toString()).request;
    webhook.requests.push(asked);
    const reply = webhook.reply(asked);
    if (reply === 'silence') return;
    response.end(
      typeof reply === 'string'
        ? reply
        : JSON.stringify({
            apiVersion: 'admission.k8s.io/v1',
            kind: 'AdmissionReview',
            response: { uid: asked.uid, ...reply },
          }),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return Object.assign(webhook, {
    url: `https://127.0.0.1:${port}/check`,
    port,
    caBundle: Buffer.from(pki.caCert).toString('base64'),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}
