import { createManualClock } from '@k8ssandra-backstage/kubernetes-runtime';
import { createRuns } from './runs';

const setUp = ({ takesMs = 0, exists = true } = {}) => {
  const manual = createManualClock();
  let spent = 0;
  // a run takes time without letting timers run in between
  const clock = { ...manual, now: () => manual.now() + spent };
  const stop = new AbortController();
  const ran: number[] = [];
  const runs = createRuns({
    clock,
    signal: stop.signal,
    run: () => {
      ran.push(clock.now());
      spent += takesMs;
      return exists;
    },
  });
  return { clock, stop, ran, runs };
};

describe('runs', () => {
  it('are made at once, then in batches', async () => {
    const { clock, ran, runs } = setUp();
    runs.touch('a');
    await clock.advance(0);
    runs.touch('a');
    runs.touch('a');
    await clock.advance(19);
    expect(ran).toEqual([0]);
    await clock.advance(1);
    expect(ran).toEqual([0, 20]);
  });

  it('follow an answer at once, unless one was just now', async () => {
    const { clock, ran, runs } = setUp();
    runs.runNow('a');
    runs.runNow('a');
    await clock.advance(2);
    await clock.advance(10);
    runs.runNow('a');
    expect(ran).toEqual([0, 2, 12]);
  });

  it('keep to the earlier of two wishes', async () => {
    const { clock, ran, runs } = setUp();
    runs.runIn('a', 100);
    runs.runIn('a', 50);
    runs.runIn('a', 70);
    await clock.advance(200);
    expect(ran).toEqual([50]);
  });

  it('leave half of the time to others when they take long', async () => {
    const { clock, ran, runs } = setUp({ takesMs: 300 });
    runs.runNow('a');
    runs.touch('a');
    await clock.advance(299);
    expect(ran).toEqual([0]);
    await clock.advance(1);
    expect(ran).toEqual([0, 600]);
  });

  it('gather more while many keys keep the process busy, and no longer when that is over', async () => {
    const { clock, ran, runs } = setUp({ takesMs: 5 });
    const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    keys.forEach(key => runs.runNow(key));
    const waitOf = async () => {
      const began = clock.now();
      ran.length = 0;
      runs.touch('h');
      await clock.advance(2_000);
      return ran[0] - began;
    };
    const whenBusy = await waitOf();
    expect(whenBusy).toBeGreaterThan(40);
    expect(whenBusy).toBeLessThanOrEqual(200);
    runs.runNow('h');
    expect(await waitOf()).toBe(20);
  });

  it('end with the signal, and with what is forgotten', async () => {
    const { clock, stop, ran, runs } = setUp();
    runs.runIn('a', 10);
    runs.runIn('b', 10);
    runs.forget('a');
    stop.abort();
    runs.touch('c');
    await clock.advance(100);
    expect(ran).toEqual([]);
  });

  it('remember nothing of a key that is not there', async () => {
    const { clock, ran, runs } = setUp({ exists: false });
    runs.touch('a');
    await clock.advance(0);
    runs.touch('a');
    await clock.advance(0);
    expect(ran).toEqual([0, 0]);
  });

  it('of many keys that are due together leave turns to others', async () => {
    const { clock, ran, runs } = setUp({ takesMs: 3 });
    const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
    keys.forEach(key => runs.touch(key));
    await clock.advance(0);
    // three of them are a slice; what asked meanwhile is answered before the others
    expect(ran).toHaveLength(3);
    await clock.advance(2);
    expect(ran).toHaveLength(6);
  });
});
