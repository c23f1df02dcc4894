import type {
  Diagnosis,
  RuleId,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Where one diagnosis explains another. */
export type Scope =
  /** The same pods. */
  | 'pods'
  /** The same datacenter. */
  | 'datacenter'
  | 'cluster';

/** A rule that tells why another has something to tell: the other is then silent. */
export interface Explanation {
  by: RuleId;
  of: RuleId[];
  scope: Scope;
}

/** What explains what. Add a line where two rules would tell one trouble twice. */
export const explanations: Explanation[] = [];

/** Leaves out what another diagnosis explains. */
export function withoutExplained(
  found: Diagnosis[],
  relation: Explanation[] = explanations,
): Diagnosis[] {
  return found.filter(
    each =>
      !relation.some(
        ({ by, of, scope }) =>
          of.includes(each.rule) &&
          found.some(
            other =>
              other !== each && other.rule === by && covers(other, each, scope),
          ),
      ),
  );
}

function covers(by: Diagnosis, of: Diagnosis, scope: Scope): boolean {
  switch (scope) {
    case 'cluster':
      return true;
    case 'datacenter':
      return by.datacenter !== undefined && by.datacenter === of.datacenter;
    default: {
      const known = podsOf(by);
      const pods = podsOf(of);
      return pods.length > 0 && pods.every(pod => known.includes(pod));
    }
  }
}

function podsOf({ evidence }: Diagnosis): string[] {
  return evidence
    .filter(each => each.kind === 'Pod')
    .map(({ context, namespace, name }) => `${context}/${namespace}/${name}`);
}
