import { demo, planOf, step } from '../../view/__testUtils__/fleet';
import { notedPlan } from './notedPlan';

const made = planOf(
  step('due', 'ready'),
  step('after-due', 'blocked', { waitsFor: 'due', reasonText: 'waits' }),
  step('after-that', 'blocked', { waitsFor: 'after-due', reasonText: 'waits' }),
  step('for-a-person', 'blocked', { needsPerson: true, reasonText: 'refused' }),
  step('at-work', 'running', { reasonText: '2 of 3' }),
) as any;

const order = (observedGeneration: number | undefined) => ({
  ...demo([]),
  status: { observedGeneration },
});

const states = (observedGeneration: number | undefined) =>
  notedPlan(made, order(observedGeneration)).steps.map(each => each.state);

describe('the plan of a recording', () => {
  it('is as it was made while a generation is not complete', () => {
    for (const observed of [undefined, 0]) {
      expect(notedPlan(made, order(observed))).toBe(made);
    }
  });

  it('does not make anew what was noted as complete, and keeps what waits for others', () => {
    expect(states(1)).toEqual(['done', 'done', 'done', 'blocked', 'running']);
    expect(notedPlan(made, order(1)).settled).toBe(false);
  });

  it('is settled where nothing else was left', () => {
    const plan = planOf(step('due', 'ready'), step('done', 'done')) as any;
    expect(notedPlan(plan, order(1)).settled).toBe(true);
  });
});
