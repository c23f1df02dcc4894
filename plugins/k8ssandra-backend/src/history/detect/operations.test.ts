import { aTask, entriesOf, NOW, observed } from '../__testUtils__/observed';
import { operations } from './operations';

const withTasks = (...tasks: ReturnType<typeof aTask>[]) => observed({ tasks });
const found = (
  before: ReturnType<typeof withTasks> | undefined,
  after: ReturnType<typeof withTasks> | undefined,
) => entriesOf(operations({ before, after, at: NOW, stamp: 1 }));
const BEGUN = Date.parse('2026-01-31T14:01:00Z');
const ENDED = Date.parse('2026-01-31T14:20:00Z');
const complete = aTask({
  state: 'complete',
  completedAt: '2026-01-31T14:20:00Z',
});

describe('operations', () => {
  it.each([
    [
      'one that runs',
      undefined,
      withTasks(aTask()),
      [['running', BEGUN, null]],
    ],
    ['one at which nothing moved', withTasks(aTask()), withTasks(aTask()), []],
    [
      'one that goes on',
      withTasks(aTask()),
      withTasks(aTask({ succeeded: 2 })),
      [['running', BEGUN, null]],
    ],
    [
      'one that ends',
      withTasks(aTask()),
      withTasks(complete),
      [['complete', BEGUN, ENDED]],
    ],
    [
      'one that waits begins with its creation',
      undefined,
      withTasks(aTask({ state: 'waiting', startedAt: null })),
      [['waiting', Date.parse('2026-01-31T14:00:00Z'), null]],
    ],
    [
      'one without any time begins now',
      undefined,
      withTasks(aTask({ createdAt: null, startedAt: 'nonsense' })),
      [['running', NOW, null]],
    ],
    [
      'one that is taken away while it runs',
      withTasks(aTask()),
      withTasks(),
      [['removed', BEGUN, NOW]],
    ],
    [
      'one that is taken away after its end',
      withTasks(complete),
      withTasks(),
      [],
    ],
    [
      'one whose cluster is gone',
      withTasks(aTask()),
      undefined,
      [['removed', BEGUN, NOW]],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(
      found(before, after).map(({ body, at, until }) => [
        body.state,
        at,
        until,
      ]),
    ).toEqual(expected);
  });

  it('are one entry each, which follows them', () => {
    const keys = [
      ...found(undefined, withTasks(aTask())),
      ...found(withTasks(aTask()), withTasks(complete)),
    ].map(({ key, again }) => [key, again]);
    expect(keys[0]).toEqual(keys[1]);
    expect(keys[0][1]).toBe('newest');
  });
});
