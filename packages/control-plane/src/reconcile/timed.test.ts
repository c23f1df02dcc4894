import { createManualClock } from '@k8ssandra-backstage/kubernetes-runtime';
import type { Attempt } from './attempts';
import { timed } from './timed';

const attempt = (phase: Attempt['phase']): Attempt => ({
  key: 'payments/demo',
  stepId: 'run/east',
  context: 'east',
  fingerprint: '',
  phase,
  at: 0,
  conflicts: 0,
});

describe('the time of a step', () => {
  it.each<[Attempt['phase'], string | undefined]>([
    ['acted', 'done'],
    ['failing', 'failed'],
    ['outdated', undefined],
    ['running', undefined],
  ])('of an attempt that is %s afterwards', async (phase, outcome) => {
    const clock = createManualClock();
    const acted = jest.fn();
    await timed(attempt(phase), async () => clock.advance(40), {
      instruments: { acted },
      clock,
    });
    expect(acted.mock.calls).toEqual(
      outcome ? [[{ context: 'east', outcome, tookMs: 40 }]] : [],
    );
  });

  it('is told of work that throws, and the error goes on', async () => {
    const clock = createManualClock();
    const acted = jest.fn();
    const failing = timed(
      attempt('failing'),
      () => Promise.reject(new Error('no answer')),
      { instruments: { acted }, clock },
    );
    await expect(failing).rejects.toThrow('no answer');
    expect(acted).toHaveBeenCalledTimes(1);
  });

  it('is part of a trace that says which step it is', async () => {
    const clock = createManualClock();
    const trace = jest.fn((_: object, work: () => Promise<void>) => work());
    const work = jest.fn(async () => {});
    await timed(attempt('acted'), work, {
      instruments: { trace },
      clock,
    });
    expect(work).toHaveBeenCalledTimes(1);
    expect(trace.mock.calls[0][0]).toEqual({
      context: 'east',
      cluster: 'payments/demo',
      stepId: 'run/east',
    });
  });

  it('is not told of work that was dropped, nor where nobody asks', async () => {
    const clock = createManualClock();
    const acted = jest.fn();
    const work = jest.fn(async () => {});
    await timed(undefined, work, { instruments: { acted }, clock });
    await timed(attempt('acted'), work, { clock });
    expect(acted).not.toHaveBeenCalled();
    expect(work).toHaveBeenCalledTimes(2);
  });
});
