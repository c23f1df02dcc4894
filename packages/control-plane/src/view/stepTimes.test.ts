import type {
  Plan,
  PlanStep,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { usualStart, withStepTimes, type StepTimes } from './stepTimes';

const sentence = { key: 'plan.datacenterCreate', params: {}, text: 'Create' };
const step = (facts: Partial<PlanStep>): PlanStep => ({
  id: 'apply/dc1',
  kind: 'apply',
  context: 'east',
  title: sentence,
  why: sentence,
  after: [],
  state: 'running',
  ...facts,
});
const plan = (...steps: PlanStep[]): Plan => ({
  generation: 1,
  settled: false,
  steps,
  attention: [],
});
const times: StepTimes = {
  of: () => ({ sinceSeconds: 90, usualSeconds: 60 }),
  usualSeconds: key => (key === 'plan.datacenterCreate' ? 480 : null),
};

describe('times of steps', () => {
  it.each([
    ['under way', {}, { sinceSeconds: 90, usualSeconds: 60 }],
    [
      'that says its own time',
      { sinceSeconds: 5 },
      { sinceSeconds: 5, usualSeconds: 60 },
    ],
    ['that is done', { state: 'done' as const }, {}],
  ])('of a step %s', (_, facts, added) => {
    const before = step(facts);
    expect(withStepTimes(plan(before), times).steps).toEqual([
      { ...before, ...added },
    ]);
  });

  it('leave the plan alone where nothing is known', () => {
    const before = plan(step({}));
    expect(withStepTimes(before, undefined)).toBe(before);
    expect(usualStart(undefined)).toBeNull();
    expect(usualStart(times)).toBe(480);
  });
});
