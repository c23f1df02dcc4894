import { request } from 'node:http';
import type { Duplex } from 'node:stream';
import { connect } from 'node:tls';
import type { PodProcess } from '../managementApi';
import { Pki } from '../pki';
import { connectToPod, type PodAnswer } from './podSocket';

const PORT = 8080;

describe('the management API of a pod', () => {
  let pki: Pki;
  let stranger: Pki;
  const asked: string[] = [];
  const answer: PodAnswer = ({ method, path, body }) => {
    asked.push(`${method} ${path} ${body}`);
    return { status: 200, headers: {}, body: 'OK' };
  };
  beforeAll(async () => {
    [pki, stranger] = await Promise.all([Pki.open('own'), Pki.open('other')]);
  });
  beforeEach(() => asked.splice(0));

  const process = (secured?: PodProcess['secured']): PodProcess => ({
    running: true,
    port: PORT,
    seeds: [],
    ...(secured && { secured }),
  });
  const identity = () => ({ ca: pki.caCert, ...pki.server });
  const ask = (socket: Duplex) =>
    new Promise<string>((resolve, reject) => {
      const sent = request({
        createConnection: () => socket as any,
        method: 'POST',
        path: '/x?y=1',
        headers: { host: 'pod' },
      });
      sent.on('error', reject);
      sent.on('response', async response => {
        let text = `${response.statusCode} `;
        for await (const chunk of response) text += chunk;
        resolve(text);
      });
      sent.end('{"a":1}');
    });
  const secure = async (who: Pki | undefined, ca = pki.caCert) => {
    const client = await who?.clientCert('somebody');
    const socket = connect({
      socket: connectToPod(process({ identity: identity() }), PORT, answer),
      ca,
      ...client,
      checkServerIdentity: () => undefined,
    });
    return ask(socket);
  };

  it('speaks plain HTTP', async () => {
    expect(await ask(connectToPod(process(), PORT, answer))).toBe('200 OK');
    expect(asked).toEqual(['POST /x?y=1 {"a":1}']);
  });

  it('speaks TLS to who shows a certificate of its authority', async () => {
    expect(await secure(pki)).toBe('200 OK');
  });

  it('cuts off who shows none, or one of another authority', async () => {
    await expect(secure(undefined)).rejects.toThrow();
    await expect(secure(stranger)).rejects.toThrow();
    expect(asked).toEqual([]);
  });

  it('shows its own, which not everybody trusts', async () => {
    await expect(secure(pki, stranger.caCert)).rejects.toMatchObject({
      code: 'SELF_SIGNED_CERT_IN_CHAIN',
    });
  });

  it('does not answer plain HTTP when it is secured', async () => {
    const socket = connectToPod(
      process({ identity: identity() }),
      PORT,
      answer,
    );
    await expect(ask(socket)).rejects.toThrow();
  });

  it.each<[string, () => PodProcess | undefined, number]>([
    ['of no pod', () => undefined, PORT],
    [
      'of a pod that does not run',
      () => ({ ...process(), running: false }),
      PORT,
    ],
    ['on another port', () => process(), 1],
    ['without its certificate', () => process({}), PORT],
  ])('refuses connections %s', (_what, found, port) => {
    expect(() => connectToPod(found(), port, answer)).toThrow(
      'connection refused',
    );
  });
});
