import type { Sentence } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterFacts } from '../../facts';
import { ids } from '../ids';
import type { ChildKind } from './childKind';
import type { Children } from './children';
import type { Judgement } from './judge';
import { sayChild } from './sentences';
import { childStep } from './step';

/** The verdicts on what shall be there and cannot be written. */
export type Waiting = Extract<
  Judgement,
  { verdict: 'missing' | 'denied' | 'unknown' | 'foreign' }
>;

/**
 * One that waits for what only the region can bring: optional, and told as attention. While nobody has looked it is not optional,
 * because nothing is complete on the ground of what nobody knows; the first answer is due at any moment.
 */
export function waitingChild(
  facts: DatacenterFacts,
  child: ChildKind,
  { verdict, name }: Waiting,
): Children {
  const { context } = facts;
  const { reason, attention } = wordsOf(facts, child, { verdict, name });
  // Out of sight it is for the step that reaches the region to say so.
  const why = context.visible
    ? { state: 'blocked' as const, reason }
    : { state: 'ready' as const, after: [ids.reach(context.name)] };
  const step = childStep(facts, child, name, {
    ...why,
    ...(verdict !== 'unknown' && { optional: true }),
  });
  return {
    drafts: [step],
    attention: attention && context.visible ? [attention] : [],
  };
}

function wordsOf(
  { context }: DatacenterFacts,
  { kind }: ChildKind,
  { verdict, name }: Waiting,
): { reason: Sentence; attention?: Sentence } {
  const { region } = context;
  const words = { kind, name, region };
  switch (verdict) {
    case 'missing':
      return {
        reason: sayChild('child.reason.missing'),
        attention:
          kind === 'ServiceMonitor'
            ? sayChild('attention.serviceMonitorMissing', words)
            : sayChild('attention.childMissing', words),
      };
    case 'denied':
      return {
        reason: sayChild('child.reason.denied'),
        attention: sayChild('attention.childDenied', words),
      };
    case 'foreign':
      return {
        reason: sayChild('child.reason.foreign'),
        attention: sayChild('attention.childForeign', words),
      };
    default:
      return { reason: sayChild('child.reason.unknown', { region }) };
  }
}
