import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { openDifferences } from '../../compare';
import type { DatacenterFacts } from '../../facts';
import type { PlanInput } from '../../input';
import { beforeWrites, ids } from '../ids';
import type { ChildKind } from './childKind';
import type { Children } from './children';
import type { Judgement } from './judge';
import { sayChild } from './sentences';
import { childStep } from './step';

/** One that shall be there: written where it differs, then as far as an operator in the region is with it. */
export function wantedChild(
  input: PlanInput,
  facts: DatacenterFacts,
  child: ChildKind,
  { desired, live }: Extract<Judgement, { verdict: 'wanted' }>,
): Children {
  const { name } = desired.metadata;
  if (live?.metadata.deletionTimestamp) {
    const leaving = childStep(facts, child, name, {
      state: 'running',
      reason: sayChild('child.reason.leaving'),
      optional: true,
    });
    return { drafts: [leaving], attention: [] };
  }
  return live && openDifferences(facts.context, desired, live).length === 0
    ? running(facts, child, live)
    : written(input, facts, child, desired);
}

/** Written when its datacenter is complete and the keyspaces are there. What we can do is due; what was refused holds nothing back. */
function written(
  { cluster }: PlanInput,
  facts: DatacenterFacts,
  child: ChildKind,
  desired: KubernetesObject,
): Children {
  const { context, namespace } = facts;
  const step = childStep(facts, child, desired.metadata.name, {
    state: 'ready',
    after: [
      ...beforeWrites(cluster, context.name, namespace),
      ids.datacenter(facts),
      ids.replication(cluster),
      ids.rebuild(facts),
    ],
    action: {
      type: 'apply',
      context: context.name,
      resource: child.resource,
      object: desired,
      force: true,
    },
  });
  const failed = context.failures[step.id] !== undefined;
  return {
    drafts: [failed ? { ...step, optional: true } : step],
    attention: [],
  };
}

function running(
  facts: DatacenterFacts,
  child: ChildKind,
  live: KubernetesObject,
): Children {
  const { name } = live.metadata;
  const { kind } = child;
  const found = child.progress(live);
  if (found.state === 'ready') {
    const done = childStep(facts, child, name, { state: 'done' });
    return { drafts: [done], attention: [] };
  }
  const { region, visible } = facts.context;
  const step = childStep(facts, child, name, {
    title: sayChild('child.run', { kind, name, region: facts.label }),
    state: 'running',
    reason:
      found.state === 'working'
        ? sayChild('child.reason.progress', { progress: found.progress })
        : sayChild('child.reason.unattended'),
    optional: true,
  });
  const told = found.state === 'unattended' && visible;
  return {
    drafts: [step],
    attention: told
      ? [sayChild('attention.childUnattended', { kind, name, region })]
      : [],
  };
}
