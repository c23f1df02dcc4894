import {
  cutQuote,
  needsSomeone,
  type Diagnosis,
  type Finding,
  type Problem,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterModel } from '../view/datacenterModel';
import { datacenterRef } from './refs';
import { tells } from './tells';

/** Objects that a page names for one problem; the command `diagnose` names all. */
const MAX_EVIDENCE = 20;

/**
 * What a person should look at, worst first: for each finding of the verdict the diagnoses that tell its cause, else the finding
 * itself. Each trouble is told once.
 */
export function problemsOf(
  findings: Finding[],
  diagnoses: Diagnosis[],
  models: DatacenterModel[],
): Problem[] {
  const told = new Set<Diagnosis>();
  const spoken = diagnoses.filter(
    each => needsSomeone(each.state) && !isWaitedFor(each, diagnoses),
  );
  return findings
    .filter(finding => needsSomeone(finding.state))
    .flatMap(finding => {
      const causes = spoken.filter(each => isOf(each, finding));
      const fresh = causes.filter(each => !told.has(each));
      fresh.forEach(each => told.add(each));
      return causes.length > 0
        ? fresh.map(each => fromDiagnosis(each, finding))
        : [fromFinding(finding, models)];
    });
}

/** What a removal waits for is said by what waits. */
function isWaitedFor(
  { rule, datacenter }: Diagnosis,
  diagnoses: Diagnosis[],
): boolean {
  return (
    rule === 'region-unreachable' &&
    diagnoses.some(
      each => each.rule === 'removal-waits' && each.datacenter === datacenter,
    )
  );
}

/** The finding was made of the diagnosis, or the diagnosis tells its cause. */
function isOf(diagnosis: Diagnosis, finding: Finding): boolean {
  return (
    (finding.rule === diagnosis.rule &&
      finding.headings[0] === diagnosis.cause) ||
    tells(diagnosis, finding)
  );
}

function fromDiagnosis(
  { rule, state, cause, clients, next, evidence, ...rest }: Diagnosis,
  finding: Finding,
): Problem {
  const quote = rest.quote ?? finding.quote;
  return {
    rule,
    state,
    cause,
    clients: clients ?? finding.clients,
    next: next ?? finding.next,
    evidence: evidence.slice(0, MAX_EVIDENCE),
    confidence: rest.confidence,
    sinceSeconds: rest.seconds,
    ...(quote ? { quote: cutQuote(quote) } : {}),
    ...(finding.statements ? { statements: finding.statements } : {}),
  };
}

function fromFinding(finding: Finding, models: DatacenterModel[]): Problem {
  const { rule, state, headings, clients, next, statements, quote } = finding;
  const evidence = finding.evidence ?? [];
  const subject = models.find(model => model.facts.name === finding.datacenter);
  return {
    rule,
    state,
    cause: headings[0],
    clients,
    next,
    evidence:
      evidence.length > 0 || !subject ? evidence : [datacenterRef(subject)],
    confidence: 1,
    sinceSeconds: finding.seconds,
    ...(quote ? { quote: cutQuote(quote) } : {}),
    ...(statements ? { statements } : {}),
  };
}
