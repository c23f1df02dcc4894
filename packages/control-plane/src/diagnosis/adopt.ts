import {
  findingsOf,
  type Diagnosis,
  type Finding,
  type ObjectRef,
  type RuleId,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { verdictFacts } from '../view/verdictFacts';
import { clusterRef, datacenterRef } from './refs';
import type { DiagnosisInput, Rule, RuleInput } from './types';

/** How a rule takes over what the verdict finds. */
export interface Adoption {
  id: RuleId;
  /** Whether it is a finding of this rule. */
  of(finding: Finding): boolean;
  /** Objects that show it, the telling one first; what the finding names, else its datacenter, else the K8ssandraCluster. */
  evidence?(input: RuleInput, finding: Finding): ObjectRef[];
  /** 1 unless told. */
  confidence?: number;
}

/** A rule that says what the verdict says, so that heading and diagnosis agree by construction, and names what proves it. */
export function adopt({ id, of, evidence, confidence = 1 }: Adoption): Rule {
  return {
    id,
    explain: input =>
      input.findings.filter(of).map(
        (finding): Diagnosis => ({
          rule: id,
          state: finding.state,
          cause: finding.headings[0],
          clients: finding.clients,
          next: finding.next,
          evidence: evidence?.(input, finding) ?? evidenceOf(input, finding),
          confidence,
          seconds: finding.seconds,
          ...(finding.datacenter ? { datacenter: finding.datacenter } : {}),
          ...(finding.quote ? { quote: finding.quote } : {}),
        }),
      ),
  };
}

/** What the verdict finds in the input. */
export function verdictFindings(input: DiagnosisInput): Finding[] {
  const { snapshot, plan, models, now } = input;
  return findingsOf(verdictFacts(snapshot, plan, models, now));
}

function evidenceOf(
  { models, snapshot }: RuleInput,
  { evidence = [], datacenter }: Finding,
): ObjectRef[] {
  if (evidence.length > 0) {
    return evidence;
  }
  const model = models.find(each => each.facts.name === datacenter);
  return [model ? datacenterRef(model) : clusterRef(snapshot)];
}
