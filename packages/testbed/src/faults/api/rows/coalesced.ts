/* eslint-disable jest/no-export -- the same rows run on several drivers */
import {
  apply,
  coalescedWatches,
  essence,
  order,
  ownedObjects,
  removeCluster,
  untilSettled,
  type Lab,
} from '../../../support/lab';
import { cutConnections } from '../support/access';
import { startRow, type Row } from '../support/row';

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
}
