import type { Hop } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { datacenterRef, ids } from '../plan/steps/ids';
import { secondsSince } from '../view/time';
import type { DatacenterModel } from '../view/datacenterModel';
import { say } from './sentences';
import type { PropagationInput } from './types';

/** The region's CassandraDatacenter asks for what the cluster asks for. */
export function datacenterHop(
  input: PropagationInput,
  cluster: Hop,
  { facts }: DatacenterModel,
): Hop {
  const { live } = facts;
  return {
    kind: 'datacenter',
    target: live ? datacenterRef(facts) : null,
    ageSeconds: secondsSince(
      live?.metadata.specChange?.time ?? live?.metadata.creationTimestamp,
      input.now,
    ),
    ...standing(input, cluster, facts),
  };
}

function standing(
  { plan, observed }: PropagationInput,
  cluster: Hop,
  facts: DatacenterModel['facts'],
): Pick<Hop, 'state' | 'waitsFor'> {
  const step = plan.steps.find(each => each.id === ids.datacenter(facts));
  if (observed || !step) {
    return facts.live && cluster.state === 'done'
      ? { state: 'done', waitsFor: null }
      : { state: 'waiting', waitsFor: say('hop.absent') };
  }
  switch (step.state) {
    // what runs, runs after it was written
    case 'done':
    case 'running':
      return { state: 'done', waitsFor: null };
    case 'ready':
      return { state: 'running', waitsFor: step.reason ?? say('hop.written') };
    default:
      return {
        state: step.needsPerson ? 'stuck' : 'waiting',
        waitsFor: step.reason ?? say('hop.absent'),
      };
  }
}
