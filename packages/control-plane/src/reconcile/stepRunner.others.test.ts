import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import { StepError } from '../act';
import { setUp, step } from './__testUtils__/stepRunner';

const done = { ...step('a'), state: 'done' as const, action: undefined };

/** Another writer sets back what was written, so often. */
async function setBack(times: number, everyMs = 1000) {
  const bed = setUp();
  bed.cluster.calls.get.mockResolvedValue({
    metadata: {
      managedFields: [
        { manager: 'k8ssandra-backstage', time: '2026-01-02T00:00:09Z' },
        { manager: 'old-tool', time: '2026-01-02T00:00:01Z' },
        { manager: 'gitops', time: '2026-01-02T00:00:08Z' },
        {
          manager: 'status',
          time: '2026-01-02T00:00:09Z',
          subresource: 'status',
        },
      ],
    },
  });
  for (let turn = 0; turn < times; turn++) {
    bed.offer(step('a'));
    await bed.clock.advance(0);
    bed.offer(done);
    await bed.clock.advance(everyMs);
  }
  return bed;
}

const failure = ({ runner }: ReturnType<typeof setUp>) =>
  runner.failures('db/demo', 'east')['apply/a'];

describe('F11: somebody who keeps setting back what we write', () => {
  it('is put up with a few times', async () => {
    const bed = await setBack(3);
    expect(bed.writes()).toHaveLength(3);
    expect(failure(bed)).toBeUndefined();
  });

  it('is named, and answered at longer and longer intervals', async () => {
    const bed = await setBack(4);
    const before = bed.writes().length;
    bed.offer(step('a'));
    await bed.clock.advance(0);
    expect(failure(bed)).toMatchObject({
      code: 'FieldFight',
      message: expect.stringContaining(
        '(gitops, old-tool) keeps setting it back',
      ),
    });
    for (let minute = 0; minute < 60; minute++) {
      bed.offer(step('a'));
      await bed.clock.advance(60_000);
      bed.offer(done);
      await bed.clock.advance(0);
    }
    const more = bed.writes().length - before;
    expect(more).toBeGreaterThan(2);
    expect(more).toBeLessThan(12);
  });

  it('is no fight when it happens now and then, or when something else is written', async () => {
    const seldom = await setBack(10, 61_000);
    expect(seldom.writes()).toHaveLength(10);
    const bed = setUp();
    for (let turn = 0; turn < 10; turn++) {
      bed.offer(step('a', String(turn % 2)));
      await bed.clock.advance(0);
      bed.offer(done);
      await bed.clock.advance(1000);
    }
    expect(bed.writes()).toHaveLength(10);
  });
});

describe('F25: a webhook', () => {
  const denied = new KubernetesError({
    code: 'Forbidden',
    message: 'admission webhook "v" denied the request: no',
  });
  const broken = new KubernetesError({
    code: 'ServerError',
    message: 'failed calling webhook "v"',
  });

  it.each([
    ['that says no is asked again after minutes', denied, 3],
    ['that is down is asked again within the usual back-off', broken, 30],
  ])('%s', async (_, error, most) => {
    const bed = setUp(() => {
      throw error;
    });
    for (let second = 0; second < 660; second++) {
      bed.offer(step('a'));
      await bed.clock.advance(1000);
    }
    expect(bed.writes().length).toBeLessThanOrEqual(most);
    expect(bed.writes().length).toBeGreaterThan(1);
    expect(failure(bed)?.message).toBe(error.message);
    expect(bed.warnings).toHaveLength(1);
  });

  it('is asked at once about something else', async () => {
    const bed = setUp((_type, object) => {
      if (object.metadata.annotations.value === '1') throw denied;
      return object;
    });
    bed.offer(step('a'));
    await bed.clock.advance(1000);
    bed.offer(step('a', '2'));
    await bed.clock.advance(0);
    expect(bed.writes()).toHaveLength(2);
    expect(failure(bed)).toBeUndefined();
  });
});

describe('what goes along with an action', () => {
  it('is a mark on the object, which is no part of what was asked for', async () => {
    const bed = setUp(undefined, { notesOf: () => ({ mark: 'ours' }) });
    bed.offer(step('a'));
    await bed.clock.advance(0);
    const [[, object]] = bed.cluster.calls.apply.mock.calls;
    expect(object.metadata.annotations).toEqual({ value: '1', mark: 'ours' });
    bed.offer(step('a'));
    await bed.clock.advance(100);
    expect(bed.writes()).toHaveLength(1);
  });

  it('is a look at what it rests on, without which nothing is written', async () => {
    let stale = true;
    const bed = setUp(undefined, {
      confirm: async () => {
        if (stale) throw new StepError('Outdated', 'it changed meanwhile');
        return undefined;
      },
      explain: () => 'in better words',
    });
    bed.offer(step('a'));
    await bed.clock.advance(0);
    expect(bed.writes()).toEqual([]);
    expect(failure(bed)).toMatchObject({
      code: 'Outdated',
      message: 'in better words',
    });
    stale = false;
    await bed.clock.advance(60_000);
    expect(bed.writes()).toEqual(['a']);
  });
});
