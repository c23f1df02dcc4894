import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { InputError } from '@backstage/errors';
import type { DatacenterFacts } from '../../facts';
import type { PlanInput } from '../../input';
import { findObject } from '../applyDraft';
import type { ChildKind } from './childKind';

/** What is to happen to one object beside a datacenter. */
export type Judgement =
  /** Neither asked for nor there. */
  | { verdict: 'none' }
  | { verdict: 'refused'; causes: string }
  /** The kind: the API server has none, our role may not read it, or nobody knows yet. */
  | { verdict: 'missing' | 'denied' | 'unknown'; name: string }
  | { verdict: 'foreign'; name: string }
  | { verdict: 'remove'; live: KubernetesObject }
  | { verdict: 'wanted'; desired: KubernetesObject; live?: KubernetesObject };

/** Compares what is asked for with what is there, as far as the region lets us see. */
export function judge(
  { cluster }: Pick<PlanInput, 'cluster'>,
  facts: DatacenterFacts,
  child: ChildKind,
): Judgement {
  const { context, namespace } = facts;
  let desired: KubernetesObject | undefined;
  try {
    desired = child.build(cluster, facts);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { verdict: 'refused', causes: error.message };
  }
  const name = desired?.metadata.name ?? child.name(cluster, facts);
  const served = context.served[child.resource.kind];
  if (served !== true) {
    if (!desired) return { verdict: 'none' };
    return { verdict: kindVerdict(facts, child, served), name };
  }
  const found = findObject(child.list(context), namespace, name);
  const isOurs = found !== undefined && child.isOurs(cluster, found);
  if (!desired) {
    return isOurs ? { verdict: 'remove', live: found } : { verdict: 'none' };
  }
  return found && !isOurs
    ? { verdict: 'foreign', name }
    : { verdict: 'wanted', desired, live: found };
}

function kindVerdict(
  { context }: DatacenterFacts,
  { resource }: ChildKind,
  served: boolean | undefined,
): 'missing' | 'denied' | 'unknown' {
  if (served === false) return 'missing';
  return context.denied.includes(resource.kind) ? 'denied' : 'unknown';
}
