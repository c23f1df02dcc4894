import { refuseAddress } from './addressPolicy';
import { createGuardedLookup } from './guardedLookup';
import { createResolve, type ResolvedAddress } from './resolve';

const strict = { loopback: false, privateNetworks: false };
const open = { loopback: true, privateNetworks: true };

describe('refuseAddress', () => {
  it.each<[string, string | undefined, string | undefined]>([
    ['8.8.8.8', undefined, undefined],
    ['2606:4700::1111', undefined, undefined],
    ['127.0.0.1', 'LoopbackRefused', undefined],
    ['127.9.9.9', 'LoopbackRefused', undefined],
    ['::1', 'LoopbackRefused', undefined],
    ['[::1]', 'LoopbackRefused', undefined],
    ['::ffff:127.0.0.1', 'LoopbackRefused', undefined],
    ['64:ff9b::7f00:1', 'LoopbackRefused', undefined],
    ['2002:7f00:1::', 'LoopbackRefused', undefined],
    ['10.1.2.3', 'PrivateNetworkRefused', undefined],
    ['172.16.0.1', 'PrivateNetworkRefused', undefined],
    ['192.168.1.1', 'PrivateNetworkRefused', undefined],
    ['100.64.0.1', 'PrivateNetworkRefused', undefined],
    ['fd00::1', 'PrivateNetworkRefused', undefined],
    ['169.254.169.254', 'LinkLocalRefused', 'LinkLocalRefused'],
    ['::ffff:169.254.169.254', 'LinkLocalRefused', 'LinkLocalRefused'],
    ['64:ff9b::a9fe:a9fe', 'LinkLocalRefused', 'LinkLocalRefused'],
    ['fe80::1', 'LinkLocalRefused', 'LinkLocalRefused'],
    ['fd00:ec2::254', 'LinkLocalRefused', 'LinkLocalRefused'],
    ['100.100.100.200', 'LinkLocalRefused', 'LinkLocalRefused'],
    ['0.0.0.0', 'AddressRefused', 'AddressRefused'],
    ['::', 'AddressRefused', 'AddressRefused'],
    ['224.0.0.1', 'AddressRefused', 'AddressRefused'],
    ['ff02::1', 'AddressRefused', 'AddressRefused'],
    ['255.255.255.255', 'AddressRefused', 'AddressRefused'],
    ['no address', 'AddressRefused', 'AddressRefused'],
  ])('%s', (address, whenStrict, whenOpen) => {
    expect(refuseAddress(address, strict)).toBe(whenStrict);
    expect(refuseAddress(address, open)).toBe(whenOpen);
  });
});

const v4 = (address: string): ResolvedAddress => ({ address, family: 4 });
const failing = (code: string) => () =>
  Promise.reject(Object.assign(new Error(code), { code }));

describe('createResolve', () => {
  const hosts = async () =>
    '# comment\n192.0.2.7 Known.example alias # more\n2001:db8::7 known.example\n';

  it('reads the hosts file first', async () => {
    const query = jest.fn();
    const resolve = createResolve({ hostsFile: hosts, query, system: query });
    expect(await resolve('KNOWN.example')).toEqual([
      v4('192.0.2.7'),
      { address: '2001:db8::7', family: 6 },
    ]);
    expect(query).not.toHaveBeenCalled();
  });

  it('asks the name server, and the system only for what that does not know', async () => {
    const system = jest.fn(async () => [v4('192.0.2.9')]);
    const resolve = createResolve({
      hostsFile: hosts,
      query: async host =>
        host === 'a.example' ? [v4('192.0.2.1')] : failing('ENOTFOUND')(),
      system,
    });
    expect(await resolve('a.example')).toEqual([v4('192.0.2.1')]);
    expect(system).not.toHaveBeenCalled();
    expect(await resolve('svc.namespace')).toEqual([v4('192.0.2.9')]);
  });

  it('does not ask the system when the name server is dead: that would wait in the thread pool', async () => {
    const system = jest.fn();
    const query = failing('ETIMEOUT');
    const resolve = createResolve({ hostsFile: hosts, query, system });
    await expect(resolve('a.example')).rejects.toMatchObject({
      code: 'ETIMEOUT',
    });
    expect(system).not.toHaveBeenCalled();
  });

  it('asks the system one question at a time, and equal questions once', async () => {
    let open_ = 0;
    let most = 0;
    const system = jest.fn(async () => {
      most = Math.max(most, ++open_);
      await new Promise(resolve => setImmediate(resolve));
      open_--;
      return [v4('192.0.2.9')];
    });
    const query = async () => [];
    const resolve = createResolve({ hostsFile: hosts, query, system });
    await Promise.all(['a', 'a', 'b', 'c'].map(resolve));
    expect(system).toHaveBeenCalledTimes(3);
    expect(most).toBe(1);
  });
});

describe('createGuardedLookup', () => {
  const ask = (
    answer: ResolvedAddress[],
    options: object,
    policy: typeof strict | undefined = strict,
  ) =>
    new Promise<unknown[]>(resolve => {
      const lookup = createGuardedLookup({
        policy,
        resolve: async () => answer,
      });
      lookup('name.example', options, (...result) => resolve(result));
    });

  it('hands on what passed', async () => {
    const answer = [
      { address: '2606:4700::1', family: 6 as const },
      v4('8.8.8.8'),
    ];
    expect(await ask(answer, { all: true })).toEqual([null, answer]);
    expect(await ask(answer, {})).toEqual([null, '2606:4700::1', 6]);
    expect(await ask(answer, { family: 4 })).toEqual([null, '8.8.8.8', 4]);
  });

  it('refuses a name of which one address is refused', async () => {
    const [error] = await ask([v4('8.8.8.8'), v4('10.0.0.1')], { all: true });
    expect(error).toMatchObject({ code: 'PrivateNetworkRefused' });
  });

  it('checks nothing without a policy, and says when there is no address', async () => {
    const lookup = createGuardedLookup({
      resolve: async () => [v4('127.0.0.1')],
    });
    const result = await new Promise<unknown[]>(resolve =>
      lookup('x', {}, (...args) => resolve(args)),
    );
    expect(result).toEqual([null, '127.0.0.1', 4]);
    const [error] = await ask([], { all: true });
    expect(error).toMatchObject({ code: 'ENOTFOUND' });
  });
});
