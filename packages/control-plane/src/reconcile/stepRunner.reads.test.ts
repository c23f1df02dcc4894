import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import type { PlannedStep } from '../plan';
import { setUp, step } from './__testUtils__/stepRunner';

/** A step that reads one Secret. */
const reading = (verb: string, generation = 1): PlannedStep => ({
  ...step(verb),
  id: `${verb}/east`,
  kind: 'wait',
  action: {
    type: 'read',
    context: 'east',
    generation,
    references: [
      {
        context: 'east',
        resource: resourceTypes.Secret,
        namespace: 'db',
        name: 'stores',
        field: 'spec.x',
      },
    ],
  },
});

function start() {
  const made = setUp();
  /** When it was read, in seconds. */
  const times: number[] = [];
  const get = jest.fn(async () => {
    times.push(made.clock.now() / 1000);
    throw new KubernetesError({ code: 'NotFound', message: 'not there' });
  });
  Object.assign(made.cluster.client, { get });
  return { ...made, get, times };
}

describe('what is absent', () => {
  it('is looked for ever more seldom, at most once a minute, and is no failure', async () => {
    const { clock, runner, offer, times } = start();
    for (let second = 0; second < 600; second++) {
      offer(reading('read-again'));
      await clock.advance(1000);
    }
    const pauses = times.slice(1).map((each, index) => each - times[index]);
    expect(pauses.slice(0, 5)).toEqual([2, 4, 8, 16, 32]);
    expect(new Set(pauses.slice(5))).toEqual(new Set([60]));
    expect(runner.failures('db/demo', 'east')).toEqual({});
  });

  it('is looked for at once when there is news of it, and for a new generation', async () => {
    const { clock, offer, get } = start();
    offer(reading('read-again'));
    await clock.advance(0);
    offer(reading('read'));
    await clock.advance(0);
    expect(get).toHaveBeenCalledTimes(2);
    offer(reading('read', 2));
    await clock.advance(0);
    expect(get).toHaveBeenCalledTimes(3);
  });

  it('is not looked for when nobody asks for it any more', async () => {
    const { clock, offer, get } = start();
    offer(reading('read-again'));
    await clock.advance(0);
    offer();
    await clock.advance(10 * 60_000);
    expect(get).toHaveBeenCalledTimes(1);
    expect(clock.pending).toBe(0);
  });
});
