import {
  createManualClock,
  KubernetesError,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { createThrottledWriter } from './throttledWriter';

const setUp = (write: (key: string) => Promise<void> = async () => {}) => {
  const clock = createManualClock();
  const stop = new AbortController();
  const written: string[] = [];
  const warnings: string[] = [];
  const state = { wanted: true, fails: false };
  const writer = createThrottledWriter({
    isWanted: () => {
      if (state.fails) throw new Error('canary');
      return state.wanted;
    },
    write: async key => {
      written.push(`${clock.now()} ${key}`);
      await write(key);
    },
    clock,
    signal: stop.signal,
    logger: { warn: (text: string) => warnings.push(text) } as never,
  });
  return { clock, stop, written, warnings, writer, state };
};

describe('a throttled writer', () => {
  it('writes the first at once, and what follows as one', async () => {
    const { clock, writer, written } = setUp();
    writer.offer('a');
    await clock.advance(10);
    for (let i = 0; i < 5; i++) writer.offer('a');
    writer.offer('b');
    await clock.advance(500);
    expect(written).toEqual(['0 a', '10 b', '140 a']);
  });

  it('writes nothing that is not wanted, then or later', async () => {
    const { clock, writer, written, state } = setUp();
    state.wanted = false;
    writer.offer('a');
    await clock.advance(10);
    state.wanted = true;
    writer.offer('a');
    await clock.advance(10);
    writer.offer('a');
    state.wanted = false;
    await clock.advance(500);
    expect(written).toEqual(['10 a']);
  });

  it('says that it cannot tell, and tries again, where looking fails', async () => {
    let left = 1;
    const { clock, writer, written, warnings, state } = setUp(async () => {
      if (left-- > 0) throw new Error('canary');
    });
    state.fails = true;
    writer.offer('a');
    await clock.advance(5_000);
    expect(written).toHaveLength(2);
    expect(warnings).toEqual([
      'a: its status could not be written: unknown error',
    ]);
  });

  it('tries again what failed, and says so once, in words that are known to be safe', async () => {
    let left = 2;
    const { clock, writer, written, warnings } = setUp(async () => {
      if (left-- > 0) {
        throw new KubernetesError({ code: 'Conflict', message: 'modified' });
      }
    });
    writer.offer('a');
    await clock.advance(5_000);
    expect(written).toHaveLength(3);
    expect(warnings).toEqual(['a: its status could not be written: modified']);
  });

  it('ends with the signal, and with what is forgotten', async () => {
    const { clock, stop, writer, written } = setUp();
    writer.offer('a');
    writer.offer('b');
    await clock.advance(1);
    writer.offer('a');
    writer.offer('b');
    writer.forget('a');
    stop.abort();
    await clock.advance(500);
    expect(written).toEqual(['0 a', '0 b']);
  });

  it('leaves to the leader what it may not write, without a word', async () => {
    const { clock, writer, written, warnings } = setUp(async () => {
      throw new KubernetesError({ code: 'NotLeading', message: 'no' });
    });
    writer.offer('a');
    await clock.advance(120_000);
    expect([written, warnings]).toEqual([['0 a'], []]);
  });
});
