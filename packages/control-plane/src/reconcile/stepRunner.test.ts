import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import { setUp, step } from './__testUtils__/stepRunner';

const forbidden = () => {
  throw new KubernetesError({ code: 'Forbidden', message: 'not for us' });
};

describe('the step runner', () => {
  it('does each ready step once, and says so', async () => {
    const { clock, offer, writes, attempts } = setUp();
    offer(step('a'), step('b'), { ...step('c'), state: 'blocked' });
    offer(step('a'), step('b'));
    await clock.advance(0);
    expect(writes()).toEqual(['a', 'b']);
    expect(attempts).toEqual(['db/demo', 'db/demo']);
  });

  it('does not repeat what came back before the watch told of it', async () => {
    const { clock, offer, writes } = setUp();
    offer(step('a'));
    await clock.advance(0);
    offer(step('a'));
    await clock.advance(1000);
    expect(writes()).toEqual(['a']);
  });

  it('writes again at once when something else is asked for', async () => {
    const { clock, offer, writes } = setUp();
    offer(step('a'));
    await clock.advance(0);
    offer(step('a', '2'));
    await clock.advance(0);
    expect(writes()).toEqual(['a', 'a']);
  });

  it('takes what a server does not keep for a failure, and slows down', async () => {
    const { clock, runner, offer, writes } = setUp();
    offer(step('a'));
    await clock.advance(0);
    for (let turn = 0; turn < 120; turn++) {
      offer(step('a'));
      await clock.advance(1000);
    }
    expect(writes().length).toBeLessThan(9);
    expect(runner.failures('db/demo', 'east')).toMatchObject({
      'apply/a': { code: 'NotSettled' },
    });
  });

  it('keeps what went wrong, with how often, and backs off', async () => {
    const { clock, runner, offer, writes, warnings } = setUp(forbidden);
    offer(step('a'));
    await clock.advance(0);
    expect(runner.failures('db/demo', 'east')).toEqual({
      'apply/a': {
        code: 'Forbidden',
        message: 'not for us',
        attempts: 1,
        sinceSeconds: 0,
      },
    });
    for (let turn = 0; turn < 300; turn++) {
      offer(step('a'));
      await clock.advance(100);
    }
    expect(writes().length).toBeGreaterThan(4);
    expect(writes().length).toBeLessThan(14);
    expect(warnings).toEqual(['db/demo: apply/a failed: not for us']);
    expect(runner.failures('db/demo', 'west')).toEqual({});
  });

  it('forgets a failure when the step is done, or the cluster gone', async () => {
    const { clock, runner, offer } = setUp(forbidden);
    offer(step('a'));
    await clock.advance(0);
    offer({ ...step('a'), state: 'done' });
    expect(runner.failures('db/demo', 'east')).toEqual({});
    offer(step('a'));
    await clock.advance(0);
    runner.forget('db/demo');
    expect(runner.failures('db/demo', 'east')).toEqual({});
  });

  it('tells of a step no more that the plan has forgotten before it is tried again', async () => {
    const told: string[] = [];
    const plan = {
      generation: 1,
      settled: false,
      steps: [step('a')],
      attention: [],
    };
    let current: typeof plan | undefined = plan;
    const { clock, offer } = setUp(forbidden, {
      planOf: () => current,
      instruments: { acted: ({ outcome }) => told.push(outcome) },
    });
    offer(...plan.steps);
    await clock.advance(0);
    current = undefined;
    await clock.advance(60_000);
    expect(told).toEqual(['failed']);
  });

  it('tries again at once when a context is back', async () => {
    const { clock, runner, offer, writes } = setUp(forbidden);
    offer(step('a'), step('b', '1', 'west'));
    await clock.advance(0);
    runner.retry('west');
    await clock.advance(0);
    expect(writes()).toEqual(['a', 'b', 'b']);
  });

  it('does not let a context that hangs hold up another', async () => {
    const { clock, offer, writes, attempts } = setUp((_, object) =>
      object.metadata.name.startsWith('slow') ? new Promise(() => {}) : object,
    );
    const slow = Array.from({ length: 40 }, (_, i) =>
      step(`slow${i}`, '1', 'west'),
    );
    offer(...slow, step('quick'));
    await clock.advance(0);
    expect(writes()).toContain('quick');
    expect(attempts).toHaveLength(1);
  });

  it('tells nobody the words of an unknown error', async () => {
    const { clock, runner, offer } = setUp(() => {
      throw new Error('password=canary');
    });
    offer(step('a'));
    await clock.advance(0);
    expect(JSON.stringify(runner.failures('db/demo', 'east'))).not.toContain(
      'canary',
    );
  });
});
