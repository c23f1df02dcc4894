import {
  apply,
  askToDelete,
  createWitness,
  describeOnLabs,
  essence,
  isSettled,
  order,
  ownedObjects,
  removeCluster,
  untilAbsent,
  untilCollected,
  untilSettled,
  type Lab,
  type Plane,
} from '../support/lab';

jest.setTimeout(60_000);

describeOnLabs('F16: a crash between any two writes', 'full', startLab => {
  const cluster = order('crash', { east: 3, west: 3 });
  let lab: Lab;
  let reference: Record<string, unknown>;
  let undisturbed: string[];
  let writes: { creation: number; deletion: number };

  beforeAll(async () => {
    lab = await startLab({ regions: ['east', 'west'] });
    const witness = createWitness(lab);
    const plane = await lab.start({ interceptor: witness });
    await apply(lab, cluster);
    await untilSettled(plane, cluster);
    reference = essence(await ownedObjects(lab, cluster));
    const creation = witness.writes.length;
    await removeCluster(lab, cluster);
    writes = { creation, deletion: witness.writes.length - creation };
    undisturbed = witness.violations;
    await plane.close();
  });
  afterAll(() => lab.stop());

  /** Kills a control plane after so many writes, and lets another one take over. */
  async function killed(killAfter: number, done: (plane: Plane) => boolean) {
    const doomed = createWitness(lab, { killAfter });
    const plane = await lab.start({ interceptor: doomed });
    return {
      end: async () => {
        // Writes of a status come together now and then, so that there may be fewer than in the run before.
        await plane.until('it is killed, or done', () =>
          Boolean(doomed.dead || done(plane)),
        );
        await plane.close();
        return doomed.violations;
      },
    };
  }

  it('breaks no invariant without one', () => {
    expect(undisturbed).toEqual([]);
    expect(Object.keys(reference).length).toBeGreaterThan(10);
    expect(Math.min(writes.creation, writes.deletion)).toBeGreaterThan(5);
  });

  const PARTS = 5;
  it.each(Array.from({ length: PARTS }, (_, part) => part))(
    'ends in the same state, and deletes nothing that is asked for (part %s)',
    async part => {
      const most = Math.max(writes.creation, writes.deletion);
      for (let after = 1 + part; after <= most; after += PARTS) {
        const creation = await killed(after, plane =>
          isSettled(plane, cluster),
        );
        await apply(lab, cluster);
        expect(await creation.end()).toEqual([]);

        const witness = createWitness(lab);
        const second = await lab.start({ interceptor: witness });
        await untilSettled(second, cluster);
        expect(essence(await ownedObjects(lab, cluster))).toEqual(reference);
        await second.close();

        const deletion = await killed(
          after,
          plane => plane.object(plane.id('crash')) === undefined,
        );
        await askToDelete(lab, cluster);
        expect(await deletion.end()).toEqual([]);
        const last = await lab.start({ interceptor: witness });
        await untilAbsent(lab, cluster);
        await untilCollected(lab, cluster);
        await last.close();
        expect([...(await ownedObjects(lab, cluster)).keys()]).toEqual([]);
        expect(witness.violations).toEqual([]);
      }
    },
  );
});
