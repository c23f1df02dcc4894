import type {
  Diagnosis,
  Finding,
  RuleId,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Why nodes are away. */
const NODES: RuleId[] = [
  'no-seed-reachable',
  'volume-not-provided',
  'disk-bound-to-lost-worker',
  'worker-lost',
  'pod-unschedulable',
  'image-not-pulled',
  'crash-while-starting',
  'node-down',
  'replacing-node',
  // pods that somebody took away, or that nobody lets Kubernetes make
  'scaled-by-hand',
  'admission-refused',
];

/** What removal and deletion wait for. */
const REMOVAL: RuleId[] = [
  'removal-waits',
  'deletion-without-access',
  'region-unreachable',
  'access-refused',
  'context-missing',
];

/** Findings of the verdict, by the beginning of their rule, and rules that tell their cause. */
const TELLS: Array<[finding: string, rules: RuleId[]]> = [
  ['node.down', NODES],
  ['quorum.lost', NODES],
  ['seeds.none', NODES],
  ['start.late', NODES],
  ['start.no', NODES],
  ['start.disk-bound', NODES],
  ['start.crash', NODES],
  ['start.worker-lost', NODES],
  ['start.zone-lost', NODES],
  ['access.unreachable', ['region-unreachable']],
  ['access.auth-failed', ['access-refused', 'permission-missing']],
  ['access.incompatible', ['incompatible']],
  ['access.missing', ['context-missing', 'deletion-without-access']],
  ['access.conflict', ['context-missing']],
  ['access.forbidden', ['permission-missing']],
  ['hub.auth-failed', ['access-refused']],
  ['hub.forbidden', ['permission-missing']],
  ['hub.', ['hub-unreachable']],
  ['writer.other', ['other-writer']],
  ['refusal.', ['change-refused', 'admission-refused']],
  ['change.both', ['change-combination-refused']],
  ['operator.update', ['operator-update-waits']],
  ['attention.attention.requiresUpdate', ['operator-update-waits']],
  ['secrets.', ['secrets-not-replicated', 'permission-missing']],
  ['credential.ends', ['credential-ends']],
  ['keyspace.copies', ['copies-exceed-nodes']],
  ['schema.wait', ['mixed-versions', 'replication-stuck']],
  ['management.fails', ['management-api-blocked']],
  ['hand.scaled', ['scaled-by-hand']],
  ['hand.edited', ['edited-by-hand']],
  ['remove.', [...REMOVAL, 'replication-stuck']],
  ['delete.waits', REMOVAL],
  [
    'plan.blocked',
    [
      'admission-refused',
      'change-refused',
      'change-combination-refused',
      'context-missing',
      'field-ignored',
      'permission-missing',
      'secrets-not-replicated',
      'replication-stuck',
      'deletion-without-access',
    ],
  ],
];

/** Whether a diagnosis tells the cause of a finding, so that they are one problem. */
export function tells(diagnosis: Diagnosis, finding: Finding): boolean {
  const [, rules] =
    TELLS.find(([start]) => finding.rule.startsWith(start)) ?? [];
  return (
    (rules?.includes(diagnosis.rule) ?? false) &&
    (finding.datacenter === undefined ||
      diagnosis.datacenter === undefined ||
      datacentersOf(diagnosis).has(finding.datacenter))
  );
}

/** The datacenter it is about, and those that it names as evidence. */
function datacentersOf({ datacenter, evidence }: Diagnosis): Set<string> {
  return new Set([
    ...(datacenter ? [datacenter] : []),
    ...evidence
      .filter(each => each.kind === 'CassandraDatacenter')
      .map(each => each.name),
  ]);
}
