import type {
  CassandraPod,
  Diagnosis,
  Plan,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type {
  ContextSnapshot,
  EventFact,
  Snapshot,
} from '../../snapshot/types';
import type {
  StorageClassFact,
  VolumeClaimFact,
  WorkerFact,
} from '../../snapshot/regionKinds/types';
import { projectPod } from '../../snapshot/projectPod';
import { datacenterModels } from '../../view/datacenterModel';
import {
  ago,
  asked,
  complete,
  context,
  demo,
  NOW,
  pod,
  settled,
  snapshot,
} from '../../view/__testUtils__/fleet';
import { diagnose } from '../diagnose';

/** What all rules say of a snapshot. */
export function explained(from: Snapshot, plan: Plan = settled): Diagnosis[] {
  return diagnose({
    snapshot: from,
    plan,
    models: datacenterModels(from, plan, NOW),
    now: NOW,
  });
}

/** Ids of the rules that say something. */
export const rulesOf = (from: Snapshot, plan?: Plan) =>
  explained(from, plan).map(each => each.rule);

/** The cluster "demo" of one datacenter, dc1, in the region east. */
export const oneRegion = (changes: Partial<ContextSnapshot>) =>
  snapshot(demo([asked('dc1', 'east')]), [
    context('east', { datacenters: [complete('dc1')], ...changes }),
  ]);

const withThird = (
  status: Partial<CassandraPod['status']>,
  nodeName?: string,
): CassandraPod[] => [
  pod('dc1', 'r1'),
  pod('dc1', 'r2'),
  {
    ...pod('dc1', 'r3', 0, { ready: false, startedAt: undefined, ...status }),
    spec: nodeName ? { nodeName } : {},
  },
];

/** dc1, complete but for the node of its third rack, whose pod has this status. */
export const lostNode = (
  status: Partial<CassandraPod['status']>,
  changes: Partial<ContextSnapshot> = {},
  nodeName?: string,
) => oneRegion({ pods: withThird(status, nodeName), ...changes });

/** Name of the pod of {@link lostNode}. */
export const LOST = 'demo-dc1-r3-sts-0';

/** A warning about the pod of {@link lostNode}, unless told otherwise. */
export const warning = (changes: Partial<EventFact>): EventFact => ({
  involved: { kind: 'Pod', name: LOST },
  type: 'Warning',
  reason: 'FailedScheduling',
  message: '0/3 nodes are available',
  count: 3,
  lastSeenSeconds: 20,
  ...changes,
});

/** The third pod of {@link lostNode} as Kubernetes gives it: with the status that a real pod has. */
export const realPod = (status: object, nodeState = 'Starting') => {
  const { metadata } = pod('dc1', 'r3', 0, {}, nodeState);
  return projectPod({
    metadata,
    spec: { nodeName: 'worker-3', containers: [{ name: 'cassandra' }] },
    status: { phase: 'Running', ...status },
  });
};

/** `<kind>/<name>` of what proves a diagnosis. */
export const proofs = ({ evidence }: Diagnosis) =>
  evidence.map(({ kind, name }) => `${kind}/${name}`);

/** A pending pod that the scheduler has no place for, in its words. */
export const unschedulable = (message: string) =>
  ({ phase: 'Pending', reason: 'Unschedulable', message } as const);

/** The claim of the disk of {@link lostNode}. */
export const claim = (
  phase: string,
  spec: VolumeClaimFact['spec'] = {},
): VolumeClaimFact => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: `server-data-${LOST}`, namespace: 'payments' },
  spec,
  status: { phase },
});

/** A worker, by its name, in a zone. */
export const worker = (
  name: string,
  ready: boolean | null = true,
  zone: string | null = null,
): WorkerFact => ({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name },
  spec: { zone, region: null, unschedulable: false, taints: [] },
  status: { ready, ...(ready === null && { silent: true }), since: ago(900) },
});

/** A storage class, by its name. */
export const storageClass = (name: string): StorageClassFact => ({
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: { name },
  provisioner: 'test',
  allowVolumeExpansion: false,
  isDefault: false,
  bindingMode: 'WaitForFirstConsumer',
});
