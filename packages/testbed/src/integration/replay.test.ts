import {
  resourceTypes,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  deviations,
  lifeDeviations,
} from '../../../control-plane/src/render/__testUtils__/deviations';
import {
  describeDifference,
  differencesBetween,
  type Difference,
} from '../../../control-plane/src/render/__testUtils__/differences';
import { comparable } from '../../../control-plane/src/render/__testUtils__/normalise';
import { steps } from '../../../control-plane/src/render/__testUtils__/steps';
import {
  apply,
  describeWithReference,
  editFleet,
  goldenCase,
  goldenInput,
  startLab,
  withoutSurroundings,
  writtenObjects,
  type Lab,
  type Plane,
} from '../support/lab';

jest.setTimeout(60_000);

describeWithReference('the recorded life of two-dc on a fleet', () => {
  let lab: Lab;
  let plane: Plane;
  const cluster = goldenInput('two-dc', 'k8ssandra') as K8ssandraCluster;

  beforeAll(async () => {
    lab = await startLab({ regions: ['east', 'west', 'eu'] });
    plane = await lab.start();
  });
  afterAll(() => lab.stop());

  /** Objects are gone on purpose only after something was taken out. */
  const isMissing = (name: string, { path, ours }: Difference) =>
    !/--(remove-dc|delete)$/.test(name) && path === '' && ours === undefined;

  /** What differs from what the real operator left, but for what is documented. */
  const differences = async (name: string): Promise<string[]> => {
    const ours = comparable(
      withoutSurroundings(await writtenObjects(lab, cluster)),
    );
    const theirs = comparable(withoutSurroundings(goldenCase(name).contexts));
    return differencesBetween(ours, theirs)
      .filter(
        each =>
          isMissing(name, each) ||
          ![...deviations, ...lifeDeviations].some(known => known.covers(each)),
      )
      .map(describeDifference);
  };

  /** Waits until nothing differs; looks at every change. */
  const untilSame = async (name: string) => {
    let last: string[] = [];
    await plane
      .untilAsync(`${name} is as recorded`, async () => {
        const plan = plane.plan(plane.id('demo'));
        if (plan && !plan.settled) return false;
        last = await differences(name);
        return last.length === 0;
      })
      .catch(error => {
        throw new Error(`${error.message}\n${last.join('\n')}`);
      });
  };

  it('begins as recorded', async () => {
    await apply(lab, cluster);
    await expect(untilSame('two-dc')).resolves.toBeUndefined();
  });

  it.each(steps.map(each => [each.name, each.perform] as const))(
    'goes on as recorded: %s',
    async (name, perform) => {
      await editFleet(lab, perform as never);
      const ends = untilSame(`two-dc--${name}`);
      await expect(ends).resolves.toBeUndefined();
    },
  );

  it('ends with nothing left', async () => {
    const left = await lab
      .admin(lab.contexts[0])
      .list(resourceTypes.K8ssandraCluster);
    expect(left.items).toEqual([]);
    const written = await writtenObjects(lab, cluster);
    expect(Object.values(written).flat()).toEqual([]);
  });
});
