import { aSubject, NOW, sentence } from '../__testUtils__/observed';
import { followSteps, type StepsUnderWay } from '../detect';
import { fakePresenter } from '../../__testUtils__/fakePresenter';
import { median, StepTimes } from './StepTimes';
import { withStepTimes } from './withStepTimes';

const ID = { controlPlane: 'home', namespace: 'data', name: 'orders' };
const KEY = 'home/data/orders';
const subject = aSubject();
const step = (state: 'running' | 'done' | 'blocked') => ({
  id: 's',
  kind: 'apply' as const,
  context: 'east',
  title: sentence('plan.create'),
  why: sentence(''),
  after: [],
  state,
});

/** A cluster whose step takes so many seconds. */
function run(times: StepTimes, seconds: number, at = NOW) {
  const steps: StepsUnderWay = new Map();
  const common = { subject, first: false };
  followSteps(steps, { ...common, steps: [step('running')], at });
  const found = followSteps(steps, {
    ...common,
    steps: [step('done')],
    at: at + seconds * 1000,
  });
  times.note(KEY, subject.key, steps, found);
}

describe('the median', () => {
  it.each([
    [[], undefined],
    [[3], 3],
    [[9, 1, 5], 5],
    [[1, 9, 5, 7], 6],
  ])('of %j is %s', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});

describe('what a step usually takes', () => {
  it('is not known at first', () => {
    expect(new StepTimes().usualSeconds(ID, 'plan.create')).toBeNull();
  });

  it.each([
    [
      'on this cluster',
      [
        { subject: subject.key, seconds: [10, 30, 20] },
        { subject: null, seconds: [99] },
      ],
      20,
    ],
    [
      'else in the fleet',
      [
        { subject: 'another', seconds: [1] },
        { subject: null, seconds: [98, 100] },
      ],
      99,
    ],
    ['else nobody knows', [{ subject: 'another', seconds: [1] }], null],
  ])('is the median of its last runs %s', (_, all, expected) => {
    const times = new StepTimes();
    times.load(all.map(each => ({ ...each, step: 'plan.create' })));
    times.note(KEY, subject.key, new Map(), []);
    expect(times.usualSeconds(ID, 'plan.create')).toBe(expected);
    expect(times.usualSeconds(ID, 'plan.other')).toBeNull();
  });

  it('follows what is seen, of the last twenty runs', () => {
    const times = new StepTimes();
    for (let index = 0; index < 20; index++) run(times, 10);
    expect(times.usualSeconds(ID, 'plan.create')).toBe(10);
    for (let index = 0; index < 20; index++) run(times, 50);
    expect(times.usualSeconds(ID, 'plan.create')).toBe(50);
    times.forget(KEY);
    expect(times.usualSeconds(ID, 'plan.create')).toBe(50);
  });
});

it('tells how long a datacenter usually takes to start, before there is one', () => {
  const times = new StepTimes();
  const { usualStartSeconds } = withStepTimes(fakePresenter(), times);
  expect(usualStartSeconds?.(ID)).toBeNull();
  times.load([
    { step: 'plan.datacenterCreate', subject: null, seconds: [240, 300] },
  ]);
  expect(usualStartSeconds?.(ID)).toBe(270);
});

describe('the times of a step', () => {
  it('are since when it is in its state, and what it usually takes', () => {
    const times = new StepTimes();
    run(times, 30);
    const steps: StepsUnderWay = new Map();
    const common = { subject, first: true };
    followSteps(steps, { ...common, steps: [step('blocked')], at: NOW });
    times.note(KEY, subject.key, steps, []);
    expect(times.timesOf(ID, step('blocked'), NOW + 12_900)).toEqual({
      sinceSeconds: 12,
      usualSeconds: null,
    });
    // A plan that is newer than the last look: since when is not known yet.
    expect(times.timesOf(ID, step('running'), NOW + 12_900)).toEqual({
      sinceSeconds: null,
      usualSeconds: 30,
    });
  });
});
