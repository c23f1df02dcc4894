import { createManualClock } from '../time';
import { createResolve, type ResolveSources } from './resolve';
import { nobodySaid, type NameAnswer, type ResolvedAddress } from './types';

const v4 = (address: string): ResolvedAddress => ({ address, family: 4 });
const answer = (address: string): NameAnswer => ({
  addresses: [v4(address)],
  ttlMs: 60_000,
});

let asked: string[];
let system: jest.Mock<Promise<ResolvedAddress[]>, [string]>;
beforeEach(() => {
  asked = [];
  system = jest.fn(async (_host: string) => [v4('192.0.2.9')]);
});

/** A resolver over a table of names: an address, `dead` for no answer, nothing for a name that does not exist. */
function make(
  names: Record<string, string> = {},
  more: Partial<ResolveSources> & Parameters<typeof createResolve>[0] = {},
) {
  return createResolve({
    hosts: async () => '',
    resolvConf: async () => '',
    nsswitch: async () => 'hosts: files dns',
    platform: 'linux',
    makeQuery: () => async name => {
      asked.push(name);
      if (names[name] === 'silent') return new Promise(() => {});
      if (names[name] === 'dead') throw nobodySaid(name);
      return names[name] ? answer(names[name]) : undefined;
    },
    system,
    ...more,
  });
}

it.each([
  ['192.0.2.7', v4('192.0.2.7')],
  ['2001:db8::7', { address: '2001:db8::7', family: 6 }],
])('asks nobody for %s', async (host, expected) => {
  expect(await make()(host)).toEqual([expected]);
  expect(asked).toEqual([]);
});

it('reads the hosts file first, whatever case and final dot', async () => {
  const hosts = async () =>
    '# comment\n192.0.2.7 Known.example alias # more\n2001:db8::7 known.example\n';
  const resolve = make({}, { hosts });
  const both = [{ address: '2001:db8::7', family: 6 }, v4('192.0.2.7')];
  expect(await resolve('KNOWN.example')).toEqual(both);
  expect(await resolve('known.example.')).toEqual(both);
  expect(await resolve('alias')).toEqual([v4('192.0.2.7')]);
  expect(asked).toEqual([]);
});

it.each(['localhost', 'LocalHost.', 'db.localhost'])(
  'asks nobody for %s: it is this machine',
  async host => {
    expect(await make({ 'localhost.': '8.8.8.8' })(host)).toEqual([
      { address: '::1', family: 6 },
      v4('127.0.0.1'),
    ]);
    expect(asked).toEqual([]);
  },
);

describe('inside a pod', () => {
  const resolvConf = async () =>
    'search db.svc.cluster.local svc.cluster.local cluster.local\noptions ndots:5\n';

  it('finds a service by its short name', async () => {
    const names = { 'kubernetes.default.svc.cluster.local.': '10.96.0.1' };
    const resolve = make(names, { resolvConf });
    expect(await resolve('kubernetes.default.svc')).toEqual([v4('10.96.0.1')]);
  });

  it('prefers the first domain of the search, however late it answers', async () => {
    const names = {
      'api.db.svc.cluster.local.': '10.0.0.1',
      'api.svc.cluster.local.': '10.0.0.2',
    };
    expect(await make(names, { resolvConf })('api')).toEqual([v4('10.0.0.1')]);
  });

  it('finds a public name although a domain of the search is dead', async () => {
    const names = {
      'api.example.com.db.svc.cluster.local.': 'dead',
      'api.example.com.svc.cluster.local.': 'silent',
      'api.example.com.': '192.0.2.1',
    };
    const resolve = make(names, { resolvConf });
    expect(await resolve('api.example.com')).toEqual([v4('192.0.2.1')]);
  });

  it('takes no name for absent while a domain of the search could not be asked', async () => {
    const names = { 'api.svc.cluster.local.': 'dead' };
    await expect(make(names, { resolvConf })('api')).rejects.toMatchObject({
      code: 'ETIMEOUT',
    });
  });

  it('reads resolv.conf again for the next question', async () => {
    let text = 'search a\n';
    const resolve = make(
      { 'api.b.': '192.0.2.2' },
      { resolvConf: async () => text },
    );
    await expect(resolve('api')).rejects.toMatchObject({ code: 'ENOTFOUND' });
    text = 'search b\n';
    expect(await resolve('api')).toEqual([v4('192.0.2.2')]);
  });
});

describe('names that only the system knows', () => {
  const nsswitch = async () => 'hosts: files mdns4_minimal dns';

  it('are asked of it where it has other sources', async () => {
    expect(await make({}, { nsswitch })('printer.local')).toEqual([
      v4('192.0.2.9'),
    ]);
    await expect(make()('printer.local')).rejects.toMatchObject({
      code: 'ENOTFOUND',
    });
    expect(system).toHaveBeenCalledTimes(1);
  });

  it('are not asked of it while the name server is dead: that would wait in the thread pool', async () => {
    const resolve = make({ 'a.example.': 'dead' }, { nsswitch });
    await expect(resolve('a.example')).rejects.toMatchObject({
      code: 'ETIMEOUT',
    });
    expect(system).not.toHaveBeenCalled();
  });

  it('occupy one thread, and none after their time is over', async () => {
    const clock = createManualClock();
    let free = (_: ResolvedAddress[]) => {};
    system.mockReturnValueOnce(new Promise(done => (free = done)));
    const resolve = make({}, { nsswitch, clock });
    const waiting = ['a', 'b', 'c'].map(each => resolve(each).catch(e => e));
    await clock.advance(4000);
    for (const error of await Promise.all(waiting)) {
      expect(error).toMatchObject({ code: 'ETIMEOUT' });
    }
    free([]);
    await clock.advance(0);
    expect(system).toHaveBeenCalledTimes(1);
    expect(await resolve('d')).toEqual([v4('192.0.2.9')]);
  });
});

it('makes a new client of the name servers after nobody answered', async () => {
  const made: string[] = [];
  const resolve = make(
    {},
    {
      makeQuery: () => {
        made.push('query');
        return async name => {
          if (made.length === 1) throw nobodySaid(name);
          return answer('192.0.2.1');
        };
      },
    },
  );
  await expect(resolve('a.b')).rejects.toMatchObject({ code: 'ETIMEOUT' });
  expect(await resolve('a.b')).toEqual([v4('192.0.2.1')]);
  expect(made).toHaveLength(2);
});
