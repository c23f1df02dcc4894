import {
  compareStates,
  plainText,
  sayCondition as say,
  type ConditionWords,
  type Sentence,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isTrue } from '../plan/facts';
import type { DatacenterModel } from '../view/datacenterModel';
import { secondsSince } from '../view/time';
import { conditionStates, quietTrue } from './conditionStates';

/** A condition as far as words are made of it. */
export interface PlainCondition {
  type: string;
  status: string;
  sinceSeconds: number | null;
}

/** Conditions of a datacenter, as cass-operator gives them and as we work them out; what needs somebody first, what is quiet last. */
export function conditionWords(
  model: DatacenterModel,
  now: number,
): ConditionWords[] {
  const given = model.facts.live?.status?.conditions ?? [];
  return [
    ...derived(model),
    ...inWords(
      given.map(({ type, status, lastTransitionTime }) => ({
        type,
        status,
        sinceSeconds: secondsSince(lastTransitionTime, now),
      })),
    ),
  ].sort(
    (a, b) =>
      Number(a.quiet) - Number(b.quiet) || compareStates(a.state, b.state),
  );
}

/** What conditions mean, one by one. */
export function inWords(conditions: PlainCondition[]): ConditionWords[] {
  return conditions.map(condition => {
    const { status, sinceSeconds } = condition;
    const type = plainText(condition.type, 316);
    const name = `${condition.type}.${status}`;
    return {
      type,
      status: plainText(status, 40),
      state: stateOf(name, status),
      sentence: sentenceOf(name, type, status),
      detail: sayKnown(`condition.${name}.detail`),
      sinceSeconds,
      quiet:
        status === 'False' ? !(name in conditionStates) : quietTrue.has(name),
      derived: false,
    };
  });
}

function stateOf(name: string, status: string): StateKey {
  if (Object.hasOwn(conditionStates, name)) return conditionStates[name];
  return status === 'True' || status === 'False' ? 'healthy' : 'unknown';
}

function sentenceOf(name: string, type: string, status: string): Sentence {
  return (
    sayKnown(`condition.${name}`) ??
    (status === 'Unknown'
      ? say('condition.unknown', { type })
      : say('condition.other', { type, status }))
  );
}

/** Those without parameters. */
function sayKnown(key: string): Sentence | null {
  return Object.hasOwn(say.catalogue, key)
    ? say(key as 'condition.Valid.True')
    : null;
}

/** What follows from objects, and cass-operator says nothing of. */
function derived(model: DatacenterModel): ConditionWords[] {
  const { facts, up, size, access } = model;
  const { live } = facts;
  if (!live) return [];
  const found: ConditionWords[] = [];
  const calm = isTrue(live.status?.conditions, 'Ready') && !live.spec.stopped;
  if (!access && calm && up !== null && up < size) {
    found.push({
      ...base('NodesMissing', 'True'),
      state: 'degraded',
      sentence: say('condition.derived.missing', { missing: size - up }),
      detail: say('condition.derived.missing.detail', { up, size }),
    });
  }
  const { generation } = live.metadata;
  const observed = live.status?.observedGeneration;
  if (generation !== undefined && observed !== undefined) {
    const behind = observed < generation;
    found.push({
      ...base('ChangeApplied', behind ? 'False' : 'True'),
      state: behind ? 'progressing' : 'healthy',
      sentence: say(
        behind ? 'condition.derived.behind' : 'condition.derived.applied',
      ),
      detail: behind
        ? say('condition.derived.behind.detail', { generation, observed })
        : say('condition.derived.applied.detail', { generation }),
    });
  }
  return found;
}

function base(type: string, status: string) {
  return { type, status, sinceSeconds: null, quiet: false, derived: true };
}
