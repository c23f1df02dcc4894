import {
  compareStates,
  type Diagnosis,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { verdictFindings } from './adopt';
import { withoutExplained } from './explains';
import { rules as allRules } from './rules';
import { snapshotIndex } from './snapshotIndex';
import type { DiagnosisInput, Rule } from './types';

/**
 * What is so in a cluster and why, worst first, of two alike the longer one. Pure. A cause without an object that shows it is
 * never told, and what another diagnosis explains is left out.
 */
export function diagnose(
  input: DiagnosisInput,
  rules: Rule[] = allRules,
): Diagnosis[] {
  const ruleInput = {
    ...input,
    index: snapshotIndex(input.snapshot),
    findings: input.findings ?? verdictFindings(input),
  };
  const found = rules
    .flatMap(rule => rule.explain(ruleInput))
    .filter(each => each.evidence.length > 0);
  return withoutExplained(found).sort(compareDiagnoses);
}

function compareDiagnoses(a: Diagnosis, b: Diagnosis): number {
  return compareStates(a.state, b.state) || (b.seconds ?? 0) - (a.seconds ?? 0);
}
