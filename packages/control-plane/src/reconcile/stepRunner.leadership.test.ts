import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { PlannedStep } from '../plan';
import { setUp, step } from './__testUtils__/stepRunner';

const notLeading = new KubernetesError({ code: 'NotLeading', message: 'no' });
const outdated = new KubernetesError({ code: 'Conflict', message: 'changed' });
const fieldConflict = new KubernetesError({
  code: 'Conflict',
  message: 'fields',
  causes: [{ reason: 'FieldManagerConflict', message: 'x', field: 'spec' }],
});
const failures = ({ runner }: ReturnType<typeof setUp>) =>
  runner.failures('db/demo', 'east');

/** A step that asks the API server for what a specification refers to. */
const reading: PlannedStep = {
  ...step('read'),
  id: 'read',
  action: { type: 'read', context: 'east', generation: 1, references: [] },
} as unknown as PlannedStep;

describe('a runner of a replica that does not lead', () => {
  it('asks what plans rest on, and does nothing else', async () => {
    const results: unknown[] = [];
    const bed = setUp(undefined, {
      mayAct: () => false,
      onAttempt: (_key, result, { id }) => results.push([id, result]),
    });
    bed.offer(step('a'), reading);
    await bed.clock.advance(60_000);
    expect(bed.writes()).toEqual([]);
    expect(results).toEqual([['read', { referenced: {}, referencedFor: 1 }]]);
  });

  it('leaves a step that it lost the lead for, without a failure, and takes it up again', async () => {
    let leads = true;
    const bed = setUp(
      () => {
        if (!leads) throw notLeading;
        return {};
      },
      { mayAct: () => leads },
    );
    leads = true;
    bed.offer(step('a'));
    leads = false;
    await bed.clock.advance(120_000);
    expect([bed.writes(), failures(bed), bed.warnings]).toEqual([[], {}, []]);
    leads = true;
    bed.runner.startOver();
    bed.offer(step('a'));
    await bed.clock.advance(0);
    expect(bed.writes()).toEqual(['a']);
  });

  it('plans again when a write was refused, because it may lead by then', async () => {
    const bed = setUp(() => {
      throw notLeading;
    });
    bed.offer(step('a'));
    await bed.clock.advance(0);
    expect([bed.writes(), bed.attempts, failures(bed)]).toEqual([
      ['a'],
      ['db/demo'],
      {},
    ]);
  });

  it('forgets in a new term what failed in another', async () => {
    const bed = setUp(() => {
      throw new KubernetesError({ code: 'Unavailable', message: 'busy' });
    });
    bed.offer(step('a'));
    await bed.clock.advance(0);
    expect(Object.keys(failures(bed))).toEqual(['apply/a']);
    bed.runner.startOver();
    expect(failures(bed)).toEqual({});
  });
});

describe('F10: a write of what was read', () => {
  const versions = (bed: ReturnType<typeof setUp>) =>
    bed.cluster.calls.apply.mock.calls.map(
      each => (each[1] as KubernetesObject).metadata.resourceVersion,
    );

  it('carries its version', async () => {
    const bed = setUp(undefined, { confirm: async () => '7' });
    bed.offer(step('a'));
    await bed.clock.advance(0);
    expect(versions(bed)).toEqual(['7']);
  });

  it('is planned for anew at once where somebody else wrote first', async () => {
    let tries = 0;
    const bed = setUp(
      () => {
        tries += 1;
        if (tries < 3) throw outdated;
        return { metadata: {} };
      },
      { confirm: async () => String(tries) },
    );
    bed.cluster.calls.get.mockResolvedValue({ metadata: {} });
    for (let turn = 0; turn < 3; turn++) {
      bed.offer(step('a'));
      await bed.clock.advance(0);
    }
    expect(versions(bed)).toEqual(['0', '1', '2']);
    expect(bed.cluster.calls.get).toHaveBeenCalledTimes(2);
    expect([failures(bed), bed.warnings]).toEqual([{}, []]);
  });

  it('waits when that happens again and again', async () => {
    const bed = setUp(() => {
      throw outdated;
    });
    bed.cluster.calls.get.mockResolvedValue({ metadata: {} });
    for (let turn = 0; turn < 6; turn++) {
      bed.offer(step('a'));
      await bed.clock.advance(0);
    }
    expect(bed.writes()).toHaveLength(6);
    expect(failures(bed)).toMatchObject({ 'apply/a': { code: 'Conflict' } });
    bed.offer(step('a'));
    await bed.clock.advance(10);
    expect(bed.writes()).toHaveLength(6);
  });

  it('is another thing where somebody owns the fields', async () => {
    const bed = setUp(() => {
      throw fieldConflict;
    });
    bed.offer(step('a'));
    await bed.clock.advance(0);
    expect(failures(bed)).toMatchObject({ 'apply/a': { code: 'Conflict' } });
    expect(bed.cluster.calls.get).not.toHaveBeenCalled();
  });
});
