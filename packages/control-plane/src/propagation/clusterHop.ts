import type { Hop } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { clusterRef } from '../plan/steps/ids';
import { accessTrouble, unseenReason } from '../view/access';
import { intentHop } from './intentHop';
import { say } from './sentences';
import type { PropagationInput } from './types';

/** The control plane in charge made a plan of the specification. */
export function clusterHop(input: PropagationInput): Hop {
  const { cluster } = input.snapshot;
  return {
    kind: 'cluster',
    target: clusterRef(cluster),
    // planned within the second in which it was seen
    ageSeconds: intentHop(input).ageSeconds,
    ...standing(input),
  };
}

function standing({
  snapshot,
  plan,
  observed,
}: PropagationInput): Pick<Hop, 'state' | 'waitsFor'> {
  const { cluster, controlPlane, home } = snapshot;
  const unseen = accessTrouble(home);
  if (unseen) {
    return { state: 'unknown', waitsFor: unseenReason(unseen, controlPlane) };
  }
  if (observed) {
    const { generation = 1 } = cluster.metadata;
    return (cluster.status?.observedGeneration ?? 0) >= generation
      ? { state: 'done', waitsFor: null }
      : { state: 'running', waitsFor: say('hop.observed') };
  }
  const held = plan.steps.find(
    step =>
      step.context === '' &&
      step.datacenter === undefined &&
      step.needsPerson &&
      !step.optional &&
      step.state === 'blocked',
  );
  return held?.reason
    ? { state: 'stuck', waitsFor: held.reason }
    : { state: 'done', waitsFor: null };
}
