import { timestamp } from '../environment';
import { kinds } from '../api';
import { datacenterLabels, ownedBy } from '../objects';
import type { ConditionType, DatacenterRun, StepResult } from './run';

/** So long cass-operator leaves a datacenter alone that it has just finished. */
export const QUIET_MS = 5_000;
/** What cass-operator writes for "never". */
export const NEVER = '1970-01-01T00:00:01Z';

/** Conditions that end with a complete reconcile, in the order of cass-operator. */
const ENDING: ConditionType[] = [
  'ResizingVolumes',
  'Stopped',
  'ReplacingNodes',
  'Updating',
  'RollingRestart',
  'Resuming',
  'ScalingDown',
];

/** Ends a complete reconcile: conditions, progress, generation. Nothing is written when nothing is new. */
export async function finish(run: DatacenterRun): Promise<StepResult> {
  const stopped = Boolean(run.dc.spec.stopped);
  if (run.is('ScalingUp')) {
    if (run.annotation('no-cleanup') === undefined) await cleanup(run);
    run.setCondition('ScalingUp', false);
    await run.checkpoint();
  }
  for (const type of ENDING) {
    run.setCondition(type, type === 'Stopped' && stopped);
  }
  if (run.status.nodeReplacements) run.status.nodeReplacements = [];
  await run.checkpoint();
  for (const type of ['Valid', 'Initialized'] as const) {
    if (run.setCondition(type, true)) await run.checkpoint();
  }
  if (run.setCondition('Ready', !stopped)) await run.checkpoint();
  run.status.datacenterName ||= run.dc.metadata.name;
  run.status.lastRollingRestart ??= NEVER;
  run.status.cassandraOperatorProgress = 'Ready';
  await run.checkpoint();
  const generation = run.dc.metadata.generation;
  const complete = run.status.observedGeneration !== generation;
  run.status.observedGeneration = generation;
  run.status.metadataVersion = 1;
  run.setCondition('RequiresUpdate', false);
  await run.checkpoint();
  if (complete) {
    const quietUntil = run.environment.now().getTime() + QUIET_MS;
    run.status.quietPeriod = timestamp(new Date(quietUntil));
  }
  await run.save();
  if (run.annotation('autoupdate-spec') === 'once') {
    await run.environment.api.patch('CassandraDatacenter', run.dc, {
      metadata: {
        annotations: { 'cassandra.datastax.com/autoupdate-spec': null },
      },
    });
  }
  return 'wait';
}

/** Data that moved to new nodes is cleaned from the old ones by a task (operator-spec 5.2, ScalingUp). */
async function cleanup(run: DatacenterRun): Promise<void> {
  const name = `cleanup-${Math.floor(run.environment.now().getTime() / 1000)}`;
  await run.environment.api.create('CassandraTask', {
    apiVersion: 'control.k8ssandra.io/v1alpha1',
    kind: 'CassandraTask',
    metadata: {
      name,
      namespace: run.namespace,
      labels: datacenterLabels(run.dc),
      ownerReferences: ownedBy(kinds.CassandraDatacenter, run.dc),
    },
    spec: {
      datacenter: { name: run.dc.metadata.name, namespace: run.namespace },
      concurrencyPolicy: 'Allow',
      jobs: [{ name: `cleanup-${run.dc.metadata.name}`, command: 'cleanup' }],
    },
  });
}
