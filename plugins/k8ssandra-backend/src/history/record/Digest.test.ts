import { createManualClock } from '@k8ssandra-backstage/kubernetes-runtime';
import { Digest } from './Digest';

function setUp() {
  const clock = createManualClock();
  const looks: Array<[string, number]> = [];
  const digest = new Digest({
    clock,
    intervalMs: 1000,
    look: key => looks.push([key, clock.now()]),
  });
  return { clock, digest, looks };
}

describe('looks at what changed', () => {
  it('at once, then at most once per interval', async () => {
    const { clock, digest, looks } = setUp();
    digest.touch('a');
    await clock.advance(10);
    digest.touch('a');
    digest.touch('a');
    await clock.advance(5000);
    digest.touch('a');
    await clock.advance(0);
    expect(looks).toEqual([
      ['a', 0],
      ['a', 1000],
      ['a', 5010],
    ]);
  });

  it('one at a time, so that others get their turn in between', async () => {
    const { clock, digest, looks } = setUp();
    const turns: number[] = [];
    ['a', 'b', 'c'].forEach(key => digest.touch(key));
    clock.setTimer(() => turns.push(looks.length), 0);
    await clock.advance(0);
    expect(looks.map(([key]) => key)).toEqual(['a', 'b', 'c']);
    expect(turns).toEqual([1]);
  });

  it('and leaves half of the time to others', async () => {
    const clock = createManualClock();
    const began: number[] = [];
    let now = 0;
    const digest = new Digest({
      clock: { ...clock, now: () => now + clock.now() },
      intervalMs: 1000,
      look: () => {
        began.push(now + clock.now());
        now += 30;
      },
    });
    ['a', 'b', 'c'].forEach(key => digest.touch(key));
    await clock.advance(1000);
    expect(began).toEqual([0, 60, 120]);
  });

  it('and lets none of them wait for the interval of another', async () => {
    const { clock, digest, looks } = setUp();
    digest.touch('a');
    await clock.advance(10);
    digest.touch('a');
    digest.touch('b');
    await clock.advance(10);
    expect(looks.map(([key]) => key)).toEqual(['a', 'b']);
  });

  it('never again at what is gone, nor after its end', async () => {
    const { clock, digest, looks } = setUp();
    digest.touch('a');
    digest.forget('a');
    digest.touch('b');
    digest.close();
    digest.touch('c');
    await clock.advance(5000);
    expect(looks).toEqual([]);
    expect(clock.pending).toBe(0);
  });
});
