import { createManualClock } from '../time';
import { createNameCache, NAME_TIMES } from './nameCache';
import { nobodySaid, type Ask, type NameAnswer } from './types';

const answer = (address: string, ttlMs = 30_000): NameAnswer => ({
  addresses: [{ address, family: 4 }],
  ttlMs,
});
const first = [{ address: '192.0.2.1', family: 4 }];
const second = [{ address: '192.0.2.2', family: 4 }];

let clock = createManualClock();
let ask: jest.Mock<ReturnType<Ask>, Parameters<Ask>>;
const make = () => createNameCache({ ask, clock });

beforeEach(() => {
  clock = createManualClock();
  ask = jest.fn(async (_name: string): ReturnType<Ask> => answer('192.0.2.1'));
});

it.each([
  ['its TTL', 30_000, 30_000],
  ['5 s at least', 0, 5_000],
  ['a minute at most', 3_600_000, 60_000],
])('takes an answer for %s', async (_what, ttlMs, ms) => {
  ask.mockResolvedValue(answer('192.0.2.1', ttlMs));
  const resolve = make();
  await resolve('a');
  await clock.advance(ms - 1);
  await resolve('a');
  expect(ask).toHaveBeenCalledTimes(1);
  await clock.advance(1);
  await resolve('a');
  expect(ask).toHaveBeenCalledTimes(2);
});

it('asks once what many want to know at the same time', async () => {
  const resolve = make();
  const names = ['a', 'a', 'b', 'a'];
  expect(await Promise.all(names.map(resolve))).toHaveLength(4);
  expect(ask.mock.calls).toEqual([['a'], ['b']]);
});

it('gives a name up at its time limit, and no other name waits for it', async () => {
  ask.mockImplementation(name =>
    name === 'dead'
      ? new Promise(() => {})
      : Promise.resolve(answer('192.0.2.1')),
  );
  const resolve = make();
  const dead = resolve('dead').catch(error => error);
  expect(await resolve('a')).toEqual(first);
  await clock.advance(NAME_TIMES.limitMs);
  expect(await dead).toMatchObject({ code: 'ETIMEOUT' });
  expect(clock.pending).toBe(0);
});

describe('when the name server is away', () => {
  const away = () =>
    ask.mockImplementation(async name => {
      throw nobodySaid(name);
    });

  it('serves the last address, and asks again after a rest', async () => {
    const resolve = make();
    await resolve('a');
    away();
    await clock.advance(30_000);
    expect(await resolve('a')).toEqual(first);
    expect(await resolve('a')).toEqual(first);
    expect(ask).toHaveBeenCalledTimes(2);
    await clock.advance(NAME_TIMES.restMs);
    ask.mockResolvedValue(answer('192.0.2.2'));
    expect(await resolve('a')).toEqual(second);
  });

  it('waits a second, no more, for a new address when it has an old one', async () => {
    const resolve = make();
    await resolve('a');
    await clock.advance(30_000);
    let reply = (_: NameAnswer) => {};
    ask.mockReturnValue(new Promise(done => (reply = done)));
    const stale = resolve('a');
    await clock.advance(NAME_TIMES.patienceMs);
    expect(await stale).toEqual(first);
    reply(answer('192.0.2.2'));
    await clock.advance(0);
    expect(await resolve('a')).toEqual(second);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('has nothing to serve for a new name, nor after a day', async () => {
    const resolve = make();
    await resolve('a');
    away();
    await expect(resolve('b')).rejects.toMatchObject({ code: 'ETIMEOUT' });
    await clock.advance(NAME_TIMES.keepMs);
    await expect(resolve('a')).rejects.toMatchObject({ code: 'ETIMEOUT' });
  });
});

it('forgets the address of a name that does not exist any more', async () => {
  const resolve = make();
  await resolve('a');
  await clock.advance(30_000);
  ask.mockResolvedValue(undefined);
  await expect(resolve('a')).rejects.toMatchObject({ code: 'ENOTFOUND' });
  ask.mockImplementation(async name => {
    throw nobodySaid(name);
  });
  await expect(resolve('a')).rejects.toMatchObject({ code: 'ETIMEOUT' });
});

it('holds a limited number of names', async () => {
  const resolve = make();
  await resolve('oldest');
  for (let n = 0; n < 2000; n++) await resolve(`n${n}`);
  ask.mockClear();
  await resolve('n1999');
  expect(ask).not.toHaveBeenCalled();
  await resolve('oldest');
  expect(ask).toHaveBeenCalledTimes(1);
});
