import {
  dataPlaneParts as parts,
  type AnyObject,
} from '@k8ssandra-backstage/fleet-simulator';

/** Ends every CassandraTask as soon as it is due: all its pods succeeded. */
export class StandInTasks implements parts.Controller {
  readonly name = 'stand-in-tasks';

  constructor(private readonly environment: parts.Environment) {}

  keysOf(kind: parts.Kind, object: AnyObject): string[] {
    if (kind === 'CassandraTask') return [parts.keyOf(object)];
    if (kind !== 'CassandraDatacenter') return [];
    // It may come after its tasks.
    const { namespace, name } = object.metadata;
    return this.environment.api
      .list('CassandraTask', namespace)
      .filter(task => task.spec.datacenter.name === name)
      .map(parts.keyOf);
  }

  async run(key: string): Promise<parts.RunResult | void> {
    const { api, now } = this.environment;
    const task = api.get('CassandraTask', ...parts.splitKey(key));
    if (!task || task.metadata.deletionTimestamp) return undefined;
    const { namespace = '' } = task.metadata;
    const { datacenter, scheduledTime = '' } = task.spec;
    const dc = api.get(
      'CassandraDatacenter',
      datacenter.namespace || namespace,
      datacenter.name,
    );
    if (!dc) return undefined;
    const due = Date.parse(scheduledTime) - now().getTime();
    if (due > 0) return { requeueAfterMs: Math.min(due, 2 ** 31 - 1) };
    if (!task.status?.completionTime) {
      const pods = api.select('Pod', namespace, parts.datacenterSelector(dc));
      const status = completed(task, pods, parts.timestamp(now()));
      await api.patch('CassandraTask', task, { status }, 'status');
    }
    // Nobody waits for this: with it the task goes with its datacenter.
    if (task.metadata.labels?.[parts.cassLabels.taskStatus] !== 'completed') {
      await api.patch('CassandraTask', task, {
        metadata: {
          labels: {
            ...parts.datacenterLabels(dc),
            [parts.cassLabels.taskStatus]: 'completed',
          },
          ownerReferences: parts.ownedBy(parts.kinds.CassandraDatacenter, dc),
        },
      });
    }
    return undefined;
  }
}

/** The status that cass-operator ends with when all went well (operator-spec 7.2). */
function completed(task: AnyObject, pods: AnyObject[], time: string) {
  const targets = task.spec.jobs?.length ? parts.targetsOf(task, pods) : [];
  const statuses = Object.fromEntries(
    targets.map(({ metadata }) => [
      metadata.name,
      { status: 'COMPLETED', startTime: time, completionTime: time },
    ]),
  );
  return {
    startTime: time,
    ...parts.completion({ ...task, status: {} }, statuses, undefined, time),
  };
}
