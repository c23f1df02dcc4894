import {
  annotations,
  resourceTypes,
  type CassandraDatacenter,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  apply,
  askToDelete,
  coalescedWatches,
  createWitness,
  describeOnLabs,
  essence,
  holdWatch,
  order,
  ownedObjects,
  removeCluster,
  untilSettled,
  type Lab,
  type Plane,
  type Witness,
} from '../support/lab';

jest.setTimeout(60_000);

const KIND = resourceTypes.K8ssandraCluster.kind;
const key = { namespace: 'k8ssandra', name: 'dc1' };

describeOnLabs('a control plane that sees the past', 'always', startLab => {
  let lab: Lab;
  let witness: Witness;
  let plane: Plane;
  let held: ReturnType<typeof holdWatch>;

  beforeAll(async () => {
    lab = await startLab({ regions: ['east', 'west'] });
  });
  afterAll(() => lab.stop());
  afterEach(() => plane.close());

  /** A settled cluster of three nodes, whose further edits are held back. */
  async function settledAndHeld(name: string): Promise<K8ssandraCluster> {
    witness = createWitness(lab);
    held = holdWatch('', KIND);
    plane = await lab.start({
      interceptor: Object.assign(Object.create(witness), { watch: held.watch }),
    });
    const cluster = await apply(lab, order(name, { east: 3 }));
    await untilSettled(plane, cluster);
    const { uid, generation = 0 } = cluster.metadata;
    // A status that follows the last step is no edit.
    held.hold(
      ({ metadata }) =>
        metadata.uid !== uid ||
        metadata.deletionTimestamp !== undefined ||
        (metadata.generation ?? 0) > generation,
    );
    return cluster;
  }

  const live = () =>
    lab
      .admin('east')
      .get<CassandraDatacenter>(resourceTypes.CassandraDatacenter, key);

  const refused = (name: string, words: RegExp) =>
    plane.until('it is refused', () =>
      (plane.plan(plane.id(name))?.steps ?? []).some(each =>
        words.test(each.reason?.text ?? ''),
      ),
    );

  it('F18: does not shrink a datacenter for a specification that was taken back', async () => {
    const cluster = await settledAndHeld('shrink');
    const before = await live();
    await apply(lab, order('shrink', { east: 2 }));
    const last = await apply(lab, order('shrink', { east: 3 }));
    await held.untilWaiting(2);
    held.release(1);
    await untilSettled(plane, last);
    held.release();
    const after = await live();
    expect([after.spec.size, after.metadata.generation]).toEqual([
      3,
      before.metadata.generation,
    ]);
    await removeCluster(lab, cluster);
    expect(witness.violations).toEqual([]);
  });

  it('F35: does not delete the datacenter of a cluster that was made anew by the same name', async () => {
    const cluster = await settledAndHeld('anew');
    const before = await live();
    const home = lab.admin(lab.contexts[0]);
    const { namespace, name } = cluster.metadata;
    await askToDelete(lab, cluster);
    await home.mergePatch(
      resourceTypes.K8ssandraCluster,
      { namespace, name },
      {
        metadata: { finalizers: null },
      },
    );
    const again = await apply(lab, order('anew', { east: 3 }));
    expect(again.metadata.uid).not.toBe(cluster.metadata.uid);
    await held.untilWaiting(3);
    held.release(1);
    await plane.until('the new one is seen', () => {
      const seen = plane.object(plane.id('anew'));
      return seen?.metadata.uid === again.metadata.uid;
    });
    held.release();
    await untilSettled(plane, again);
    const after = await live();
    expect([after.metadata.uid, after.metadata.deletionTimestamp]).toEqual([
      before.metadata.uid,
      undefined,
    ]);
    expect(witness.violations).toEqual([]);
    await removeCluster(lab, again);
  });

  it('F18: leaves a datacenter alone that was written for a later generation', async () => {
    const cluster = await settledAndHeld('later');
    held.release();
    const { uid } = cluster.metadata;
    await lab.admin('east').mergePatch(resourceTypes.CassandraDatacenter, key, {
      metadata: { annotations: { [annotations.stamp]: `1/${uid}/99` } },
    });
    const edited = await apply(lab, order('later', { east: 4 }));
    await refused('later', /written for generation 99 of the cluster/);
    expect((await live()).spec.size).toBe(3);
    // The way out that the reason names.
    await lab.admin('east').mergePatch(resourceTypes.CassandraDatacenter, key, {
      metadata: { annotations: { [annotations.stamp]: null } },
    });
    await untilSettled(plane, edited);
    expect((await live()).spec.size).toBe(4);
    await removeCluster(lab, cluster);
  });

  it('F19: comes to the same end when changes between are never seen', async () => {
    const cluster = order('coalesced', { east: 3, west: 3 });
    plane = await lab.start();
    await untilSettled(plane, await apply(lab, cluster));
    const reference = essence(await ownedObjects(lab, cluster));
    await removeCluster(lab, cluster);
    await plane.close();

    const coalesced = coalescedWatches(15);
    const watched = createWitness(lab);
    plane = await lab.start({
      interceptor: Object.assign(Object.create(watched), {
        watch: coalesced.watch,
      }),
    });
    await untilSettled(plane, await apply(lab, cluster));
    expect(essence(await ownedObjects(lab, cluster))).toEqual(reference);
    await removeCluster(lab, cluster);
    expect([...(await ownedObjects(lab, cluster)).keys()]).toEqual([]);
    expect(coalesced.lost).toBeGreaterThan(10);
    expect(watched.violations).toEqual([]);
  });
});
