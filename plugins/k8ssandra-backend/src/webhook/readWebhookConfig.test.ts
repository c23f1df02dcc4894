import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readWebhookConfig } from './readWebhookConfig';

const read = (webhook?: JsonObject) =>
  readWebhookConfig(new ConfigReader({ k8ssandra: webhook && { webhook } }));
const tls = { certFile: '/tls/tls.crt', keyFile: '/tls/tls.key' };

it('has no webhook unless one is configured', () => {
  expect(read()).toBeUndefined();
});

it('reads port, address and files', () => {
  expect(read({ port: 9443, host: '127.0.0.1', tls })).toEqual({
    port: 9443,
    host: '127.0.0.1',
    tls,
  });
  expect(read({ port: 0, tls })?.host).toBeUndefined();
});

it.each<[JsonObject, string]>([
  [{ tls }, 'k8ssandra.webhook.port: '],
  [{ port: 70000, tls }, 'k8ssandra.webhook.port: '],
  [{ port: 1.5, tls }, 'k8ssandra.webhook.port: '],
  [{ port: 9443 }, 'k8ssandra.webhook.tls.certFile: '],
  [
    { port: 9443, tls: { certFile: 'a' } },
    'k8ssandra.webhook.tls.keyFile: write the path of a PEM file',
  ],
  [
    { port: 9443, tls, ports: 1 },
    'k8ssandra.webhook.ports: there is no such option',
  ],
])('refuses %j', (webhook, words) => {
  expect(() => read(webhook)).toThrow(words);
});
