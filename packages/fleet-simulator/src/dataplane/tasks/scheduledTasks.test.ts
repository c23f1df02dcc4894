import { kinds, type AnyObject } from '../api';
import {
  datacenter,
  isSettled,
  startTestCluster,
  type TestCluster,
} from '../testing/harness';

const MINUTE = 60_000;

function scheduledTask(details: object = {}): AnyObject {
  return {
    apiVersion: 'control.k8ssandra.io/v1alpha1',
    kind: 'ScheduledTask',
    metadata: { name: 'nightly', namespace: 'ns' },
    spec: {
      schedule: '*/5 * * * *',
      taskDetails: {
        name: 'flush-all',
        datacenter: { name: 'dc1', namespace: 'ns' },
        jobs: [{ name: 'flush', command: 'flush' }],
        ...details,
      },
    },
  } as AnyObject;
}

describe('ScheduledTask (operator-spec 7.3)', () => {
  let cluster: TestCluster;
  let offset = 0;
  const now = () => new Date(Date.now() + offset);
  const until = (condition: (each: AnyObject | undefined) => boolean) =>
    cluster.until('ScheduledTask', 'nightly', condition);
  const tasks = async () =>
    (await cluster.list('CassandraTask')).filter(each =>
      each.metadata.name.startsWith('flush-all-'),
    );

  beforeEach(async () => {
    offset = 0;
    cluster = await startTestCluster({ now });
    await cluster.client.create(kinds.CassandraDatacenter, datacenter('dc1'));
    await cluster.until('CassandraDatacenter', 'dc1', isSettled);
  });
  afterEach(() => cluster.stop());

  /** Lets time pass and wakes the controller, which would wait for minutes. */
  const pass = async (minutes: number) => {
    offset += minutes * MINUTE;
    await cluster.client.mergePatch(
      kinds.ScheduledTask,
      { namespace: 'ns', name: 'nightly' },
      { metadata: { annotations: { passed: String(offset) } } },
    );
  };
  const planned = async (details?: object) => {
    await cluster.client.create(kinds.ScheduledTask, scheduledTask(details));
    return until(each => each?.status?.nextSchedule !== undefined);
  };

  it('counts the first tick from its creation', async () => {
    const { metadata, status } = await planned();
    const created = Date.parse(metadata.creationTimestamp!);
    const first = Date.parse(status.nextSchedule);
    expect(first % (5 * MINUTE)).toBe(0);
    expect(first).toBeGreaterThan(created);
    expect(first - created).toBeLessThanOrEqual(5 * MINUTE);
    expect(await tasks()).toEqual([]);
  });

  it('makes a task of the datacenter at a tick, which runs, and one of many missed ticks', async () => {
    const { status } = await planned();
    await pass(33);
    const after = await until(each => each?.status.lastExecution !== undefined);
    const [task, ...more] = await tasks();
    expect(more).toEqual([]);
    expect(task.metadata.name).toMatch(/^flush-all-\d{10}$/);
    expect(task.metadata.ownerReferences).toMatchObject([
      { kind: 'CassandraDatacenter', name: 'dc1' },
    ]);
    expect(task.spec.jobs).toEqual([{ name: 'flush', command: 'flush' }]);
    const next = Date.parse(after.status.nextSchedule);
    expect(next - Date.parse(status.nextSchedule)).toBeGreaterThan(25 * MINUTE);
    expect(next).toBeGreaterThan(now().getTime());
    const done = await cluster.until(
      'CassandraTask',
      task.metadata.name,
      each => each?.status?.completionTime !== undefined,
    );
    expect(done.status.succeeded).toBe(3);
  });

  /** The same work in the datacenter, which nobody ever ends: its datacenter is in another namespace. */
  const makeBusy = async () => {
    await cluster.client.create(kinds.CassandraTask, {
      apiVersion: 'control.k8ssandra.io/v1alpha1',
      kind: 'CassandraTask',
      metadata: {
        name: 'busy',
        namespace: 'ns',
        labels: { 'control.k8ssandra.io/status': 'active' },
      },
      spec: {
        datacenter: { name: 'dc1', namespace: 'elsewhere' },
        jobs: [{ name: 'flush', command: 'flush' }],
      },
    } as AnyObject);
    await cluster.until('CassandraTask', 'busy', each => each !== undefined);
  };

  it('puts a tick off while the same work is under way', async () => {
    await planned();
    await makeBusy();
    await pass(10);
    const busy = await cluster.get('CassandraTask', 'busy');
    await cluster.client.delete(kinds.CassandraTask, busy!.metadata);
    await cluster.until('CassandraTask', 'busy', each => each === undefined);
    const from = now().getTime() + 2 * MINUTE;
    await pass(2);
    const after = await until(each => each?.status.lastExecution !== undefined);
    expect(Date.parse(after.status.lastExecution)).toBeGreaterThan(from - 2000);
    expect(await tasks()).toHaveLength(1);
  });

  it('does not where company is allowed', async () => {
    await planned({ concurrencyPolicy: 'Allow' });
    await makeBusy();
    await pass(10);
    await until(each => each?.status.lastExecution !== undefined);
    expect(await tasks()).toHaveLength(1);
  });
});
