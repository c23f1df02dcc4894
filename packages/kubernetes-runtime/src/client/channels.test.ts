import { createChannels, type Place, type Use } from './channels';
import { shareStreams, USUAL_STREAMS } from './streams';
import type { Transport } from './transport';

const never = new AbortController().signal;

/** A transport that only knows how many streams it has; its dispatcher is its name. */
function fakeTransport(name: string, streams?: number) {
  const closed = jest.fn(async () => {});
  const transport: Transport = {
    acquire: async () => name as never,
    protocol: 'h2',
    streams,
    close: closed,
  };
  return { transport, closed };
}

function start(streams?: number) {
  const main = fakeTransport('main', streams);
  const further: Array<ReturnType<typeof fakeTransport>> = [];
  const channels = createChannels({
    main: main.transport,
    makeFurther: () => {
      const made = fakeTransport(`further ${further.length + 1}`, streams);
      further.push(made);
      return made.transport;
    },
  });
  /** Enters so many times; undefined for who has to wait. */
  const enter = async (use: Use, times: number) => {
    const places: Array<Place | undefined> = [];
    for (let i = 0; i < times; i++) {
      let place: Place | undefined;
      void channels.enter(use, never).then(found => (place = found));
      await new Promise(resolve => setImmediate(resolve));
      places.push(place);
    }
    return places;
  };
  const names = async (places: Array<Place | undefined>) =>
    Promise.all(places.map(place => place?.acquire() ?? 'waits'));
  return { channels, main, further, enter, names };
}

describe('shareStreams', () => {
  it.each([
    [100, { calls: 30, proxies: 15, watches: 45, watchesAlone: 90 }],
    [250, { calls: 30, proxies: 15, watches: 180, watchesAlone: 225 }],
    [64, { calls: 19, proxies: 9, watches: 29, watchesAlone: 57 }],
    [10, { calls: 3, proxies: 1, watches: 5, watchesAlone: 9 }],
    [3, { calls: 1, proxies: 1, watches: 0, watchesAlone: 2 }],
    [1, { calls: 1, proxies: 1, watches: 0, watchesAlone: 1 }],
    [0, { calls: 1, proxies: 1, watches: 0, watchesAlone: 1 }],
  ])('of %i', (streams, expected) => {
    expect(shareStreams(streams)).toEqual(expected);
  });

  it('keeps a tenth free from ten streams on', () => {
    for (let streams = 10; streams <= 1000; streams++) {
      const { calls, proxies, watches, watchesAlone } = shareStreams(streams);
      expect(calls + proxies + watches).toBeLessThanOrEqual(streams * 0.9);
      expect(watchesAlone).toBeLessThanOrEqual(streams * 0.9);
    }
  });
});

describe('the places of a server', () => {
  it.each<[Use, number | undefined, number]>([
    ['call', 10, 3],
    ['proxy', 10, 1],
    ['call', undefined, shareStreams(USUAL_STREAMS).calls],
    // however many streams there are
    ['list', 250, 8],
    ['list', 10, 3],
  ])('%s over %s streams: %i at the same time', async (use, streams, most) => {
    const { enter, names } = start(streams);
    const places = await enter(use, most + 2);
    const expected = [...Array(most).fill('main'), 'waits', 'waits'];
    expect(await names(places)).toEqual(expected);
  });

  it('are not shared between calls, calls of pods, and signs of life', async () => {
    const { enter, names } = start(10);
    await enter('proxy', 5);
    expect(await names(await enter('call', 1))).toEqual(['main']);
    await enter('call', 5);
    expect(await names(await enter('probe', 3))).toEqual(Array(3).fill('main'));
  });

  it('are free again for who waits when somebody leaves', async () => {
    const { channels, enter } = start(1);
    const [first] = await enter('call', 1);
    const second = channels.enter('call', never);
    first!.leave();
    expect(await (await second).acquire()).toBe('main');
  });

  it('of lists leave room for calls, and are free again for both', async () => {
    const { channels, enter, names } = start(250);
    const lists = await enter('list', 8);
    expect(await names(await enter('call', 22))).toEqual(
      Array(22).fill('main'),
    );
    const call = channels.enter('call', never);
    const list = channels.enter('list', never);
    lists.slice(0, 2).forEach(place => place!.leave());
    expect(await (await call).acquire()).toBe('main');
    expect(await (await list).acquire()).toBe('main');
  });

  it('of lists are given back when their wait is given up', async () => {
    const { channels, enter, names } = start(1);
    const [call] = await enter('call', 1);
    const caller = new AbortController();
    const list = channels.enter('list', caller.signal);
    caller.abort(new Error('too long'));
    await expect(list).rejects.toThrow('too long');
    call!.leave();
    expect(await names(await enter('list', 1))).toEqual(['main']);
  });

  it('are given up with the signal', async () => {
    const { channels, enter } = start(1);
    await enter('call', 1);
    const signal = AbortSignal.abort(new Error('too long'));
    await expect(channels.enter('call', signal)).rejects.toThrow('too long');
  });
});

describe('watches', () => {
  it('go over further connections beyond their share', async () => {
    const { enter, names, further } = start(10);
    const where = await names(await enter('watch', 16));
    expect(where).toEqual([
      ...Array(5).fill('main'),
      ...Array(9).fill('further 1'),
      ...Array(2).fill('further 2'),
    ]);
    expect(further).toHaveLength(2);
  });

  it('take a place that became free on the main connection first', async () => {
    const { enter, names } = start(10);
    const places = await enter('watch', 6);
    places[0]!.leave();
    places[0]!.leave();
    expect(await names(await enter('watch', 2))).toEqual(['main', 'further 1']);
  });

  it('close a further connection with its last watch, once', async () => {
    const { enter, further } = start(3);
    const places = await enter('watch', 2);
    places[0]!.leave();
    expect(further[0].closed).not.toHaveBeenCalled();
    places[1]!.leave();
    places[1]!.leave();
    expect(further[0].closed).toHaveBeenCalledTimes(1);
    await enter('watch', 1);
    expect(further).toHaveLength(2);
  });

  it('never keep a call waiting', async () => {
    const { enter, names } = start(3);
    await enter('watch', 50);
    expect(await names(await enter('call', 1))).toEqual(['main']);
  });
});

it('closes every connection', async () => {
  const { channels, enter, main, further } = start(3);
  await enter('watch', 5);
  expect(channels.protocol).toBe('h2');
  await channels.close();
  expect(main.closed).toHaveBeenCalled();
  expect(further.map(each => each.closed.mock.calls.length)).toEqual([1, 1, 1]);
});
