import {
  needsSomeone,
  type Diagnosis,
  type RuleId,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { knownError } from './knownErrors';

/** Where one diagnosis explains another. */
export type Scope =
  /** The same pods. */
  | 'pods'
  /** The same datacenter. */
  | 'datacenter'
  | 'cluster';

/** A rule that tells why another has something to tell: the other is then silent. */
export interface Explanation {
  by: RuleId[];
  of: RuleId[];
  scope: Scope;
  /** Key of the cause, where the rule tells several. */
  only?: string;
}

/** Why a pod is not up. */
const POD_CAUSES: RuleId[] = [
  'volume-not-provided',
  'disk-bound-to-lost-worker',
  'worker-lost',
  'pod-unschedulable',
  'image-not-pulled',
  'crash-while-starting',
];

/** What explains what. Add a line where two rules would tell one trouble twice. */
export const explanations: Explanation[] = [
  // a pod waits because of its disk, not for room
  {
    by: ['volume-not-provided', 'disk-bound-to-lost-worker'],
    of: ['pod-unschedulable', 'node-down'],
    scope: 'pods',
  },
  { by: POD_CAUSES, of: ['node-down'], scope: 'pods' },
  // a quota that leaves no room for a disk
  {
    by: ['volume-not-provided'],
    of: ['admission-refused'],
    scope: 'datacenter',
  },
  {
    by: ['no-seed-reachable'],
    of: ['crash-while-starting', 'node-down', 'waits-its-turn'],
    scope: 'datacenter',
  },
  // nobody waits for a turn behind a node that cannot start
  { by: POD_CAUSES, of: ['waits-its-turn'], scope: 'datacenter' },
  // pods that somebody took away, or that nobody lets Kubernetes make, are not lost
  {
    by: ['scaled-by-hand', 'admission-refused'],
    of: ['node-down'],
    scope: 'datacenter',
  },
  {
    by: ['region-unreachable', 'access-refused', 'incompatible'],
    of: ['secrets-not-replicated', 'later-regions-wait'],
    scope: 'datacenter',
  },
  // a deletion waits because of it
  {
    by: ['deletion-without-access'],
    of: ['removal-waits', 'context-missing'],
    scope: 'datacenter',
  },
  // why there is no newer one
  {
    by: ['backup-late'],
    of: ['backup-hangs'],
    scope: 'datacenter',
    only: 'diagnosis.backup.failed',
  },
  // nothing of a change begins before it is one that is accepted
  {
    by: ['change-combination-refused'],
    of: ['replication-stuck', 'later-regions-wait'],
    scope: 'cluster',
  },
];

/** Leaves out what another diagnosis explains. */
export function withoutExplained(
  found: Diagnosis[],
  relation: Explanation[] = explanations,
): Diagnosis[] {
  return found.filter(
    each =>
      !isToldBetter(each, found) &&
      !relation.some(
        ({ by, of, scope, only }) =>
          of.includes(each.rule) &&
          (only === undefined || only === each.cause.key) &&
          found.some(
            other =>
              other !== each &&
              by.includes(other.rule) &&
              covers(other, each, scope),
          ),
      ),
  );
}

/** `status.error` quotes what a rule found out by itself. */
function isToldBetter({ rule, quote }: Diagnosis, found: Diagnosis[]): boolean {
  if (rule !== 'status-error' || quote === undefined) {
    return false;
  }
  const better = knownError(quote)?.told ?? [];
  return found.some(
    other => better.includes(other.rule) && needsSomeone(other.state),
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
