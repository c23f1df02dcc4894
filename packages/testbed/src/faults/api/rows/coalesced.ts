/* eslint-disable jest/no-export -- the same rows run on several drivers */
import {
  resourceTypes,
  type CassandraDatacenter,
  type CassandraPod,
  type ConfigMap,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  apply,
  coalescedWatches,
  droppedEvents,
  essence,
  holdWatch,
  order,
  ownedObjects,
  removeCluster,
  untilSettled,
  type Lab,
} from '../../../support/lab';
import { measure, pulseThrough } from '../../invariants/pulse';
import { cutConnections } from '../support/access';
import { startRow, type Row } from '../support/row';

const { CassandraDatacenter: DATACENTER, ConfigMap: CONFIG_MAP } =
  resourceTypes;

const isDone = ({ metadata, status }: CassandraDatacenter) =>
  status?.cassandraOperatorProgress === 'Ready' &&
  status.observedGeneration === metadata.generation;

/** A datacenter or a pod that is on its way. */
function isUnderWay(object: KubernetesObject): boolean {
  if (object.kind === 'Pod') {
    return !(object as CassandraPod).status.ready;
  }
  return (
    object.kind === DATACENTER.kind && !isDone(object as CassandraDatacenter)
  );
}

/** F19: a control plane that sees the end of changes, and seldom what was between. */
export function coalescedRows(lab: () => Lab): void {
  let row: Row;
  afterEach(() => row?.abandon());

  it('F19 what comes together, late or after a cut leads to the same end as every event by itself', async () => {
    const steps = [
      { west: 1, east: 1 },
      { west: 2, east: 2 },
      { west: 1, east: 2 },
    ];
    const last = order('together', steps[2]);
    const plain = await lab().start();
    for (const sizes of steps) {
      await untilSettled(plain, await apply(lab(), order('together', sizes)));
    }
    const reference = essence(await ownedObjects(lab(), last));
    await removeCluster(lab(), last);
    await plain.close();

    const coalesced = coalescedWatches(20);
    row = await startRow(lab(), {
      name: 'together',
      sizes: steps[0],
      interceptor: coalesced,
    });
    // The next orders come before the one before is carried out, and the connection ends in between.
    await apply(lab(), order('together', steps[1]));
    await cutConnections(lab(), 'east');
    await row.resize(steps[2]);
    expect(essence(await ownedObjects(lab(), last))).toEqual(reference);
    expect(coalesced.lost).toBeGreaterThan(5);
    await row.end();
  });

  it('F19 what is never seen under way, only done, is complete all the same', async () => {
    const dropped = droppedEvents(isUnderWay);
    row = await startRow(lab(), {
      name: 'unwatched',
      sizes: { west: 1, east: 1 },
      interceptor: dropped,
    });
    await row.resize({ west: 2, east: 1 });
    expect(dropped.lost).toBeGreaterThan(5);
    const { west } = row.plane.snapshot(row.plane.id('unwatched'))!.contexts;
    expect(west.pods.map(each => each.status.ready)).toEqual([true, true]);
    await row.end();
  });

  it('F19 what happens while nobody listens is found afterwards', async () => {
    row = await startRow(lab(), {
      name: 'unheard',
      sizes: { west: 1, east: 1 },
      calm: 'west',
    });
    const admin = lab().admin('east');
    const ours = async () =>
      (await admin.list<ConfigMap>(CONFIG_MAP)).items.filter(each =>
        each.metadata.name.startsWith('unheard-'),
      );
    const [made] = await ours();
    await lab().setFault('east', 'down');
    await row.untilContext('east', /^(degraded|down)/);
    await admin.delete(CONFIG_MAP, made.metadata);
    await lab().setFault('east', 'none');
    await row.plane.untilAsync(
      'it is made again',
      async () => (await ours()).length === 1,
    );
    const [again] = await ours();
    expect(again.data).toEqual(made.data);
    expect(again.metadata.uid).not.toBe(made.metadata.uid);
    await row.end();
  });

  it('F19 what comes late is taken neither for what is there now nor for the end of what was asked', async () => {
    const held = holdWatch('west', DATACENTER.kind);
    row = await startRow(lab(), {
      name: 'late',
      sizes: { west: 1, east: 1 },
      interceptor: held,
    });
    const beats = () =>
      measure(
        pulseThrough({
          fleet: lab(),
          plane: row.plane,
          context: 'east',
          cluster: 'late',
        }),
        2,
      );
    const { length } = row.witness.writes;
    const written = (name: string) =>
      row.witness.writes
        .slice(length)
        .filter(each => each.type === DATACENTER && each.name === name)
        .map(each => each.verb);
    const sizes: number[] = [];
    const note = () => {
      const { west } = row.plane.snapshot(row.plane.id('late'))!.contexts;
      sizes.push(...west.datacenters.map(each => each.spec.size));
    };

    held.hold(() => true);
    const [live] = await row.datacenters('west');
    await lab()
      .admin('west')
      .mergePatch(DATACENTER, live.metadata, {
        metadata: { annotations: { 'example.com/before': 'the order' } },
      });
    await held.untilWaiting(1);
    const stop = row.plane.onChange(note);
    const wanted = await apply(lab(), order('late', { west: 2, east: 2 }));
    await row.plane.untilAsync('the first one grows', async () => {
      const [now] = await row.datacenters('west');
      return now.spec.size === 2 && isDone(now);
    });
    // It is done, but nobody has heard of it.
    await beats();
    expect(written('dc2')).toEqual([]);
    // What is heard first is older than what was written since.
    held.release(1);
    await beats();
    stop();
    expect(sizes).toEqual([...sizes].sort());
    expect(written('dc1')).toEqual(['apply']);
    expect(written('dc2')).toEqual([]);
    held.release();
    await untilSettled(row.plane, wanted);
    expect(written('dc2')).toEqual(['apply']);
    await row.end();
  });
}
