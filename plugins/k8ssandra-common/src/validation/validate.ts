import type { K8ssandraCluster } from '../resources';
import type { Sentence } from '../sentences/sentence';
import { readManifest, type RuleInput } from './context';
import { findingsOf, type Finding } from './rulebook';
import type { Cause } from './types';
import {
  deprecatedFields,
  idleChanges,
  ignoredFields,
  unknownContexts,
} from './warnings';

/** What is judged. */
export interface ValidationInput {
  /** The manifest; any JSON value is judged without an error. */
  cluster: K8ssandraCluster;
  /** What is stored now, on an update. */
  previous?: K8ssandraCluster;
  /** Contexts that a ClientConfig names; left out while they are not known. */
  knownContexts?: readonly string[];
  /** Groups of contexts that are one Kubernetes cluster: a datacenter may be named by another of its group. */
  aliases?: ReadonlyArray<readonly string[]>;
}

/** The judgement: refused when there are causes. */
export interface Validation {
  causes: Cause[];
  /** Accepted, but somebody should know. */
  warnings: Sentence[];
}

/**
 * Judges a K8ssandraCluster as the validating webhook does (operator-spec 6.1), and names all causes, not only the first.
 * Also refuses what cass-operator would refuse later (6.3), or what would lose data. Never throws.
 */
export function validateK8ssandraCluster(input: ValidationInput): Validation {
  const { findings, warnings } = judge(input);
  return {
    causes: findings.map(({ gate: _gate, ...cause }) => cause),
    warnings,
  };
}

/** The same judgement with who refuses what. */
export function judge({
  cluster,
  previous,
  knownContexts,
  aliases,
}: ValidationInput): { findings: Finding[]; warnings: Sentence[] } {
  const input: RuleInput = {
    manifest: readManifest(cluster),
    previous: previous && readManifest(previous),
    aliases,
  };
  return {
    findings: findingsOf(input),
    warnings: [
      ...unknownContexts(input, knownContexts),
      ...deprecatedFields(input),
      ...ignoredFields(input),
      ...idleChanges(input),
    ],
  };
}
