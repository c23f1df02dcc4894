import type {
  Hop,
  RevisionCount,
  Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { conditionOf, nodeCounts } from '../plan/facts';
import type { DatacenterModel } from '../view/datacenterModel';
import { secondsSince } from '../view/time';
import { say } from './sentences';

/** The pods run what their StatefulSets ask for. */
export function podsHop(
  model: DatacenterModel,
  revisions: RevisionCount[] | null,
  before: Hop,
  now: number,
): Hop {
  const { facts } = model;
  const target =
    facts.pods.length > 0 ? podRef(model, facts.pods[0].metadata.name) : null;
  if (before.state !== 'done') {
    return {
      kind: 'pods',
      target,
      ageSeconds: null,
      state: 'waiting',
      waitsFor: say('hop.earlier', { hop: say('hop.statefulset') }),
    };
  }
  const waitsFor = waitOf(model, revisions);
  const { live } = facts;
  if (waitsFor === null) {
    const since = conditionOf(
      live?.status?.conditions,
      'Ready',
      'True',
    )?.lastTransitionTime;
    const ageSeconds = secondsSince(since, now);
    return { kind: 'pods', target, ageSeconds, state: 'done', waitsFor };
  }
  const [trouble] = model.troubles;
  const noted = live?.status?.lastServerNodeStarted;
  const since = typeof noted === 'string' ? noted : undefined;
  return {
    kind: 'pods',
    target: trouble ? podRef(model, trouble.pod) : target,
    ageSeconds: trouble ? trouble.seconds : secondsSince(since, now),
    state: trouble ? 'stuck' : 'running',
    waitsFor: trouble ? say('hop.troubled', { node: trouble.node }) : waitsFor,
  };
}

/** What the pods have yet to do; `null` for nothing. */
function waitOf(
  { facts }: DatacenterModel,
  revisions: RevisionCount[] | null,
): Sentence | null {
  const { live, pods } = facts;
  if (live?.spec.stopped) {
    return pods.length === 0
      ? null
      : say('hop.stopping', { left: pods.length });
  }
  const { ready, size } = nodeCounts(facts);
  const done = revisions
    ?.filter(({ current }) => current)
    .reduce((sum, each) => sum + each.pods, 0);
  // where no pod tells its revision, readiness is all there is
  const told = revisions?.some(({ revision }) => revision !== null);
  if (told && done !== undefined && done < pods.length) {
    return say('hop.revision', { done, size: pods.length });
  }
  if (ready < size) return say('hop.ready', { ready, size });
  return facts.ready ? null : say('hop.settling');
}

function podRef({ facts }: DatacenterModel, name: string) {
  return {
    context: facts.context.name,
    kind: 'Pod',
    namespace: facts.namespace,
    name,
  };
}
