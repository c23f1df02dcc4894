import { startDeadline } from './deadline';
import { createPause } from './pause';

function start() {
  let now = 0;
  const pause = createPause({ now: () => now, random: () => 0 });
  return { pause, at: (ms: number) => (now = ms) };
}

const within = (timeoutMs: number, caller?: AbortSignal) =>
  startDeadline(timeoutMs, caller);

it('holds nobody up when nothing was asked for, or it is over', async () => {
  const { pause, at } = start();
  await pause.over('GET /x', within(1000));
  pause.ask(2);
  at(2000);
  await pause.over('GET /x', within(1000));
  expect(pause).toBeDefined();
});

it('tells at once whoever has less time than it takes', async () => {
  const { pause, at } = start();
  pause.ask(20);
  pause.ask(1);
  at(4_500);
  await expect(pause.over('GET /x', within(10_000))).rejects.toMatchObject({
    code: 'TooManyRequests',
    retryAfterSeconds: 16,
    message: 'GET /x: the server asked for a pause of 16 s',
  });
});

it('lets everybody wait who has the time', async () => {
  const pause = createPause({ random: () => 0 });
  pause.ask(0.1);
  const started = performance.now();
  await Promise.all([
    pause.over('GET /x', within(1000)),
    pause.over('GET /y', within(1000)),
  ]);
  expect(performance.now() - started).toBeGreaterThanOrEqual(98);
});

it('is left by a caller who gives up', async () => {
  const { pause } = start();
  const caller = new AbortController();
  pause.ask(5);
  const waiting = pause.over('GET /x', within(10_000, caller.signal));
  caller.abort();
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
});
