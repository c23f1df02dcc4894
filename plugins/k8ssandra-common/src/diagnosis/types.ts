import type { ObjectRef } from '../plan/types';
import type { Sentence } from '../sentences/sentence';
import type { StateKey } from '../status/states';
import type { RuleId } from './catalogue';

/** What a rule of the catalogue found out: what is so, what proves it, what it means and what to do. */
export interface Diagnosis {
  rule: RuleId;
  state: StateKey;
  /** What is so, and why. Names no cause that no object of the evidence shows. */
  cause: Sentence;
  /** What it means for clients; `null` where it means nothing that is known. */
  clients: Sentence | null;
  /** What to do, and who; `null` where nothing is to be done. */
  next: Sentence | null;
  /** Objects that show it, the telling one first. Never empty. */
  evidence: ObjectRef[];
  /** How sure it is, above 0 up to 1: 1 where an object says it in so many words, less where it follows from several. */
  confidence: number;
  /** How long it lasts; `null` where no object tells. */
  seconds: number | null;
  /** Object name of the datacenter it is about; absent for what concerns the whole cluster. */
  datacenter?: string;
  /** A text of Kubernetes, as it was written. */
  quote?: string;
}
