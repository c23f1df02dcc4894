import { draft, refOf, type Draft, type DraftInit } from '../../draft';
import type { DatacenterFacts } from '../../facts';
import type { ChildKind } from './childKind';
import { sayChild } from './sentences';

/** The step about one object beside a datacenter. */
export function childStep(
  facts: DatacenterFacts,
  { kind, resource }: ChildKind,
  name: string,
  rest: Pick<DraftInit, 'state'> & Partial<DraftInit>,
): Draft {
  const region = facts.label;
  return draft({
    verb: 'apply',
    kind: 'apply',
    target: refOf(facts.context.name, resource, facts.namespace, name),
    datacenter: facts.name,
    title: sayChild('child.apply', { kind, name, region }),
    why: sayChild(`child.why.${kind}`, { region }),
    subject: sayChild('child.subject', { kind, name, region }),
    ...rest,
  });
}
