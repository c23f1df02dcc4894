import {
  rollUpCluster,
  needsSomeone,
  compareStates,
} from '../../status/rollUp';
import type { StateKey } from '../../status/states';
import { joinSentences } from '../define';
import type { Sentence, Verdict } from '../sentence';
import { say } from './catalogue';
import type { VerdictFacts } from './facts';
import {
  compareFindings,
  fitHeading,
  joinHeadings,
  type Finding,
} from './finding';
import { accessRule } from './rules/access';
import { calmRule } from './rules/calm';
import { careRule } from './rules/care';
import { planRule, restRule, scalingRule, secretsRule } from './rules/changing';
import { controlPlaneRule } from './rules/controlPlane';
import { deletingRule } from './rules/deleting';
import { joiningRule } from './rules/joining';
import { nodesDownRule } from './rules/nodesDown';
import { operationsRule } from './rules/operations';
import { quorumLostRule } from './rules/quorumLost';
import { refusingRule } from './rules/refusing';
import { removingRule } from './rules/removing';
import { rollOutsRule } from './rules/rollOuts';
import { allWorks } from './rules/serving';
import { notStartingRule, startingRule } from './rules/starting';
import { unattendedRule } from './rules/unattended';

/** In the order in which findings of one state and age are told. */
const rules = [
  quorumLostRule,
  nodesDownRule,
  removingRule,
  accessRule,
  controlPlaneRule,
  refusingRule,
  secretsRule,
  notStartingRule,
  startingRule,
  joiningRule,
  rollOutsRule,
  scalingRule,
  careRule,
  operationsRule,
  unattendedRule,
  planRule,
  restRule,
  deletingRule,
  calmRule,
];

/** What {@link buildVerdict} found out. */
export interface VerdictResult {
  /** The state of the cluster: that of its datacenters, or what is worse than that. */
  state: StateKey;
  verdict: Verdict;
  /** Worst first. Those for which `needsSomeone(finding.state)` holds are the problems of the cluster. */
  findings: Finding[];
}

/** What the rules find in the facts, worst first. */
export function findingsOf(facts: VerdictFacts): Finding[] {
  return sortFindings(rules.flatMap(rule => rule(facts)));
}

/** Findings worst first; of two alike the longer one, then the one that came first. */
export function sortFindings(findings: Finding[]): Finding[] {
  return [...findings].sort(compareFindings);
}

/**
 * The verdict on a cluster: state, consequence for clients, next step (ux 5). Pure; page, status, notification and API all
 * say what it says. The heading names the worst finding, joined with the second where both need somebody. `findings`, worst first,
 * may hold more than the facts tell: what the diagnosis engine found beside them.
 */
export function buildVerdict(
  facts: VerdictFacts,
  findings: Finding[] = findingsOf(facts),
): VerdictResult {
  const spoken = findings.filter(finding => !isDeferred(facts, finding));
  const state = stateOf(facts, spoken);
  const [first, second] = spoken;
  if (!first) {
    return { state, verdict: nothingKnown(facts), findings };
  }
  const two = second && needsSomeone(first.state) && needsSomeone(second.state);
  return {
    state,
    verdict: two ? both(facts, first, second) : one(facts, first),
    findings,
  };
}

/** While a change runs it is what people look for: a remark that blocks nothing is told when it is complete. */
function isDeferred({ plan }: VerdictFacts, { rule }: Finding): boolean {
  return plan !== undefined && rule.startsWith('attention.');
}

function stateOf(facts: VerdictFacts, findings: Finding[]): StateKey {
  const own = facts.deletion
    ? 'deleting'
    : rollUpCluster(facts.regions.map(region => region.state));
  const worst = findings.find(finding => finding.state !== 'stopped');
  return worst && compareStates(worst.state, own) < 0 ? worst.state : own;
}

function one(facts: VerdictFacts, finding: Finding): Verdict {
  return {
    state: fitHeading([...(finding.alone ?? []), ...finding.headings]),
    clients: finding.clients ?? calmClients(facts, finding),
    next: finding.next,
  };
}

function both(facts: VerdictFacts, first: Finding, second: Finding): Verdict {
  return {
    state:
      joinHeadings(first.headings, second.headings) ??
      fitHeading(first.headings),
    clients:
      joinSentences([withEffect(first), withEffect(second)]) ??
      first.clients ??
      calmClients(facts, first),
    next: joinSentences([first.next, second.next]),
  };
}

/** "No effect." is only true of one trouble: beside another it is left out. */
function withEffect({ clients }: Finding): Sentence | null {
  return clients?.key.startsWith('effect.none') ? null : clients;
}

/** A remark on a cluster that serves everywhere says so to clients. */
function calmClients(facts: VerdictFacts, finding: Finding): Sentence | null {
  const serves =
    facts.regions.length > 0 &&
    facts.regions.every(region => region.quorum === 'works');
  return serves && finding.rule.startsWith('attention.')
    ? allWorks(facts, facts.regions.length)
    : null;
}

function nothingKnown({ cluster, regions }: VerdictFacts): Verdict {
  return {
    state:
      regions.length === 0
        ? say('cluster.empty', { cluster: cluster.name })
        : say('cluster.unknown', { cluster: cluster.name }),
    clients: null,
    next: null,
  };
}
