import { createGuardedLookup, createGuardedResolve } from './guardedLookup';
import type { ResolvedAddress } from './types';

const strict = { loopback: false, privateNetworks: false };
const v4 = (address: string): ResolvedAddress => ({ address, family: 4 });

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

describe('createGuardedResolve', () => {
  const policy = { loopback: false, privateNetworks: true };

  it.each([
    ['127.0.0.1', 'LoopbackRefused'],
    ['::1', 'LoopbackRefused'],
    ['169.254.169.254', 'LinkLocalRefused'],
    ['0.0.0.0', 'AddressRefused'],
  ])('checks %s, which is never looked up', async (host, code) => {
    const resolve = jest.fn();
    const guarded = createGuardedResolve({ policy, resolve });
    await expect(guarded(host)).rejects.toMatchObject({ code });
    expect(resolve).not.toHaveBeenCalled();
  });

  it('names the host that was written, not what it resolved to', async () => {
    const resolve = async () => [v4('169.254.169.254')];
    const guarded = createGuardedResolve({ policy, resolve });
    await expect(guarded('a.example')).rejects.toThrow(
      'The server address a.example is a link-local or metadata address, which is never allowed',
    );
  });

  it('checks every answer, not only the first of a name', async () => {
    const answers = [[v4('8.8.8.8')], [v4('127.0.0.1')]];
    const resolve = async () => answers.shift() ?? [];
    const guarded = createGuardedResolve({ policy, resolve });
    expect(await guarded('a.example')).toEqual([v4('8.8.8.8')]);
    await expect(guarded('a.example')).rejects.toMatchObject({
      code: 'LoopbackRefused',
    });
  });
});
