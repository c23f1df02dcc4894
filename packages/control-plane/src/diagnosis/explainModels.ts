import {
  buildVerdict,
  findingsOf,
  needsSomeone,
  sortFindings,
  type Diagnosis,
  type Finding,
  type VerdictResult,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { verdictFacts } from '../view/verdictFacts';
import { diagnose } from './diagnose';
import { tells } from './tells';
import type { DiagnosisInput } from './types';

/** A cluster explained: the verdict, and every diagnosis, those that need nobody too. Both worst first. */
export interface Explanation extends VerdictResult {
  diagnoses: Diagnosis[];
}

/**
 * Explains a cluster. Pure. The verdict hears of diagnoses that need somebody and that none of its own findings tells, so that
 * heading, clients, next and the list of problems agree.
 */
export function explainModels(
  input: Omit<DiagnosisInput, 'findings'>,
): Explanation {
  const { snapshot, plan, models, now } = input;
  const facts = verdictFacts(snapshot, plan, models, now);
  const findings = findingsOf(facts);
  const diagnoses = diagnose({ ...input, findings });
  const untold = diagnoses.filter(
    each =>
      needsSomeone(each.state) &&
      !findings.some(
        finding => needsSomeone(finding.state) && tells(each, finding),
      ),
  );
  return {
    ...buildVerdict(
      facts,
      sortFindings([...findings, ...untold.map(findingOf)]),
    ),
    diagnoses,
  };
}

function findingOf(diagnosis: Diagnosis): Finding {
  const { rule, state, seconds, datacenter, cause, clients, next } = diagnosis;
  return {
    rule,
    state,
    seconds,
    ...(datacenter ? { datacenter } : {}),
    headings: [cause],
    clients,
    next,
    evidence: diagnosis.evidence,
    quote: diagnosis.quote,
  };
}
