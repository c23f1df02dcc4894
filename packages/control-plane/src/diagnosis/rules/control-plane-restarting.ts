import {
  defineSentences,
  followedBy,
  labelValues,
  type Diagnosis,
  type ObjectRef,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { OperatorFact } from '../../snapshot';
import type { ContextSnapshot } from '../../snapshot/types';
import { secondsSince } from '../../view/time';
import { clientConfigRefs } from '../refs';
import type { Rule, RuleInput } from '../types';

const say = defineSentences({
  'diagnosis.operator.restarts':
    '{operator} in {region} keeps restarting: {times:restart|restarts}, the last with exit code {code}.',
  'diagnosis.operator.restarts.unknown':
    '{operator} in {region} keeps restarting: {times:restart|restarts}.',
  'diagnosis.operator.away': '{operator} in {region} does not run.',
  'diagnosis.operator.why':
    '{operator} in {region} does not run: {reason:quote}.',
  'diagnosis.operator.access':
    'It does not start before it can reach every Kubernetes cluster, and cannot reach {contexts}.',
  'diagnosis.operator.changed':
    '{operator} in {region} restarted {seconds:duration} ago, because the access data of {contexts} changed.',
  'diagnosis.operator.changed.next':
    'It restarts at each such change: make them together, outside of roll-outs.',
  'diagnosis.operator.clients':
    'No effect on clients; nothing is changed meanwhile.',
  'diagnosis.operator.next': 'Look at the log of {object}.',
  'diagnosis.operator.next.access':
    'Mend the access data of {contexts}, then look whether {object} stays up.',
});

/** Restarts that are not chance. */
const MANY = 3;

/** Seconds within which a restart is news. */
const RECENT = 1800;

/** Milliseconds between a change and the end that it causes. */
const AFTER_MS = 120_000;

const LOOPS = new Set([
  'CrashLoopBackOff',
  'Error',
  'OOMKilled',
  'RunContainerError',
]);

/**
 * An operator that keeps restarting, or does not run (catalogue 8). The K8ssandra operator ends at every change of a ClientConfig, and
 * does not start while it cannot reach one of them (operator-spec 2.3).
 */
export const controlPlaneRestarting: Rule = {
  id: 'control-plane-restarting',
  explain: input => {
    const { home, contexts } = input.snapshot;
    const all = [home, ...Object.values(contexts).filter(each => each.name)];
    return all
      .filter(each => each.visible)
      .flatMap(context => inContext(input, context));
  },
};

function inContext(input: RuleInput, context: ContextSnapshot): Diagnosis[] {
  const { operators = [], operatorPods = [] } = context;
  const names = new Set(
    [...operators, ...operatorPods].map(each => each.operator),
  );
  return [...names].flatMap(name => {
    const isIts = (each: OperatorFact) => each.operator === name;
    const looping = operatorPods.filter(isIts).find(each => loops(each, input));
    const away = operators
      .filter(isIts)
      .find(each => each.replicas === 0 || each.ready === 0);
    const found = looping ?? away;
    if (found) return [told(input, context, found, [looping, away])];
    return operatorPods
      .filter(isIts)
      .flatMap(each => changed(input, context, each));
  });
}

/** It ended right after a ClientConfig changed, and runs again. */
function changed(
  { snapshot, now }: RuleInput,
  context: ContextSnapshot,
  pod: OperatorFact,
): Diagnosis[] {
  const { operator, exitedAt } = pod;
  const seconds = secondsSince(exitedAt, now);
  const isHub = operator === labelValues.name && context.name === '';
  if (!isHub || seconds === null || seconds > RECENT) return [];
  const end = Date.parse(exitedAt!);
  const before = Object.values(snapshot.contexts).filter(({ clientConfig }) => {
    const at = Date.parse(clientConfig?.changedAt ?? '');
    return at <= end + 1000 && end - at <= AFTER_MS;
  });
  if (before.length === 0) return [];
  return [
    {
      rule: 'control-plane-restarting',
      state: 'attention',
      cause: say('diagnosis.operator.changed', {
        operator,
        region: context.region || snapshot.controlPlane,
        seconds,
        contexts: before.map(each => each.name),
      }),
      clients: say('diagnosis.operator.clients'),
      next: say('diagnosis.operator.changed.next'),
      evidence: [refOf(context, pod), ...before.flatMap(clientConfigRefs)],
      confidence: 0.8,
      seconds,
    },
  ];
}

function loops(
  { restarts = 0, reason, ready, exitedAt }: OperatorFact,
  { now }: RuleInput,
): boolean {
  if (reason !== undefined && LOOPS.has(reason)) return true;
  const ago = secondsSince(exitedAt, now);
  const isNew = ago !== null && ago <= RECENT;
  return restarts >= MANY && (ready === 0 || isNew);
}

function told(
  { snapshot, now }: RuleInput,
  context: ContextSnapshot,
  found: OperatorFact,
  both: Array<OperatorFact | undefined>,
): Diagnosis {
  const blocking = blockers(snapshot.contexts, found, context);
  const contexts = blocking.map(each => each.name);
  const object = found.metadata.name;
  const cause = causeOf(found, context.region || snapshot.controlPlane);
  return {
    rule: 'control-plane-restarting',
    state: 'attention',
    cause:
      contexts.length > 0
        ? followedBy(cause, say('diagnosis.operator.access', { contexts }))
        : cause,
    clients: say('diagnosis.operator.clients'),
    next:
      contexts.length > 0
        ? say('diagnosis.operator.next.access', { contexts, object })
        : say('diagnosis.operator.next', { object }),
    evidence: [
      ...both.flatMap(each => (each ? [refOf(context, each)] : [])),
      ...blocking.flatMap(clientConfigRefs),
    ],
    confidence: found.kind === 'Pod' ? 0.95 : 0.9,
    seconds: secondsSince(found.exitedAt, now),
    ...(found.message && { quote: found.message }),
  };
}

/** Contexts that keep the K8ssandra operator in the control plane from starting. */
function blockers(
  contexts: RuleInput['snapshot']['contexts'],
  { operator }: OperatorFact,
  { name }: ContextSnapshot,
): ContextSnapshot[] {
  if (operator !== labelValues.name || name !== '') return [];
  return Object.values(contexts).filter(
    each => each.connection === 'down' || each.connection === 'auth-failed',
  );
}

function causeOf(
  { operator, restarts = 0, exitCode, reason, kind }: OperatorFact,
  region: string,
): Sentence {
  const words = { operator, region };
  if (kind !== 'Pod' || restarts === 0) {
    return reason
      ? say('diagnosis.operator.why', { ...words, reason })
      : say('diagnosis.operator.away', words);
  }
  return exitCode === undefined
    ? say('diagnosis.operator.restarts.unknown', { ...words, times: restarts })
    : say('diagnosis.operator.restarts', {
        ...words,
        times: restarts,
        code: exitCode,
      });
}

function refOf({ name }: ContextSnapshot, fact: OperatorFact): ObjectRef {
  return {
    context: name,
    kind: fact.kind,
    namespace: fact.metadata.namespace ?? '',
    name: fact.metadata.name,
  };
}
