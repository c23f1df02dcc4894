import {
  startDnsStub,
  type DnsStub,
  type Zone,
} from '../__testUtils__/dnsStub';
import { createQuery, interleave } from './query';

// real sockets: the limit is for a busy machine, nothing waits for it
jest.setTimeout(30_000);

let stub: DnsStub | undefined;
const start = async (zone: Zone) => {
  stub = await startDnsStub(zone);
  return createQuery({ servers: [stub.server], timeoutMs: 100 });
};
afterEach(async () => {
  await stub?.close();
  stub = undefined;
});

const v4 = (address: string) => ({ address, family: 4 });
const v6 = (address: string) => ({ address, family: 6 });

it('asks for both families and takes the shortest TTL', async () => {
  const query = await start((_name, type) =>
    type === 'A'
      ? { addresses: ['192.0.2.1', '192.0.2.2'], ttl: 30 }
      : { addresses: ['2001:db8::1'], ttl: 20 },
  );
  expect(await query('a.example.')).toEqual({
    addresses: [v6('2001:db8::1'), v4('192.0.2.1'), v4('192.0.2.2')],
    ttlMs: 20_000,
  });
});

it.each<[string, Zone]>([
  ['say nothing', () => undefined],
  ['fail', () => ({ rcode: 'SERVFAIL' })],
  ['know no IPv6', () => ({ addresses: [] })],
])('takes IPv4 from servers that %s for IPv6', async (_what, forV6) => {
  const query = await start((name, type) =>
    type === 'A' ? { addresses: ['192.0.2.1'] } : forV6(name, type),
  );
  expect((await query('a.example.'))?.addresses).toEqual([v4('192.0.2.1')]);
});

it('knows that a name does not exist, or has no address', async () => {
  const query = await start(name =>
    name === 'none.example' ? { rcode: 'NXDOMAIN' } : { addresses: [] },
  );
  expect(await query('none.example.')).toBeUndefined();
  expect(await query('empty.example.')).toBeUndefined();
  expect(await query(`${'x'.repeat(64)}.example.`)).toBeUndefined();
});

it.each<[string, Zone]>([
  ['is silent', () => undefined],
  ['fails', () => ({ rcode: 'SERVFAIL' })],
  ['refuses', () => ({ rcode: 'REFUSED' })],
  [
    'is silent for IPv4 and knows of no IPv6',
    (_name, type) => (type === 'A' ? undefined : { rcode: 'NXDOMAIN' }),
  ],
])(
  'does not take a name for absent when its server %s',
  async (_what, zone) => {
    const query = await start(zone);
    await expect(query('a.example.')).rejects.toMatchObject({
      code: 'ETIMEOUT',
    });
  },
);

it('puts IPv6 and IPv4 in turn', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(each => v4(each) as never);
  const [x] = ['x'].map(each => v6(each) as never);
  expect(interleave([a, b, c, x])).toEqual([x, a, b, c]);
  expect(interleave([])).toEqual([]);
});
