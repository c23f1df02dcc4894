/* eslint-disable jest/no-export -- the same rows run on several drivers */
import {
  resourceTypes,
  type CassandraTask,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { apply, order, type Lab } from '../../../support/lab';
import { full, itFull } from '../../../support/full';
import { startRow, type Row } from '../support/row';

const MB = 1024 * 1024;

/** A cluster whose specification has so many bytes more. */
function large(name: string, sizes: Record<string, number>, bytes: number) {
  const cluster = order(name, sizes);
  cluster.spec.cassandra!.config = {
    cassandraYaml: { 'example-filler': 'x'.repeat(bytes) },
  } as never;
  return cluster;
}

/** F29: objects as large as servers take, and larger. */
export function sizeRows(lab: () => Lab): void {
  let row: Row;
  afterEach(async () => {
    const crowded = { namespace: 'k8ssandra', name: 'crowded' };
    await lab()
      .admin(lab().contexts[0])
      .delete(resourceTypes.K8ssandraCluster, crowded)
      .catch(() => {});
    await row?.abandon();
  });

  it('F29 a cluster of half a megabyte is carried out, and one beyond what the server takes is refused in words', async () => {
    row = await startRow(lab(), {
      name: 'heavy',
      sizes: { west: 1, east: 1 },
      calm: 'west',
    });
    const order512 = large('heavy', { west: 1, east: 1 }, MB / 2);
    const applied = await apply(lab(), order512);
    await row.plane.until('it is carried out', () => {
      const plan = row.plane.plan(row.plane.id('heavy'));
      return plan?.generation === applied.metadata.generation && plan!.settled;
    });
    const [live] = await row.datacenters('east');
    expect(JSON.stringify(live.spec).length).toBeGreaterThan(MB / 2);
    await expect(
      row.plane.applyCluster(large('heavy', { west: 1, east: 1 }, 4 * MB)),
    ).rejects.toThrow(/too large|entity too large|limit/i);
    // Nothing of it was taken.
    const stored = row.plane.object(row.plane.id('heavy'));
    expect(stored?.metadata.generation).toBe(applied.metadata.generation);
    await row.watch.isolated();
    await row.end();
  });

  const many = full ? 1000 : 200;
  it(`F29 a cluster of ${many} datacenters is planned, shown and refused a namespace without holding up the others`, async () => {
    row = await startRow(lab(), {
      name: 'usual',
      sizes: { west: 1, east: 1 },
      calm: 'west',
      invariants: { limits: { pulseSlackMs: full ? 10_000 : 2000 } },
    });
    const crowd = order('crowded', {});
    crowd.spec.cassandra!.datacenters = Array.from(
      { length: many },
      (_, index) => ({
        metadata: { name: `dc-${index + 1}` },
        k8sContext: `away-${index % 10}`,
        size: 3,
      }),
    );
    const applied = await apply(lab(), crowd);
    await row.plane.until('it is planned', () => {
      const plan = row.plane.plan(row.plane.id('crowded'));
      return (plan?.steps.length ?? 0) >= many;
    });
    await row.watch.isolated();
    expect(row.context('west').state).toBe('healthy');
    await lab()
      .admin(lab().contexts[0])
      .delete(resourceTypes.K8ssandraCluster, applied.metadata);
    await row.plane.until(
      'it is gone',
      () => row.plane.object(row.plane.id('crowded')) === undefined,
    );
    await row.end();
  });
}

/** F29 where only a server that is broken or hostile could send it: the simulator stores it without asking. */
export function hostileSizeRows(lab: () => Lab): void {
  let row: Row;
  afterEach(() => row?.abandon());

  const send = (name: string, bytes: number) => {
    const task: CassandraTask = {
      apiVersion: 'control.k8ssandra.io/v1alpha1',
      kind: 'CassandraTask',
      metadata: { name, namespace: 'k8ssandra' },
      spec: {
        datacenter: { name: 'nobody', namespace: 'k8ssandra' },
        jobs: [
          {
            name: 'job',
            command: 'cleanup',
            args: { keyspace_name: 'x'.repeat(bytes) },
          },
        ],
      },
    };
    return lab().admin('east').create(resourceTypes.CassandraTask, task);
  };
  const remove = (name: string) =>
    lab()
      .admin('east')
      .delete(resourceTypes.CassandraTask, { namespace: 'k8ssandra', name });

  const cases: Array<[number, RegExp]> = [
    [
      5,
      /^degraded.*CassandraTask k8ssandra\/monster is larger than 4194304 bytes/,
    ],
    // beyond 16 MB not even a line of a watch is read to its end
    [20, /^degraded.*(monster is larger|larger than \d+ bytes)/],
  ];
  const flag = async (megabytes: number, words: RegExp) => {
    row = await startRow(lab(), {
      name: 'flagged',
      sizes: { west: 1, east: 1 },
      calm: 'west',
      invariants: { limits: { heapMb: 256, pulseSlackMs: 1000 } },
    });
    await send('monster', megabytes * MB);
    await row.untilContext('east', words);
    await row.watch.isolated();
    expect(row.context('west').state).toBe('healthy');
    await remove('monster');
    await row.untilContext('east', /^ready/);
    await row.resize({ west: 1, east: 2 });
    await row.end();
  };
  const [first, second] = cases;
  it(`F29 an object of ${first[0]} MB is named, its kind is not believed, and everything else goes on`, async () => {
    await expect(flag(...first)).resolves.toBeUndefined();
  });
  itFull(`F29 so is one of ${second[0]} MB`, () => flag(...second));
}
