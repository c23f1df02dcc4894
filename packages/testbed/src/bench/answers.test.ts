import { createAnswerTimes } from './answers';

it('collects the times of answered calls, but for watches and pods', () => {
  const { note, take } = createAnswerTimes();
  const request = { verb: 'apply', resource: 'pods', status: 200 };
  note({ ...request, durationMs: 3 });
  note({ ...request, verb: 'watch', durationMs: 500 });
  note({ ...request, verb: 'proxy', durationMs: 600 });
  note({ ...request, status: 0, durationMs: 10_000 });
  note({ ...request, status: 409, durationMs: 4 });
  expect(take()).toEqual([3, 4]);
  expect(take()).toEqual([]);
});
