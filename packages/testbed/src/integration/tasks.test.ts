import {
  finalizers,
  labels,
  resourceTypes,
  type CassandraTask,
  type K8ssandraTask,
  type KubernetesObject,
  type ScheduledTask,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  applyAsAdmin,
  example,
  untilComplete,
  untilGone,
} from '../support/cluster';
import { startTestFleet, type TestFleet } from '../support/fleet';
import { startTestPortal, type TestPortal } from '../support/portal';
import { untilObject } from '../support/until';

jest.setTimeout(180_000);

describe('tasks of a cluster of three regions', () => {
  const cluster = example('three-regions.yaml');
  const namespace = cluster.metadata.namespace!;
  const [first, second] = cluster.spec.cassandra!.datacenters!;
  let fleet: TestFleet;
  let portal: TestPortal;

  beforeAll(async () => {
    fleet = await startTestFleet();
    portal = await startTestPortal(fleet);
    await applyAsAdmin(fleet, cluster);
    await untilComplete(fleet, cluster);
  });
  afterAll(async () => {
    await portal?.stop();
    await fleet?.stop();
  });

  const home = () => fleet.admin('control-plane');
  const order = (
    name: string,
    command: string,
    rest: Partial<K8ssandraTask['spec']> & { args?: object } = {},
  ) => {
    const { args, ...spec } = rest;
    return home().create<K8ssandraTask>(resourceTypes.K8ssandraTask, {
      apiVersion: 'control.k8ssandra.io/v1alpha1',
      kind: 'K8ssandraTask',
      metadata: { name, namespace },
      spec: {
        cluster: { name: cluster.metadata.name },
        datacenters: [first, second].map(each => each.metadata.name),
        template: {
          jobs: [
            { name: command, command, ...(args && { args: { ...args } }) },
          ],
        },
        ...spec,
      },
    });
  };
  const untilTask = (
    name: string,
    condition: (task: K8ssandraTask | undefined) => boolean,
    what: string,
  ) =>
    untilObject<K8ssandraTask>({
      client: home(),
      type: resourceTypes.K8ssandraTask,
      namespace,
      name,
      condition,
      what: `task ${name} ${what}`,
    });
  const untilOver = async (name: string) =>
    (await untilTask(
      name,
      each => each?.status?.completionTime !== undefined,
      'is over',
    ))!;
  const childrenOf = async (name: string) => {
    const regions = cluster.spec.cassandra!.datacenters!;
    const lists = await Promise.all(
      regions.map(each =>
        fleet
          .admin(each.k8sContext!)
          .list<CassandraTask>(resourceTypes.CassandraTask, {
            namespace,
            labelSelector: `${labels.taskName}=${name}`,
          }),
      ),
    );
    return lists.flatMap(each => each.items);
  };
  const conditionsOf = (task: K8ssandraTask) =>
    Object.fromEntries(
      (task.status?.conditions ?? []).map(each => [each.type, each.status]),
    );

  it('restarts one datacenter after the other, in the order given', async () => {
    await order('restart', 'restart', {
      datacenters: [second, first].map(each => each.metadata.name),
    });
    const task = await untilOver('restart');
    expect(conditionsOf(task)).toEqual({
      Running: 'False',
      Failed: 'False',
      Complete: 'True',
    });
    expect(task.status?.succeeded).toBe(first.size + second.size);
    expect(task.metadata.finalizers).toContain(finalizers.task);
    expect(task.metadata.ownerReferences).toMatchObject([
      { kind: 'K8ssandraCluster', name: cluster.metadata.name },
    ]);
    const children = await childrenOf('restart');
    const of = (datacenter: typeof first) =>
      children.find(
        each => each.spec.datacenter.name === datacenter.metadata.name,
      )!;
    const began = of(first).metadata.creationTimestamp!;
    expect(Date.parse(began)).toBeGreaterThanOrEqual(
      Date.parse(of(second).status!.completionTime!),
    );
  });

  it('tells of it as events', async () => {
    const { items } = await home().list<
      KubernetesObject & { reason: string; involvedObject: { name: string } }
    >(resourceTypes.Event, { namespace });
    const reasons = items
      .filter(each => each.involvedObject.name === 'restart')
      .map(each => each.reason);
    expect(reasons).toEqual(['CreateCassandraTask', 'CreateCassandraTask']);
  });

  it('works on all datacenters at once where that is allowed', async () => {
    await order('flush', 'flush', {
      datacenters: [],
      dcConcurrencyPolicy: 'Allow',
    });
    const task = await untilOver('flush');
    const { datacenters = [] } = cluster.spec.cassandra!;
    expect(Object.keys(task.status?.datacenters ?? {}).sort()).toEqual(
      datacenters.map(each => each.metadata.name).sort(),
    );
    expect(task.status?.succeeded).toBe(
      datacenters.reduce((sum, each) => sum + each.size, 0),
    );
  });

  it('rolls a failure up, and starts nothing after it', async () => {
    await order('rebuild', 'rebuild', {
      args: { source_datacenter: 'nowhere' },
    });
    const task = await untilOver('rebuild');
    expect(conditionsOf(task)).toMatchObject({
      Failed: 'True',
      Complete: 'True',
    });
    expect(task.status?.failed).toBe(first.size);
    const failed = task.status?.conditions?.find(
      each => each.type === 'Failed',
    );
    expect(failed?.message).toContain(
      `${first.metadata.name} failed, so ${second.metadata.name} was not started`,
    );
    const children = await childrenOf('rebuild');
    expect(children.map(each => each.metadata.name)).toEqual([
      `rebuild-${first.metadata.name}`,
    ]);
  });

  it('refuses a datacenter that is not there, in words', async () => {
    await order('typo', 'flush', { datacenters: ['nowhere'] });
    const task = await untilTask(
      'typo',
      each =>
        each?.status?.conditions?.some(one => one.type === 'Invalid') ?? false,
      'is refused',
    );
    expect(task?.status?.conditions).toMatchObject([
      {
        type: 'Invalid',
        status: 'True',
        message: expect.stringContaining('unknown datacenters: nowhere'),
      },
    ]);
  });

  it.each(['restart', 'flush', 'rebuild', 'typo'])(
    'deletes %s with its tasks in the regions',
    async name => {
      await home().delete(resourceTypes.K8ssandraTask, { namespace, name }, {});
      await untilTask(name, each => each === undefined, 'is gone');
      expect(await childrenOf(name)).toEqual([]);
    },
  );

  it('leaves a ScheduledTask to cass-operator', async () => {
    const client = fleet.admin(first.k8sContext!);
    await client.create<ScheduledTask>(resourceTypes.ScheduledTask, {
      apiVersion: 'control.k8ssandra.io/v1alpha1',
      kind: 'ScheduledTask',
      metadata: { name: 'nightly', namespace },
      spec: {
        schedule: '0 3 * * *',
        taskDetails: {
          name: 'nightly',
          datacenter: { name: first.metadata.name, namespace },
          jobs: [{ name: 'cleanup', command: 'cleanup' }],
        },
      },
    });
    const planned = await untilObject<ScheduledTask>({
      client,
      type: resourceTypes.ScheduledTask,
      namespace,
      name: 'nightly',
      condition: each => each?.status?.nextSchedule !== undefined,
      what: 'the ScheduledTask is planned',
    });
    expect(planned?.status?.nextSchedule).toMatch(/T03:00:00Z$/);
  });

  it('goes with its cluster, and leaves nothing in the regions', async () => {
    await order('last', 'flush');
    await untilOver('last');
    await home().delete(
      resourceTypes.K8ssandraCluster,
      { namespace, name: cluster.metadata.name },
      { propagationPolicy: 'Background' },
    );
    await untilGone(fleet, cluster);
    await untilTask('last', each => each === undefined, 'is gone');
    expect(await childrenOf('last')).toEqual([]);
  });
});
