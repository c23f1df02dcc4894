import {
  defineSentences,
  type Diagnosis,
  type ReplicatedSecret,
  type ReplicationTarget,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { contextOf } from '../../plan';
import type { ContextSnapshot, StepFailure } from '../../snapshot/types';
import { secondsSince } from '../../view/time';
import { clusterRef } from '../refs';
import { statusErrorText } from '../statusError';
import type { Rule, RuleInput } from '../types';

const say = defineSentences({
  'diagnosis.secrets.nothing':
    'Nothing is created yet: the secrets have not reached {region}.',
  'diagnosis.secrets': 'The secrets have not reached {region}.',
  'diagnosis.secrets.namespace':
    'The secrets have not reached {region}: namespace {namespace} does not exist there.',
  'diagnosis.secrets.refused':
    'The secrets have not reached {region}: {message:quote}.',
  'diagnosis.secrets.next':
    'The control plane tries again by itself. Look whether it may write secrets in {region}, namespace {namespace}.',
  'diagnosis.secrets.next.namespace':
    'Create namespace {namespace} in {region}.',
  'diagnosis.secrets.next.permission':
    'The control plane may not write secrets in {region}, namespace {namespace}. Grant "patch secrets".',
});

/**
 * A ReplicatedSecret that has not reached a region (catalogue 27; operator-spec 4.2): no datacenter is made there before it has. A
 * region out of sight is told as such.
 */
export const secretsNotReplicated: Rule = {
  id: 'secrets-not-replicated',
  explain: input => {
    const { home, cluster } = input.snapshot;
    const own = home.replicatedSecrets.filter(
      each => each.metadata.name === cluster.metadata.name,
    );
    return own.length > 0
      ? own.flatMap(each => unreached(input, each))
      : quoted(input);
  },
};

/** How our status tells of a copy that was refused. */
const QUOTED = /Copy secret (\S+) to ([^\s:]+): (.+)/;

/** Where the ReplicatedSecret is not known, the status may tell. */
function quoted({ snapshot, models }: RuleInput): Diagnosis[] {
  const quote = statusErrorText(snapshot.cluster);
  const [, , region, message] = QUOTED.exec(quote ?? '') ?? [];
  const model = models.find(each => each.facts.context.region === region);
  if (!quote || !model || model.access) return [];
  const at = { region, namespace: model.facts.namespace };
  return [
    {
      rule: 'secrets-not-replicated',
      state: 'attention',
      cause: say('diagnosis.secrets.refused', { region, message }),
      clients: null,
      next: say('diagnosis.secrets.next', at),
      evidence: [clusterRef(snapshot)],
      confidence: 0.9,
      seconds: null,
      datacenter: model.facts.name,
      quote,
    },
  ];
}

function unreached(input: RuleInput, secret: ReplicatedSecret): Diagnosis[] {
  const { snapshot, models } = input;
  const isNothing = models.every(each => each.created === false);
  const targets = new Map(
    (secret.spec?.replicationTargets ?? []).map(each => [
      `${each.k8sContextName ?? ''} ${each.namespace ?? ''}`,
      each,
    ]),
  );
  return [...targets.values()].flatMap(target => {
    const context = contextOf(snapshot, target.k8sContextName ?? '');
    const isDue = isNothing || isNext(input, target);
    const found = context.visible && reasonOf(secret, target, context, isDue);
    return found ? [told(input, secret, target, context, found)] : [];
  });
}

/** All before it are ready, and it is not made. */
function isNext(
  { models }: RuleInput,
  { k8sContextName = '' }: ReplicationTarget,
): boolean {
  const inOrder = models
    .filter(each => each.asked)
    .sort((a, b) => a.facts.index - b.facts.index);
  const next = inOrder.find(each => !each.facts.ready);
  return next?.created === false && next.facts.context.name === k8sContextName;
}

/** Seconds that copies may take. */
const USUAL = 30;

/** Why we know. */
interface Reason {
  since?: string;
  failure?: StepFailure;
  /** Of the namespace that is not there. */
  namespace?: string;
  /** Nothing is said of the region yet, and it is what comes next. */
  isUnsaid?: boolean;
}

function reasonOf(
  secret: ReplicatedSecret,
  target: ReplicationTarget,
  context: ContextSnapshot,
  isDue: boolean,
): Reason | undefined {
  const namespace = target.namespace || secret.metadata.namespace || '';
  const condition = secret.status?.conditions?.find(
    each =>
      each.type === 'Replication' &&
      (each.cluster ?? '') === (target.k8sContextName ?? ''),
  );
  const failure = Object.entries(context.failures).find(([id]) =>
    /\/Secret\//.test(id),
  )?.[1];
  const isRefused = failure !== undefined && failure.code !== 'Conflict';
  const isUnsaid = condition === undefined && isDue;
  if (condition?.status !== 'False' && !isRefused && !isUnsaid) {
    return undefined;
  }
  const missing = context.namespaces?.includes(namespace) === false;
  return {
    since:
      condition?.lastTransitionTime ??
      (isUnsaid ? secret.metadata.creationTimestamp : undefined),
    ...(isUnsaid && { isUnsaid }),
    ...(isRefused && { failure }),
    ...(missing && { namespace }),
  };
}

function told(
  { snapshot, models, now }: RuleInput,
  secret: ReplicatedSecret,
  target: ReplicationTarget,
  { region, name }: ContextSnapshot,
  reason: Reason,
): Diagnosis {
  const { failure } = reason;
  const namespace = target.namespace || secret.metadata.namespace || '';
  const here = models.find(
    ({ facts }) => facts.context.name === name && facts.namespace === namespace,
  );
  const nothing = models.every(each => each.created === false);
  const seconds = secondsSince(reason.since, now) ?? failure?.sinceSeconds;
  const isNew = seconds !== undefined && seconds <= USUAL;
  return {
    rule: 'secrets-not-replicated',
    state: isNew && !failure && !reason.namespace ? 'waiting' : 'attention',
    ...words(),
    clients: null,
    evidence: [
      {
        context: '',
        kind: 'ReplicatedSecret',
        namespace: secret.metadata.namespace ?? '',
        name: secret.metadata.name,
      },
      ...(reason.namespace
        ? [{ context: name, kind: 'Namespace', namespace: '', name: namespace }]
        : []),
    ],
    confidence: reason.isUnsaid ? 0.7 : 1,
    seconds: seconds ?? null,
    ...(here && { datacenter: here.facts.name }),
    ...(failure && { quote: failure.message }),
  };

  function words(): { cause: Sentence; next: Sentence } {
    const at = { region: region || snapshot.controlPlane, namespace };
    if (reason.namespace) {
      return {
        cause: say('diagnosis.secrets.namespace', at),
        next: say('diagnosis.secrets.next.namespace', at),
      };
    }
    const next =
      failure?.code === 'Forbidden'
        ? say('diagnosis.secrets.next.permission', at)
        : say('diagnosis.secrets.next', at);
    if (failure) {
      const { message } = failure;
      return {
        cause: say('diagnosis.secrets.refused', { ...at, message }),
        next,
      };
    }
    return {
      cause: nothing
        ? say('diagnosis.secrets.nothing', at)
        : say('diagnosis.secrets', at),
      next,
    };
  }
}
