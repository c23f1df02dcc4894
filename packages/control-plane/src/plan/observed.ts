import {
  annotations,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../snapshot/types';
import { draft, type Draft } from './draft';
import { claimOf, isForeign, nodeCounts, unseenReason } from './facts';
import type { PlanInput } from './input';
import { say } from './sentences';
import { datacenterRef } from './steps/ids';

/** Why we only look at a cluster; undefined where we are in charge (design: Control plane). */
export function whyOnlyLook(snapshot: Snapshot): Sentence | undefined {
  const { mode, cluster, controlPlane } = snapshot;
  if (mode === 'observe') return say('reason.observeMode');
  if (!isForeign(cluster, controlPlane)) return undefined;
  const claim = claimOf(cluster);
  return claim === undefined
    ? say('reason.notOurs')
    : say('reason.otherClaim', {
        controlPlane: claim,
        annotation: annotations.claim,
      });
}

/** A cluster that somebody else runs: how far each datacenter is, and not a single action (design: Control plane, observe). */
export function observedDrafts(input: PlanInput): Draft[] {
  return input.datacenters.map(facts => {
    const { context } = facts;
    return draft({
      verb: 'observe',
      kind: 'wait',
      target: datacenterRef(facts),
      datacenter: facts.name,
      title: say('plan.observe', { region: facts.label }),
      why: say('why.observe'),
      subject: facts.label,
      ...(facts.ready
        ? { state: 'done' as const }
        : {
            state: context.visible
              ? ('running' as const)
              : ('blocked' as const),
            reason: reasonOf(),
          }),
    });

    function reasonOf(): Sentence {
      if (!context.visible) return unseenReason(context);
      return facts.live
        ? say('reason.nodes', nodeCounts(facts))
        : say('reason.notCreated');
    }
  });
}
