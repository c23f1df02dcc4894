import type { Sentence } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { draft, type Draft } from './draft';
import { nodeCounts, unseenReason } from './facts';
import type { PlanInput } from './input';
import { say } from './sentences';
import { datacenterRef } from './steps/ids';

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
