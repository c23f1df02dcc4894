import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createAuthority } from '../../../../kubernetes-runtime/src/__testUtils__/certificates';
import { startLab, type SimulatedLab } from '../../support/lab';
import {
  adminAccess,
  kubeconfigIn,
  kubeconfigOf,
  setKubeconfig,
  type Access,
} from './support/access';
import { startRow, type Row } from './support/row';

jest.setTimeout(60_000);

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** An HTTPS server that nobody should speak to: it remembers whether anybody sent it a request. */
async function untrusted(identity: { cert: string; key: string }) {
  let requests = 0;
  const server: Server = createServer(identity, (_request, response) => {
    requests++;
    response.end('{}');
  });
  await new Promise<void>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  const { port } = server.address() as AddressInfo;
  return {
    address: `https://127.0.0.1:${port}`,
    requests: () => requests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe('certificates', () => {
  const authority = createAuthority();
  const ips = ['127.0.0.1'];
  let lab: SimulatedLab;
  let row: Row;
  let original: string;
  const servers: Array<{ close(): void }> = [];

  beforeAll(async () => {
    lab = await startLab({ regions: ['east', 'west'] });
    original = await kubeconfigIn(lab, 'east');
  });
  afterAll(() => lab?.stop());
  afterEach(async () => {
    await row?.abandon();
    servers.splice(0).forEach(each => each.close());
    await setKubeconfig(lab, 'east', original);
  });

  const begin = async (name: string) => {
    row = await startRow(lab, {
      name,
      sizes: { west: 1, east: 1 },
      calm: 'west',
    });
  };

  /** The context with this access is unusable for this reason, and a good kubeconfig heals it at once. */
  const isRefused = async (access: Access, words: RegExp) => {
    const text = kubeconfigOf('east', access);
    const { token, 'client-key-data': key } = access.user;
    row.canaries.know('its credential', token ?? key);
    await setKubeconfig(lab, 'east', text);
    await row.untilContext('east', words);
    expect(row.context('east').state).not.toBe('healthy');
    await row.watch.isolated();
    const since = performance.now();
    await setKubeconfig(lab, 'east', original);
    await row.untilContext('east', /^ready healthy/);
    expect(performance.now() - since).toBeLessThan(5000);
    await row.resize({ west: 1, east: 2 });
    await row.end();
  };

  it('F14 a client certificate that has expired is refused access, and said to be', async () => {
    await begin('expired-client');
    const { pki } = lab.fleet.clusters.get('east')!.cluster;
    const { cert, key } = await pki.clientCert('late', ['system:masters'], {
      notAfter: new Date(Date.now() - 60_000),
    });
    const { cluster } = adminAccess(lab, 'east');
    await expect(
      isRefused(
        {
          cluster,
          user: {
            'client-certificate-data': base64(cert),
            'client-key-data': base64(key),
          },
        },
        /^(auth-failed|down).*(credential|certificate|expired)/i,
      ),
    ).resolves.toBeUndefined();
  });

  it.each([
    [
      'has expired',
      () => authority.server({ ips, expired: true }),
      /^down.*secure connection.*expired/i,
    ],
    [
      'is for another name',
      () => authority.server({ dns: ['elsewhere.example.com'] }),
      /^down.*secure connection.*(altnames|not in the cert|name)/i,
    ],
  ])(
    'F14 a server whose certificate %s gets no request and no token',
    async (_, identity, words) => {
      await begin('bad-server');
      const server = await untrusted(identity());
      servers.push(server);
      await isRefused(
        {
          cluster: {
            server: server.address,
            'certificate-authority-data': base64(authority.ca),
          },
          user: { token: row.canaries.make('the token') },
        },
        words,
      );
      expect(server.requests()).toBe(0);
    },
  );

  it('F14 a server whose authority is another by now gets no request and no token', async () => {
    await begin('rotated');
    const rotated = createAuthority('the authority before');
    const server = await untrusted(authority.server({ ips }));
    servers.push(server);
    await isRefused(
      {
        cluster: {
          server: server.address,
          'certificate-authority-data': base64(rotated.ca),
        },
        user: { token: row.canaries.make('the token') },
      },
      /^down.*secure connection.*(certificate|signature)/i,
    );
    expect(server.requests()).toBe(0);
  });
});
