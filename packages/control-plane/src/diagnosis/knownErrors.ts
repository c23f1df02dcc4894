import {
  defineSentences,
  type RuleId,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

const say = defineSentences({
  'diagnosis.error.webhook':
    'Look whether the operator of that region runs: Kubernetes asks it about every change.',
  'diagnosis.error.writer': 'Find who changes it, and let one of us go.',
  'diagnosis.error.credential': 'Renew the credential of the region it names.',
  'diagnosis.error.permission': 'Apply the missing RBAC.',
  'diagnosis.error.management':
    'Let the control plane reach port 8080 of the pods it names.',
  'diagnosis.error.network':
    'Look whether the API server that it names answers from the control plane.',
  'diagnosis.error.definitions':
    'Install the custom resources of a supported version there.',
  'diagnosis.error.context':
    'Connect the Kubernetes cluster that it names, or correct k8sContext.',
  'diagnosis.error.combination':
    'Make one change first, and the other after it.',
  'diagnosis.error.keyspaces':
    'Take the copies of that keyspace out of the datacenter first.',
  'diagnosis.error.secret': 'Look whether the secret that it names is there.',
  'diagnosis.error.version':
    'Correct spec.cassandra.serverVersion, such as 4.1.9.',
  'diagnosis.error.schema':
    'Wait until all nodes agree on the schema; if they do not, look for nodes that do not see each other.',
  'diagnosis.error.specification':
    'Correct the specification and apply it again.',
});

/** An error that the operators are known to write, with what to do about it. */
export interface KnownError {
  matches: RegExp;
  next: Sentence;
  /** Rules that tell the same better: where one of them has something to tell, the error is not told again. */
  told: RuleId[];
}

const NETWORK: RuleId[] = ['region-unreachable', 'hub-unreachable'];

/** Texts of the K8ssandra operator, cass-operator and Kubernetes, the more telling ones first. */
const knownErrors: KnownError[] = [
  {
    matches: /keeps setting it back/i,
    next: say('diagnosis.error.writer'),
    told: ['other-writer'],
  },
  {
    matches: /failed calling webhook/i,
    next: say('diagnosis.error.webhook'),
    told: ['admission-refused', 'control-plane-restarting'],
  },
  {
    matches: /admission webhook .* denied|is invalid: /is,
    next: say('diagnosis.error.specification'),
    told: ['admission-refused', 'change-refused', 'change-combination-refused'],
  },
  {
    matches:
      /\b401\b|unauthorized|x509:|certificate has expired|does not accept the credential/i,
    next: say('diagnosis.error.credential'),
    told: ['access-refused'],
  },
  {
    matches:
      /\b403\b|is forbidden: user |cannot (get|list|watch|create|update|patch|delete) resource|may not (read|write)/i,
    next: say('diagnosis.error.permission'),
    told: ['permission-missing', 'secrets-not-replicated', 'access-refused'],
  },
  {
    matches:
      /:8080\b|management api|mgmt.?api|\/api\/v\d\/(ops|metadata|probes|lifecycle)/i,
    next: say('diagnosis.error.management'),
    told: ['management-api-blocked'],
  },
  {
    matches:
      /no matches for kind|could not find the requested resource|does not know .* in version/i,
    next: say('diagnosis.error.definitions'),
    told: ['incompatible'],
  },
  {
    matches:
      /no clientconfig|(unknown|no such|not find|missing|no known)[^;]*context|context[^;]*(not found|does not exist|unknown)/i,
    next: say('diagnosis.error.context'),
    told: ['context-missing', 'deletion-without-access'],
  },
  {
    matches: /\badd(ed)? (.* )?and remove/i,
    next: say('diagnosis.error.combination'),
    told: ['change-combination-refused'],
  },
  {
    matches: /cannot decommission|still has replicas/i,
    next: say('diagnosis.error.keyspaces'),
    told: ['removal-waits', 'replication-stuck'],
  },
  {
    matches: /schema versions|schema (dis)?agree/i,
    next: say('diagnosis.error.schema'),
    told: ['mixed-versions', 'replication-stuck'],
  },
  {
    matches:
      /semantic version|serverversion|metrics endpoint is only available/i,
    next: say('diagnosis.error.version'),
    told: ['admission-refused', 'change-refused'],
  },
  {
    matches: /secrets? .*not found|secret .*does not exist/is,
    next: say('diagnosis.error.secret'),
    told: ['secrets-not-replicated', 'admission-refused'],
  },
  {
    matches:
      /dial tcp|i\/o timeout|connection refused|no route to host|deadline exceeded|handshake timeout|unexpected EOF|cannot be seen|refuses the connection|does not answer/i,
    next: say('diagnosis.error.network'),
    told: [...NETWORK, 'access-refused', 'management-api-blocked'],
  },
];

/** Answers that are tried again at once and mean nothing. */
const PASSING =
  /the object has been modified|operation cannot be fulfilled|already exists/i;

/** Whether an error goes away by itself. */
export function isPassing(message: string): boolean {
  return PASSING.test(message);
}

/** What is known of an error; undefined where it is a new one. */
export function knownError(message: string): KnownError | undefined {
  return knownErrors.find(each => each.matches.test(message));
}
