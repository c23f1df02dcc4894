import {
  createQuery,
  createResolve,
  readKubeconfig,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { closeAll, connect, track, turns } from './support/clusters';
import {
  startDnsStub,
  type Zone,
} from '../../../../kubernetes-runtime/src/__testUtils__/dnsStub';
import {
  startHostileServer,
  type HostileServer,
} from './support/hostileServer';
import {
  PUBLIC,
  PUBLIC_V6,
  startInternet,
  type Internet,
} from './support/internet';
import { kubeconfigOf, TOKEN } from './support/kubeconfigs';
import { startListeners, type ForbiddenListeners } from './support/listeners';

jest.setTimeout(60_000);

let listeners: ForbiddenListeners;
let server: HostileServer;
let internet: Internet;
beforeEach(async () => {
  listeners = track(await startListeners());
  server = track(await startHostileServer());
  internet = startInternet(() => server.port);
});
afterEach(async () => {
  internet.stop();
  await closeAll();
});

/** Addresses that were dialled and are not public. */
const forbidden = () =>
  internet.dialled.filter(
    each => !each.startsWith(PUBLIC) && !each.startsWith(PUBLIC_V6),
  );

/** A resolver whose answers the test gives, without a cache of its own. */
async function namesOf(zone: Zone) {
  const stub = track(await startDnsStub(zone));
  return createResolve({
    hosts: async () => '',
    nsswitch: async () => '',
    resolvConf: async () => '',
    makeQuery: () => createQuery({ servers: [stub.server], timeoutMs: 300 }),
    times: { minTtlMs: 0, maxTtlMs: 0 },
  });
}

const answer =
  (...addresses: string[]): Zone =>
  (_name, type) => ({
    addresses: addresses.filter(
      each => each.includes(':') === (type === 'AAAA'),
    ),
  });

describe('F38 a server address that leads inside', () => {
  it.each<[string, string]>([
    ['https://127.0.0.1:PORT', 'LoopbackRefused'],
    ['https://127.0.0.2:PORT', 'LoopbackRefused'],
    ['https://localhost:PORT', 'LoopbackRefused'],
    ['https://LOCALHOST.:PORT', 'LoopbackRefused'],
    ['https://db.localhost:PORT', 'LoopbackRefused'],
    ['https://[::1]:PORT', 'LoopbackRefused'],
    ['https://[0:0:0:0:0:0:0:1]:PORT', 'LoopbackRefused'],
    ['https://2130706433:PORT', 'LoopbackRefused'],
    ['https://0x7f000001:PORT', 'LoopbackRefused'],
    ['https://0x7f.0.0.0x1:PORT', 'LoopbackRefused'],
    ['https://017700000001:PORT', 'LoopbackRefused'],
    ['https://0177.0.0.1:PORT', 'LoopbackRefused'],
    ['https://127.1:PORT', 'LoopbackRefused'],
    ['https://127.0.0.1.:PORT', 'LoopbackRefused'],
    ['https://127。0。0。1:PORT', 'LoopbackRefused'],
    ['https://①②⑦.⓪.⓪.①:PORT', 'LoopbackRefused'],
    ['https://%31%32%37.0.0.1:PORT', 'LoopbackRefused'],
    ['https://[::ffff:127.0.0.1]:PORT', 'LoopbackRefused'],
    ['https://[::ffff:7f00:1]:PORT', 'LoopbackRefused'],
    ['https://[::7f00:1]:PORT', 'AddressRefused'],
    ['https://[64:ff9b::7f00:1]:PORT', 'LoopbackRefused'],
    ['https://[64:ff9b:1::7f00:1]:PORT', 'AddressRefused'],
    ['https://[2002:7f00:1::1]:PORT', 'LoopbackRefused'],
    ['https://[fe80::1%25lo]:PORT', 'Malformed'],
    ['https://[::1%25lo]:PORT', 'Malformed'],
    ['https://0.0.0.0:PORT', 'AddressRefused'],
    ['https://0:PORT', 'AddressRefused'],
    ['https://[::]:PORT', 'AddressRefused'],
    ['https://224.0.0.1:PORT', 'AddressRefused'],
    ['https://[ff02::1]:PORT', 'AddressRefused'],
    ['https://255.255.255.255:PORT', 'AddressRefused'],
    ['https://169.254.169.254', 'LinkLocalRefused'],
    ['https://2852039166', 'LinkLocalRefused'],
    ['https://[fe80::a9fe:a9fe]', 'LinkLocalRefused'],
    ['https://[::ffff:a9fe:a9fe]', 'LinkLocalRefused'],
    ['https://[fd00:ec2::254]', 'LinkLocalRefused'],
    ['https://100.100.100.200', 'LinkLocalRefused'],
    ['https://168.63.129.16', 'LinkLocalRefused'],
    ['https://public.example@127.0.0.1:PORT', 'Malformed'],
    ['https://127.0.0.1:PORT@public.example', 'Malformed'],
    ['https://127.0.0.1:PORT#@public.example', 'Malformed'],
    ['https:\\\\127.0.0.1:PORT', 'LoopbackRefused'],
    ['https:127.0.0.1:PORT', 'LoopbackRefused'],
    [' https://127.0.0.1:PORT', 'LoopbackRefused'],
    ['file:///etc/passwd', 'Malformed'],
    ['unix:///var/run/docker.sock', 'Malformed'],
    ['gopher://127.0.0.1:PORT', 'Malformed'],
  ])('F38 %s is refused before anything is dialled', async (url, code) => {
    const text = await kubeconfigOf({
      server: url.replace('PORT', String(listeners.port)),
    });
    const cluster = connect(text);
    await turns(cluster, { state: 'auth-failed', code });
    await expect(cluster.client.getRaw('/version')).rejects.toThrow();
    expect(internet.dialled).toEqual([]);
    expect(listeners.visits).toEqual([]);
  });

  it.each<[string, string[], string]>([
    ['loopback', ['127.0.0.1'], 'LoopbackRefused'],
    ['loopback of IPv6', ['::1'], 'LoopbackRefused'],
    ['mapped loopback', ['::ffff:127.0.0.1'], 'LoopbackRefused'],
    ['the metadata service', ['169.254.169.254'], 'LinkLocalRefused'],
    [
      'the metadata service behind NAT64',
      ['64:ff9b::a9fe:a9fe'],
      'LinkLocalRefused',
    ],
    ['nothing in particular', ['0.0.0.0'], 'AddressRefused'],
    ['a group', ['239.1.1.1'], 'AddressRefused'],
    ['the public and loopback', [PUBLIC, '127.0.0.1'], 'LoopbackRefused'],
    ['the public and loopback of IPv6', [PUBLIC, '::1'], 'LoopbackRefused'],
  ])(
    'F38 a name that leads to %s is refused after it was resolved',
    async (_what, addresses, code) => {
      const resolve = await namesOf(answer(...addresses));
      const text = await kubeconfigOf({
        server: `https://api.example:${listeners.port}`,
      });
      expect(readKubeconfig(text).connection).toBeDefined();
      const cluster = connect(text, { resolve });
      await turns(cluster, { code });
      expect(internet.dialled).toEqual([]);
      expect(listeners.visits).toEqual([]);
      expect(cluster.status.reason?.message).toContain('api.example');
    },
  );

  it('F38 a private network is reached unless that is switched off', async () => {
    const resolve = await namesOf(answer('10.20.30.40'));
    const text = await kubeconfigOf({ server: 'https://api.example' });
    const strict = connect(text, {
      resolve,
      allow: { privateNetworks: false },
    });
    await turns(strict, { code: 'PrivateNetworkRefused' });
    expect(internet.dialled).toEqual([]);
  });
});

describe('F38 a name that changes its answer (DNS rebinding)', () => {
  it.each([
    ['loopback', '127.0.0.1'],
    ['the metadata service', '169.254.169.254'],
  ])(
    'F38 leads to the address that was checked, never to %s',
    async (_what, inside) => {
      let asked = 0;
      const resolve = await namesOf((_name, type) => {
        if (type === 'AAAA') return { addresses: [] };
        asked++;
        return { addresses: [asked === 1 ? PUBLIC : inside], ttl: 0 };
      });
      const text = await kubeconfigOf({
        server: `https://api.example:${listeners.port}`,
      });
      const cluster = connect(text, { resolve });
      await turns(cluster, { state: 'ready' });
      expect(server.connections).toBe(1);
      // The next connection asks again, and is told the other address.
      server.cut();
      await turns(cluster, { state: 'auth-failed' });
      expect(asked).toBeGreaterThan(1);
      expect(cluster.status.reason?.code).toMatch(
        /^(Loopback|LinkLocal)Refused$/,
      );
      expect(forbidden()).toEqual([]);
      expect(listeners.visits).toEqual([]);
    },
  );
});

describe('F38 a redirect that leads inside', () => {
  it.each([301, 302, 303, 307, 308])(
    'F38 %i is an answer that makes no sense, and is not followed',
    async status => {
      const locations = [
        `https://127.0.0.1:${listeners.port}/api`,
        `http://127.0.0.1:${listeners.port}/`,
        'http://169.254.169.254/latest/meta-data/',
        '//[::1]/',
        `https://api.example:${listeners.port}/again`,
      ];
      const resolve = await namesOf(answer(PUBLIC));
      const text = await kubeconfigOf({ server: 'https://api.example' });
      for (const location of locations) {
        server.misdeed = (_request, response) => {
          response.writeHead(status, { location });
          response.end();
          return true;
        };
        const cluster = connect(text, { resolve });
        await turns(cluster, { code: 'BadAnswer' });
        const read = cluster.client.list(resourceTypes.ConfigMap);
        await expect(read).rejects.toMatchObject({ code: 'BadAnswer' });
        await cluster.close();
      }
      expect(server.paths).not.toContain('/again');
      expect(forbidden()).toEqual([]);
      expect(listeners.visits).toEqual([]);
    },
  );
});

it('F38 an address is checked for the proxy too, where proxies are allowed', async () => {
  const resolve = await namesOf(name =>
    answer(name === 'proxy.example' ? '127.0.0.1' : PUBLIC)(name, 'A'),
  );
  const text = await kubeconfigOf({
    server: 'https://api.example',
    'proxy-url': `http://proxy.example:${listeners.port}`,
  });
  const cluster = connect(text, { resolve, allow: { proxy: true } });
  await turns(cluster, { code: 'LoopbackRefused' });
  const forward = { namespace: 'default', pod: 'a', port: 1 };
  await expect(cluster.client.portForward(forward)).rejects.toMatchObject({
    code: 'LoopbackRefused',
  });
  expect(listeners.visits).toEqual([]);
  expect(JSON.stringify(cluster.status)).not.toContain(TOKEN);
});

it('F38 the name stays the name: SNI, Host and the certificate', async () => {
  const resolve = await namesOf(answer(PUBLIC));
  let host: string | undefined;
  server.misdeed = request => {
    host = request.authority;
    return false;
  };
  const of = async (cluster: object) =>
    connect(await kubeconfigOf({ server: 'https://api.example', ...cluster }), {
      resolve,
    });
  await turns(await of({}), { state: 'ready' });
  expect(host).toBe('api.example');
  // the certificate is for localhost, and nobody says so
  await turns(await of({ 'tls-server-name': undefined }), { code: 'TlsError' });
});
