import { Refresher } from './Refresher';

const POLL = 60_000;

type Load = jest.Mock<Promise<string>, AbortSignal[]>;

function setup(load: Load = jest.fn(async () => 'data')) {
  const onResult = jest.fn();
  const onError = jest.fn();
  const refresher = new Refresher({
    load,
    onResult,
    onError,
    pollMs: () => POLL,
  });
  return { load, onResult, onError, refresher };
}

/** Lets promises run without letting time pass. */
const settle = () => jest.advanceTimersByTimeAsync(0);

describe('Refresher', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('loads at once, and then once a second however often it is asked', async () => {
    const { load, refresher } = setup();
    refresher.request();
    expect(load).toHaveBeenCalledTimes(1);
    await settle();
    refresher.request();
    refresher.request();
    await jest.advanceTimersByTimeAsync(999);
    expect(load).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('loads the first hint after a quiet time at once', async () => {
    const { load, refresher } = setup();
    refresher.request();
    await jest.advanceTimersByTimeAsync(5000);
    refresher.request();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('loads again after a load during which it was asked', async () => {
    let finish: (data: string) => void = () => {};
    const load: Load = jest.fn(
      () =>
        new Promise<string>(resolve => {
          finish = resolve;
        }),
    );
    const { refresher } = setup(load);
    refresher.request();
    await jest.advanceTimersByTimeAsync(3000);
    refresher.request();
    expect(load).toHaveBeenCalledTimes(1);
    finish('first');
    await settle();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('polls slowly when nothing happens', async () => {
    const { load, refresher } = setup();
    refresher.request();
    await jest.advanceTimersByTimeAsync(POLL - 1);
    expect(load).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('tries again after 2, 4, 8, 16 and then every 30 seconds, and forgets it after a success', async () => {
    const load: Load = jest.fn(async () => 'data');
    const { refresher, onError, onResult } = setup(load);
    load.mockRejectedValue(new Error('away'));
    refresher.request();
    await settle();
    for (const pause of [2, 4, 8, 16, 30, 30]) {
      const before = load.mock.calls.length;
      await jest.advanceTimersByTimeAsync(pause * 1000 - 1);
      expect(load).toHaveBeenCalledTimes(before);
      await jest.advanceTimersByTimeAsync(1);
      expect(load).toHaveBeenCalledTimes(before + 1);
    }
    expect(onError).toHaveBeenCalledTimes(7);
    load.mockResolvedValue('data');
    await jest.advanceTimersByTimeAsync(30_000);
    expect(onResult).toHaveBeenCalledWith('data');
    const before = load.mock.calls.length;
    await jest.advanceTimersByTimeAsync(POLL - 1);
    expect(load).toHaveBeenCalledTimes(before);
  });

  it('aborts and reports nothing more once it is stopped', async () => {
    const { load, refresher, onResult, onError } = setup();
    refresher.request();
    const [signal] = load.mock.calls[0];
    refresher.stop();
    expect(signal.aborted).toBe(true);
    refresher.request();
    await jest.advanceTimersByTimeAsync(POLL * 2);
    expect(load).toHaveBeenCalledTimes(1);
    expect(onResult).not.toHaveBeenCalled();
    expect(onError).not.toHaveBeenCalled();
  });
});
