import { kinds, type AnyObject } from './api';
import {
  datacenter,
  isSettled,
  startTestCluster,
  type TestCluster,
} from './testing/harness';

function task(
  command: string,
  args: Record<string, unknown> = {},
  spec: Record<string, unknown> = {},
): AnyObject {
  return {
    apiVersion: 'control.k8ssandra.io/v1alpha1',
    kind: 'CassandraTask',
    metadata: { name: 'job', namespace: 'ns' },
    spec: {
      datacenter: { name: 'dc1', namespace: 'ns' },
      jobs: [{ name: command, command, args }],
      ...spec,
    },
  } as AnyObject;
}

const isComplete = (each: AnyObject | undefined) =>
  each?.status?.completionTime !== undefined;

const conditionsOf = (each: AnyObject) =>
  Object.fromEntries(
    each.status.conditions.map((one: any) => [one.type, one.status]),
  );

describe('CassandraTask', () => {
  let cluster: TestCluster;

  beforeEach(async () => {
    cluster = await startTestCluster();
    await cluster.client.create(kinds.CassandraDatacenter, datacenter('dc1'));
    await cluster.until('CassandraDatacenter', 'dc1', isSettled);
  });
  afterEach(() => cluster.stop());

  const run = async (object: AnyObject) => {
    await cluster.client.create(kinds.CassandraTask, object);
    return cluster.until('CassandraTask', object.metadata.name, isComplete);
  };

  it.each([
    ['rebuild', { source_datacenter: 'dc1' }],
    ['cleanup', {}],
    ['flush', { keyspace_name: 'x' }],
    ['compact', {}],
    ['scrub', {}],
    ['upgradesstables', {}],
    ['garbagecollect', {}],
    ['tsreload', {}],
  ])('%s works on every node', async (command, args) => {
    const done = await run(task(command, args));
    expect(done.status).toMatchObject({ succeeded: 3, failed: 0, active: 0 });
    expect(conditionsOf(done)).toEqual({ Running: 'False', Complete: 'True' });
    expect(done.metadata.labels).toMatchObject({
      'control.k8ssandra.io/status': 'completed',
      'cassandra.datastax.com/datacenter': 'dc1',
    });
    const states = cluster
      .history('CassandraTask')
      .map(each => each.metadata.labels?.['control.k8ssandra.io/status']);
    expect(states).toContain('active');
  });

  it('rebuild fails without a source', async () => {
    const done = await run(task('rebuild', { source_datacenter: 'nowhere' }));
    expect(done.status).toMatchObject({ succeeded: 0, failed: 3 });
    expect(conditionsOf(done)).toMatchObject({ Failed: 'True' });
    expect(done.status.podStatuses['demo-dc1-default-sts-0']).toMatchObject({
      status: 'ERROR',
      retries: 1,
      error: expect.stringContaining('nowhere'),
    });
  });

  it.each([
    ['an unknown command', task('nonsense'), 'unknown job command: nonsense'],
    ['replacenode without pod', task('replacenode'), 'required'],
    [
      'a pod that is not there',
      task('cleanup', { pod_name: 'nobody' }),
      'nobody',
    ],
  ])('refuses %s', async (_, object, message) => {
    const done = await run(object);
    const failed = done.status.conditions.find((c: any) => c.type === 'Failed');
    expect(failed.message).toContain(message);
  });

  it('restart replaces every pod', async () => {
    const before = (await cluster.list('Pod')).map(pod => pod.metadata.uid);
    const done = await run(task('restart'));
    expect(done.status.succeeded).toBe(3);
    const after = (await cluster.list('Pod')).map(pod => pod.metadata.uid);
    expect(after.filter(uid => before.includes(uid))).toEqual([]);
  });

  it.each([
    ['one pod after the other', {}, 1],
    ['all pods of a rack at once when it shall be fast', { fast: true }, 3],
  ])('restart replaces %s', async (_, args, together) => {
    const before = cluster.writes.length;
    await run(task('restart', args));
    let missing = 0;
    let most = 0;
    for (const write of cluster.writes.slice(before)) {
      if (write.startsWith('delete pods ')) missing += 1;
      if (write.startsWith('create pods ')) missing -= 1;
      most = Math.max(most, missing);
    }
    expect(most).toBe(together);
  });

  it('replacenode gives one node a new host id in place of the old one', async () => {
    const pod = 'demo-dc1-default-sts-1';
    const ref = { cluster: 'east', namespace: 'ns', pod };
    const before = cluster.network.nodeOf(ref)!.hostId;
    const done = await run(task('replacenode', { pod_name: pod }));
    expect(done.status.succeeded).toBe(1);
    const [ring] = cluster.network.list();
    expect(cluster.network.nodeOf(ref)!.hostId).not.toBe(before);
    expect(Object.keys(ring.nodes)).toHaveLength(3);
  });

  it('one task waits for another unless both allow company', async () => {
    const scheduled = new Date(Date.now() + 3_600_000).toISOString();
    await cluster.client.create(
      kinds.CassandraTask,
      task('flush', {}, { scheduledTime: scheduled }),
    );
    const second = task('cleanup');
    second.metadata.name = 'other';
    const done = await run(second);
    expect(done.status.succeeded).toBe(3);
    const waiting = await cluster.get('CassandraTask', 'job');
    expect(waiting!.status).toBeUndefined();
  });

  it('goes after its time to live', async () => {
    await cluster.client.create(
      kinds.CassandraTask,
      task('flush', {}, { ttlSecondsAfterFinished: 1 }),
    );
    await cluster.until('CassandraTask', 'job', isComplete);
    await cluster.until('CassandraTask', 'job', each => each === undefined);
    expect(await cluster.list('CassandraTask')).toEqual([]);
  });

  it('refresh ends when the datacenter took the annotation away', async () => {
    const done = await run(task('refresh'));
    expect(conditionsOf(done)).toMatchObject({
      DatacenterUpdated: 'True',
      Complete: 'True',
    });
    const dc = await cluster.get('CassandraDatacenter', 'dc1');
    expect(
      dc!.metadata.annotations?.['cassandra.datastax.com/autoupdate-spec'],
    ).toBeUndefined();
  });
});
