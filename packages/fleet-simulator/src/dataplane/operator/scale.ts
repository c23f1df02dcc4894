import type { AnyObject } from '../api';
import type { DatacenterRun, StepResult } from './run';
import { continueDecommission, decommissionNext } from './decommission';

/** Raises the replicas of racks that have too few; after a stop this is the resume. */
export async function scaleUp(run: DatacenterRun): Promise<StepResult> {
  if (run.dc.spec.stopped) return 'next';
  const growing = run.racks
    .map(rack => ({ rack, set: run.set(rack.name) }))
    .filter(({ rack, set }) => set && set.spec.replicas < rack.nodes) as {
    rack: { name: string; nodes: number };
    set: AnyObject;
  }[];
  // A rack that shrinks and one that grows at once means that a node moves: the other racks shrink first.
  if (growing.length === 0) return 'next';
  if (run.is('Stopped')) run.setCondition('Resuming', true);
  else if (run.is('Ready')) run.setCondition('ScalingUp', true);
  await run.checkpoint();
  run.status.cassandraOperatorProgress = 'Updating';
  await run.save();
  for (const { rack, set } of growing) {
    await run.event(
      'ScalingUpRack',
      `Scaling up rack ${rack.name} from ${set.spec.replicas} to ${rack.nodes} nodes`,
    );
    await run.environment.api.patch('StatefulSet', set, {
      spec: { replicas: rack.nodes },
    });
  }
  return 'wait';
}

/** Decommissions one node at a time, from the rack that is over its size by most (operator-spec C.6). */
export async function scaleDown(run: DatacenterRun): Promise<StepResult> {
  if (run.dc.spec.stopped) return 'next';
  const wanted = new Map(run.racks.map(rack => [rack.name, rack.nodes]));
  const surplus = run
    .sets()
    .map(set => ({
      set,
      over:
        set.spec.replicas -
        (wanted.get(
          set.metadata.labels?.['cassandra.datastax.com/rack'] ?? '',
        ) ?? 0),
    }))
    .filter(({ over }) => over > 0)
    .sort(
      (a, b) => b.over - a.over || b.set.spec.replicas - a.set.spec.replicas,
    );
  if (surplus.length === 0) return 'next';
  if (run.setCondition('ScalingDown', true)) await run.checkpoint();
  run.status.cassandraOperatorProgress = 'Updating';
  await run.save();
  await decommissionNext(run, surplus[0].set);
  return 'wait';
}

/** A node that was marked for decommission goes first, whatever the spec says by now. */
export async function finishDecommissions(
  run: DatacenterRun,
): Promise<StepResult> {
  return (await continueDecommission(run)) ? 'wait' : 'next';
}
