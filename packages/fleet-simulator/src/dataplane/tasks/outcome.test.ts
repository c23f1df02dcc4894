import type { AnyObject } from '../api';
import { afterFailure, retriesOf } from './outcome';

const task = (spec: object) => ({ spec } as unknown as AnyObject);
const TIME = '2026-01-02T00:00:00Z';

describe('attempts on a pod (operator-spec 7.2)', () => {
  it.each([
    ['one more when nothing is said', {}, 1],
    ['as many as it says', { retries: 3 }, 3],
    ['none', { retries: 0 }, 0],
    ['none for Never', { restartPolicy: 'Never', retries: 3 }, 0],
    ['none for Always', { restartPolicy: 'Always', retries: 3 }, 0],
    ['its own for OnFailure', { restartPolicy: 'OnFailure', retries: 2 }, 2],
  ])('%s', (_, spec, retries) => {
    expect(retriesOf(task(spec))).toBe(retries);
  });

  it('wait for the next one, and end with the last', () => {
    const first = afterFailure(
      task({}),
      { status: 'RUNNING', startTime: TIME },
      'no',
      TIME,
    );
    expect(first).toEqual({
      status: 'WAITING',
      startTime: TIME,
      retries: 1,
      error: 'no',
    });
    expect(afterFailure(task({}), first, 'still no', TIME)).toEqual({
      status: 'ERROR',
      startTime: TIME,
      retries: 1,
      error: 'still no',
      completionTime: TIME,
    });
  });
});
