import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { AnyObject } from '../api';
import { refOf } from '../environment';
import { claimsOf, nodeState, ordinalOf } from '../objects';
import { liveDatacenters } from '../../managementApi';
import type { DatacenterRun, StepResult } from './run';

/** Marks the last node of a StatefulSet and lets it stream its data away. */
export async function decommissionNext(
  run: DatacenterRun,
  set: AnyObject,
): Promise<void> {
  const ordinal = set.spec.replicas - 1;
  const pod = run
    .pods()
    .filter(each => each.metadata.name.startsWith(`${set.metadata.name}-`))
    .find(each => ordinalOf(each) === ordinal);
  if (!pod) {
    await shrink(run, set);
    return;
  }
  const name = pod.metadata.name;
  await run.event(
    'LabeledPodAsDecommissioning',
    `Labeled node as decommissioning: ${name}`,
  );
  await run.environment.api.patch('Pod', pod, {
    metadata: { labels: { [labels.nodeState]: 'Decommissioning' } },
  });
  await run.event('DecommissioningNode', `Decommissioning node ${name}`);
  run.environment.network.leave(refOf(run.environment, pod));
  await continueDecommission(run);
}

/** Works on pods that are marked. Returns false when there are none. */
export async function continueDecommission(
  run: DatacenterRun,
): Promise<boolean> {
  const leaving = run
    .pods()
    .filter(pod => nodeState(pod) === 'Decommissioning');
  for (const pod of leaving) {
    const { network } = run.environment;
    const ref = refOf(run.environment, pod);
    if (network.nodeOf(ref)) {
      run.processes.leave(pod);
      // Without a time to wait the node has left by now.
      if (network.nodeOf(ref)) continue;
    }
    const set = run
      .sets()
      .find(each =>
        pod.metadata.ownerReferences?.some(
          owner => owner.uid === each.metadata.uid,
        ),
      );
    if (set && set.spec.replicas > ordinalOf(pod)) await shrink(run, set);
  }
  return leaving.length > 0;
}

async function shrink(run: DatacenterRun, set: AnyObject): Promise<void> {
  const { api } = run.environment;
  const ordinal = set.spec.replicas - 1;
  const podName = `${set.metadata.name}-${ordinal}`;
  await run.event(
    'ScalingDownRack',
    `Scaling down StatefulSet ${set.metadata.name} to ${ordinal} nodes`,
  );
  await api.patch('StatefulSet', set, { spec: { replicas: ordinal } });
  for (const { name } of claimsOf(set, podName)) {
    const claim = api.get('PersistentVolumeClaim', run.namespace, name);
    if (claim) {
      await api.delete('PersistentVolumeClaim', claim);
      await run.event('DeletedPvc', `Claim Name: ${name}`);
    }
  }
  await run.saveAtWait();
}

/** Decommission of the whole datacenter, asked for by an annotation when it is deleted (operator-spec C.5). */
export async function decommissionDatacenter(
  run: DatacenterRun,
): Promise<StepResult> {
  const pods = run.pods();
  if (run.annotation('decommission-on-delete') === undefined) return 'next';
  if (pods.length === 0) return 'next';
  const ring = pods
    .map(pod => run.environment.network.ringOf(refOf(run.environment, pod)))
    .find(Boolean);
  const others = ring ? liveDatacenters(ring) : [];
  const started = run.is('Decommission');
  if (!started && others.length < 2) {
    // cass-operator does the same: the last datacenter of a ring has nobody to give its data to, and waits for ever.
    return 'wait';
  }
  if (run.setCondition('Decommission', true)) {
    run.setCondition('ScalingDown', true);
    run.status.cassandraOperatorProgress = 'Updating';
    await run.save();
    await run.event('DecommissionDatacenter', 'Decommissioning Datacenter');
  }
  if (await continueDecommission(run)) return 'wait';
  const [fullest] = run
    .sets()
    .filter(set => set.spec.replicas > 0)
    .sort((a, b) => b.spec.replicas - a.spec.replicas);
  if (fullest) await decommissionNext(run, fullest);
  return 'wait';
}
