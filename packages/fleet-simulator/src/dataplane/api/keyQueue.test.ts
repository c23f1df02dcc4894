import { KeyQueue } from './keyQueue';

describe('KeyQueue', () => {
  let abort: AbortController;
  beforeEach(() => {
    abort = new AbortController();
  });
  afterEach(() => abort.abort());

  it('runs a key once for several adds, and again for one during its run', async () => {
    const runs: string[] = [];
    let release = () => {};
    const second = new Promise<void>(resolve => {
      const queue = new KeyQueue({
        signal: abort.signal,
        onError: () => {},
        async run(key) {
          runs.push(key);
          if (runs.length === 1) {
            queue.add('a');
            await new Promise<void>(done => {
              release = done;
              setImmediate(done);
            });
          } else resolve();
        },
      });
      queue.add('a');
      queue.add('a');
    });
    release();
    await second;
    expect(runs).toEqual(['a', 'a']);
  });

  it('tries a failed key again and reports the failure, but not a conflict', async () => {
    const errors: unknown[] = [];
    const failures = [
      Object.assign(new Error('conflict'), { status: 409 }),
      new Error('real'),
    ];
    await new Promise<void>(resolve => {
      const queue = new KeyQueue({
        signal: abort.signal,
        onError: (_, error) => errors.push(error),
        async run() {
          const failure = failures.shift();
          if (failure) throw failure;
          resolve();
        },
      });
      queue.add('a');
    });
    expect(errors).toEqual([new Error('real')]);
  });

  it('does nothing after its end', async () => {
    let runs = 0;
    const queue = new KeyQueue({
      signal: abort.signal,
      onError: () => {},
      run: async () => {
        runs += 1;
      },
    });
    queue.add('a');
    abort.abort();
    queue.addAfter('b', 0);
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect(runs).toBe(0);
  });
});
