import type {
  Plan,
  RuleId,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot, Snapshot } from '../../snapshot/types';
import {
  allUp,
  asked,
  complete,
  context,
  demo,
  snapshot,
} from '../../view/__testUtils__/fleet';
import { explained, proofs } from './explained';

/** What a row of a rule's table expects: nothing said, or what is said in a few words. */
export interface Told {
  cause: string;
  state?: string;
  next?: string | null;
  evidence?: string[];
  confidence?: number;
  seconds?: number | null;
}

/** What one rule says of a snapshot, in the form of {@link Told}. */
export function toldBy(rule: RuleId, from: Snapshot, plan?: Plan) {
  return explained(from, plan)
    .filter(each => each.rule === rule)
    .map(each => ({
      cause: each.cause.text,
      state: each.state as string,
      next: each.next?.text ?? null,
      evidence: proofs(each),
      confidence: each.confidence,
      seconds: each.seconds,
    }));
}

/** A region east with dc1, complete and up, and what else is told of it. */
export const east = (changes: Partial<ContextSnapshot> = {}) =>
  context('east', {
    datacenters: [complete('dc1')],
    pods: allUp('dc1'),
    ...changes,
  });

/** The same for west and dc2. */
export const west = (changes: Partial<ContextSnapshot> = {}) =>
  context('west', {
    datacenters: [complete('dc2')],
    pods: allUp('dc2'),
    ...changes,
  });

/** The order for both. */
export const bothAsked = () => [asked('dc1', 'east'), asked('dc2', 'west')];

/** Both, healthy but for what is told of them. */
export const two = (
  contexts: [ContextSnapshot, ContextSnapshot] = [east(), west()],
  changes: Partial<Snapshot> = {},
  cluster = demo(bothAsked()),
) => snapshot(cluster, contexts, changes);

/** One region, healthy but for what is told of it. */
export const one = (changes: Partial<ContextSnapshot> = {}) =>
  snapshot(demo([asked('dc1', 'east')]), [east(changes)]);
