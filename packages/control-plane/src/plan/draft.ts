import {
  regionLabel,
  type ObjectRef,
  type ResourceType,
  type Sentence,
  type StepKind,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot } from '../snapshot/types';
import type { Action, PlannedStep } from './types';

/** A step before its dependencies are looked at: `state` is what it would be if everything in `after` were done. */
export interface Draft extends PlannedStep {
  /** What others say they wait for: a name such as "us-west (dc2)", or in words. */
  subject: string | Sentence;
}

/** Stable id of a step: verb, context, kind, namespace and name of what it is about. */
export function stepId(verb: string, target: ObjectRef): string {
  return [
    verb,
    target.context,
    target.kind,
    target.namespace,
    target.name,
  ].join('/');
}

/** Names an object of a kind in a context. */
export function refOf(
  context: string,
  resource: ResourceType,
  namespace: string,
  name: string,
): ObjectRef {
  return { context, kind: resource.kind, namespace, name };
}

/** What a draft is made of; the rest follows. */
export interface DraftInit {
  verb: string;
  kind: StepKind;
  target: ObjectRef;
  title: Sentence;
  why: Sentence;
  subject: string | Sentence;
  state: PlannedStep['state'];
  reason?: Sentence;
  needsPerson?: boolean;
  optional?: boolean;
  datacenter?: string;
  after?: string[];
  action?: Action;
}

/** Makes a draft. */
export function draft(init: DraftInit): Draft {
  const { verb, target, after = [], ...rest } = init;
  return {
    id: stepId(verb, target),
    context: target.context,
    target,
    after,
    ...rest,
  };
}

/** How people call a datacenter's region. */
export function labelOf(context: ContextSnapshot, datacenter: string): string {
  return regionLabel({ region: context.region, datacenter });
}
