import {
  ruleCatalogue,
  type Diagnosis,
  type ObjectRef,
  type RuleId,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** One thing that is so, in the words of the command. */
export interface ExplainedProblem {
  rule: RuleId;
  /** Number in the catalogue of rules; null beyond it. */
  number: number | null;
  state: StateKey;
  cause: string;
  /** What it means for clients. */
  clients: string | null;
  next: string | null;
  evidence: ObjectRef[];
  /** Above 0 up to 1. */
  confidence: number;
  /** How long it lasts; null where no object tells. */
  seconds: number | null;
  /** A text of Kubernetes. */
  quote?: string;
}

/** What `diagnose` prints. */
export interface Explained {
  /** `<namespace>/<name>`. */
  cluster: string;
  /** The time that ages are counted from. */
  now: string;
  state: StateKey;
  heading: string;
  clients: string | null;
  next: string | null;
  /** Worst first. */
  problems: ExplainedProblem[];
  /** What the answer does not rest on. */
  notes: string[];
}

/** A diagnosis in the words of the command. @param home - name of the control plane's context, which is nameless inside */
export function explainedProblem(
  diagnosis: Diagnosis,
  home: string,
): ExplainedProblem {
  const { rule, state, cause, clients, next, evidence } = diagnosis;
  return {
    rule,
    number: ruleCatalogue[rule],
    state,
    cause: cause.text,
    clients: clients?.text ?? null,
    next: next?.text ?? null,
    evidence: evidence.map(each => ({
      ...each,
      context: each.context || home,
    })),
    confidence: diagnosis.confidence,
    seconds: diagnosis.seconds === null ? null : Math.round(diagnosis.seconds),
    ...(diagnosis.quote && { quote: diagnosis.quote }),
  };
}
