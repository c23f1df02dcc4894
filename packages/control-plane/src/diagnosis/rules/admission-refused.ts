import {
  defineSentences,
  regionLabel,
  type Diagnosis,
  type ObjectRef,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { EventFact } from '../../snapshot/types';
import type { DatacenterModel } from '../../view/datacenterModel';
import { namesOf } from '../nodeRule';
import { clusterRef, datacenterRef, refIn } from '../refs';
import { statusErrorText } from '../statusError';
import type { Rule, RuleInput } from '../types';

const say = defineSentences({
  'diagnosis.admission': '{region} refuses what is asked for: {message:quote}.',
  'diagnosis.admission.quota':
    '{region} has no room in its quota: {message:quote}.',
  'diagnosis.admission.policy':
    '{region} has a policy against what is asked for: {message:quote}.',
  'diagnosis.admission.status':
    'An API server refuses what is asked for: {message:quote}.',
  'diagnosis.admission.away.next':
    'Look whether the webhook that it names runs: it is asked about every change.',
  'diagnosis.admission.next': 'Change what is refused, in the order.',
  'diagnosis.admission.quota.next':
    'Raise the quota of namespace {namespace} in {region}, or ask for less.',
  'diagnosis.admission.policy.next':
    'Allow it in namespace {namespace} of {region}, or change what is asked for.',
});

/** How admission of Kubernetes says no. */
const REFUSED =
  /admission webhook .+ denied the request|failed calling webhook|denied by .*(policy|admission)|is forbidden: (exceeded quota|failed quota|violates PodSecurity|unable to validate|maximum|minimum)|ValidatingAdmissionPolicy|admission plugin/i;

/** That a disk is not provided is told of as such. */
const DISK = /failed to create PVC/i;

const AWAY = /failed calling webhook/i;
const QUOTA = /exceeded quota|failed quota/i;
const POLICY =
  /violates PodSecurity|policy|PodSecurityPolicy|security context constraint/i;

/** Reasons of events about objects that could not be made. */
const FAILED =
  /^(Failed|ReplicaSetCreateError|ErrorUpdating|ErrorCreating|ValidationFailed)/;

/** Seconds after which an event tells of something that is over. */
const RECENT = 3600;

/** An object that an API server does not admit (catalogue 16): what its webhook, quota or policy says, as an event, an answer or a status tells it. */
export const admissionRefused: Rule = {
  id: 'admission-refused',
  explain: input => {
    const found = input.models
      .filter(each => !each.access)
      .flatMap(model => {
        const by = answered(input, model) ?? evented(model);
        return by ? [told(model, by)] : [];
      });
    return found.length > 0 ? found : quoted(input);
  },
};

/** Who says so. */
interface Told {
  message: string;
  evidence: ObjectRef[];
  confidence: number;
  seconds: number | null;
}

/** What was answered to a write of ours. */
function answered(
  { plan }: RuleInput,
  model: DatacenterModel,
): Told | undefined {
  const { context, name } = model.facts;
  for (const step of plan.steps) {
    const failure = context.failures[step.id];
    const isIts = step.context === context.name && step.datacenter === name;
    if (!failure || !isIts || !REFUSED.test(failure.message)) continue;
    return {
      message: failure.message,
      evidence: [step.target ?? datacenterRef(model)],
      confidence: 1,
      seconds: failure.sinceSeconds,
    };
  }
  return undefined;
}

/** What Kubernetes or cass-operator noted. */
function evented(model: DatacenterModel): Told | undefined {
  const { context, pods, name, live } = model.facts;
  const sets = new Set(
    (context.statefulSets ?? []).map(each => each.metadata.name),
  );
  const prefix = prefixOf(model);
  const isIts = ({ involved }: EventFact) =>
    (involved.kind === 'CassandraDatacenter' && involved.name === name) ||
    sets.has(involved.name) ||
    involved.name.startsWith(prefix) ||
    pods.some(each => each.metadata.name === involved.name);
  const event = context.events.find(
    each =>
      isIts(each) &&
      FAILED.test(each.reason) &&
      REFUSED.test(each.message) &&
      !DISK.test(each.message) &&
      (each.lastSeenSeconds ?? 0) <= RECENT,
  );
  if (!event) return undefined;
  const { kind, name: involved } = event.involved;
  return {
    message: event.message,
    evidence: [
      refIn(model, kind, involved),
      ...(live && kind !== 'CassandraDatacenter' ? [datacenterRef(model)] : []),
    ],
    confidence: 0.95,
    seconds: event.lastSeenSeconds,
  };
}

/** What cass-operator names the racks after. */
function prefixOf({ facts }: DatacenterModel): string {
  const [pod] = facts.pods;
  return pod
    ? pod.metadata.name.replace(/-sts-\d+$/, '-sts')
    : `${facts.live?.spec.clusterName ?? ''}-${facts.name}-`.toLowerCase();
}

function told(model: DatacenterModel, by: Told): Diagnosis {
  const { message, evidence, confidence, seconds } = by;
  const { namespace, name } = model.facts;
  const words = { region: regionLabel(namesOf(model)), message };
  const at = { region: words.region, namespace };
  const common = {
    rule: 'admission-refused' as const,
    state: 'attention' as const,
    clients: null,
    evidence,
    confidence,
    seconds,
    datacenter: name,
    quote: message,
  };
  if (QUOTA.test(message)) {
    return {
      ...common,
      cause: say('diagnosis.admission.quota', words),
      next: say('diagnosis.admission.quota.next', at),
    };
  }
  return POLICY.test(message) && !AWAY.test(message)
    ? {
        ...common,
        cause: say('diagnosis.admission.policy', words),
        next: say('diagnosis.admission.policy.next', at),
      }
    : {
        ...common,
        cause: say('diagnosis.admission', words),
        next: nextOf(message),
      };
}

function nextOf(message: string): Sentence {
  return AWAY.test(message)
    ? say('diagnosis.admission.away.next')
    : say('diagnosis.admission.next');
}

/** What the status of the K8ssandraCluster quotes, or an event on it. */
function quoted(input: RuleInput): Diagnosis[] {
  const { snapshot } = input;
  const message = [statusErrorText(snapshot.cluster), onCluster(input)].find(
    each => each !== undefined && REFUSED.test(each),
  );
  if (message === undefined) return [];
  return [
    {
      rule: 'admission-refused',
      state: 'attention',
      cause: say('diagnosis.admission.status', { message }),
      clients: null,
      next: nextOf(message),
      evidence: [clusterRef(snapshot)],
      confidence: 0.95,
      seconds: null,
      quote: message,
    },
  ];
}

function onCluster({ snapshot: { home, cluster } }: RuleInput) {
  return home.events.find(
    ({ involved, message, lastSeenSeconds }) =>
      involved.kind === cluster.kind &&
      involved.name === cluster.metadata.name &&
      REFUSED.test(message) &&
      (lastSeenSeconds ?? 0) <= RECENT,
  )?.message;
}
