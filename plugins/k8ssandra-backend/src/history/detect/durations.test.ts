import type { PlanStep } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aSubject, NOW, sentence } from '../__testUtils__/observed';
import { followSteps, type StepsUnderWay } from './durations';

const step = (state: PlanStep['state'], title = 'plan.create'): PlanStep => ({
  id: 'apply/dc1',
  kind: 'apply',
  context: 'east',
  title: sentence(title),
  why: sentence(''),
  after: [],
  state,
});

/** Looks at a plan once a minute. */
function follow(looks: Array<PlanStep[]>, first = true) {
  const underWay: StepsUnderWay = new Map();
  const found = looks.flatMap((steps, index) =>
    followSteps(underWay, {
      subject: aSubject(),
      steps,
      at: NOW + index * 60_000,
      first: first && index === 0,
    }),
  );
  return {
    underWay,
    found: found.map(each =>
      each.type === 'duration' ? [each.step, each.seconds] : [],
    ),
  };
}

describe('how long steps take', () => {
  const [ready, running, blocked, done] = (
    ['ready', 'running', 'blocked', 'done'] as const
  ).map(state => [step(state)]);

  it.each([
    [
      'from the first moment it could begin',
      [[], ready, running, done],
      [['plan.create', 120]],
    ],
    [
      'not from when it waited for others',
      [[], blocked, blocked, running, done],
      [['plan.create', 60]],
    ],
    [
      'waiting on the way counts',
      [[], running, blocked, running, done],
      [['plan.create', 180]],
    ],
    [
      'its title may change on the way',
      [[], ready, [step('running', 'plan.run')], done],
      [['plan.create', 120]],
    ],
    [
      'one that ran before anybody looked is no measure',
      [running, running, done],
      [],
    ],
    [
      'one that waited when we began to look is',
      [blocked, running, done],
      [['plan.create', 60]],
    ],
    ['one that was done at once is no measure', [[], done], []],
    ['one that was given up is no measure', [[], running, [], done], []],
    [
      'each run counts',
      [[], running, done, running, done],
      [
        ['plan.create', 60],
        ['plan.create', 60],
      ],
    ],
  ])('%s', (_, looks, expected) => {
    expect(follow(looks).found).toEqual(expected);
  });

  it('knows since when a step is as it is', () => {
    const { underWay } = follow([[], blocked, running, running]);
    expect(underWay.get('apply/dc1')).toMatchObject({
      state: 'running',
      since: NOW + 120_000,
    });
  });

  it('of steps of less than a second nobody is told', () => {
    const underWay: StepsUnderWay = new Map();
    const common = { subject: aSubject(), first: false };
    followSteps(underWay, { ...common, steps: running, at: NOW });
    expect(
      followSteps(underWay, { ...common, steps: done, at: NOW + 900 }),
    ).toEqual([]);
  });
});
