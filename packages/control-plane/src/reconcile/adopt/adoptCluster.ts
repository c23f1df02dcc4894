import {
  ConflictError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  KubernetesError,
  type Cluster,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  annotations,
  resourceTypes,
  type ClusterId,
  type K8ssandraCluster,
  type ObjectRef,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { observe } from '../../act';
import {
  adoptedHashes,
  claimOf,
  plan as planOf,
  toPublicPlan,
  type AdoptedHash,
} from '../../plan';
import type { ContextSnapshot, Snapshot } from '../../snapshot';
import { translated } from '../clusterWrites';
import type { AdoptClusterOptions, AdoptClusterResult } from '../types';
import { handOver } from './handOver';
import { inOurHands, type Hands } from './inOurHands';
import { ownedRefs, type OwnedRef } from './ownedRefs';
import { pendingChanges } from './pendingChanges';

/** What adoption works with. */
export interface AdoptionParts {
  controlPlane: string;
  mode: 'reconcile' | 'observe';
  home: Cluster;
  clusterOf: (context: string) => Cluster | undefined;
  /** What is known of the cluster now. */
  snapshot: Snapshot | undefined;
  /** RFC 3339. */
  now: string;
}

const type = resourceTypes.K8ssandraCluster;

/**
 * Takes charge of a cluster that another control plane ran: first the ownership of fields goes over in every region, then our claim
 * is set. Either may be repeated after a crash; until the claim is there, nothing of ours acts on the cluster.
 * @throws NotFoundError, ConflictError, NotAllowedError, ServiceUnavailableError; nothing is claimed then
 */
export function adoptCluster(
  id: ClusterId,
  options: AdoptClusterOptions,
  parts: AdoptionParts,
): Promise<AdoptClusterResult> {
  return translated(id, () => adopt(id, options, parts));
}

async function adopt(
  id: ClusterId,
  options: AdoptClusterOptions,
  parts: AdoptionParts,
): Promise<AdoptClusterResult> {
  const { dryRun = false, acceptChanges = false, uid, signal } = options;
  const { controlPlane, home, snapshot, mode } = parts;
  const what = `K8ssandraCluster ${id.namespace}/${id.name}`;
  if (mode === 'observe') {
    throw new ConflictError(
      `${what}: control plane ${controlPlane} only looks (mode: observe), so it cannot take charge. Set its mode to reconcile`,
    );
  }
  if (!snapshot) throw new NotFoundError(`${what}: not found`);
  const live = await home.client.get<K8ssandraCluster>(type, key(id), {
    signal,
  });
  requireSame(what, live, uid ?? snapshot.cluster.metadata.uid);
  const from = claimOf(live) ?? null;
  requireSight(what, snapshot);
  const hands: Hands = { id, from, to: controlPlane };
  const after = inOurHands(snapshot, live, hands);
  const plan = toPublicPlan(planOf(after));
  const changes = pendingChanges(plan);
  if (changes.length > 0 && !acceptChanges && !dryRun) {
    throw new ConflictError(
      `${what}: taking charge now would go on with ${changes
        .map(each => `“${each.title.text}”`)
        .join(
          ', ',
        )}. Let the other control plane finish first, or accept these changes`,
    );
  }
  const hashes = adoptedHashes(after);
  const objects: ObjectRef[] = [];
  await Promise.all(
    ownedRefs(after).map(async ref => {
      const cluster = parts.clusterOf(ref.context);
      if (!cluster) return;
      const { now } = parts;
      const hash = hashes.find(each => isHashOf(each, ref, parts))?.hash;
      const given = { cluster, hands, now, dryRun, hash, signal };
      if (await handOver(ref, given)) {
        const { type: _, ...object } = ref;
        objects.push(object);
      }
    }),
  );
  const outcome = from === controlPlane ? 'unchanged' : 'adopted';
  if (!dryRun && outcome === 'adopted') await claim(id, live, parts, signal);
  return { dryRun, outcome, from, objects: sorted(objects), changes, plan };
}

async function claim(
  id: ClusterId,
  { metadata }: K8ssandraCluster,
  { home, controlPlane }: AdoptionParts,
  signal: AbortSignal | undefined,
): Promise<void> {
  // The other control plane may write its status meanwhile; only another object, or another claim, is in the way.
  for (let tries = 1; ; tries++) {
    const live = await home.client.get<K8ssandraCluster>(type, key(id), {
      signal,
    });
    const what = `K8ssandraCluster ${id.namespace}/${id.name}`;
    requireSame(what, live, metadata.uid);
    if (live.metadata.generation !== metadata.generation) {
      throw new ConflictError(`${what} changed meanwhile. Look at it again`);
    }
    try {
      const stored = await home.client.mergePatch<K8ssandraCluster>(
        type,
        key(id),
        {
          metadata: {
            uid: metadata.uid,
            resourceVersion: live.metadata.resourceVersion,
            annotations: { [annotations.claim]: controlPlane },
          },
        },
        { signal },
      );
      observe(home, type, stored);
      return;
    } catch (error) {
      if (!KubernetesError.isConflict(error) || tries === 5) throw error;
    }
  }
}

function requireSame(
  what: string,
  { metadata }: K8ssandraCluster,
  uid: string | undefined,
): void {
  if (uid !== undefined && metadata.uid !== uid) {
    throw new ConflictError(
      `${what}: the UID is another: it was deleted and created again. Look at it again`,
    );
  }
  if (metadata.deletionTimestamp) {
    throw new ConflictError(`${what} is being deleted`);
  }
}

/** Ownership is handed over everywhere or nowhere. */
function requireSight(what: string, { contexts, home }: Snapshot): void {
  const away = Object.values({ ...contexts, '': home })
    .filter(each => !each.visible)
    .map(nameOf);
  if (away.length === 0) return;
  throw new ServiceUnavailableError(
    `${what}: ${away.join(
      ', ',
    )} cannot be seen now. Nothing was changed; try again when every region answers`,
  );
}

function nameOf({ region, reason, connection }: ContextSnapshot): string {
  return `${region} (${reason?.message ?? connection})`;
}

/** Two names of one Kubernetes cluster lead to one connection. */
function isHashOf(
  hash: AdoptedHash,
  ref: OwnedRef,
  { clusterOf }: AdoptionParts,
): boolean {
  return (
    ref.kind === resourceTypes.CassandraDatacenter.kind &&
    ref.namespace === hash.namespace &&
    ref.name === hash.name &&
    clusterOf(ref.context) === clusterOf(hash.context)
  );
}

function key({ namespace, name }: ClusterId) {
  return { namespace, name };
}

function sorted(objects: ObjectRef[]): ObjectRef[] {
  const text = (each: ObjectRef) =>
    [each.context, each.kind, each.namespace, each.name].join('/');
  return [...objects].sort((a, b) => (text(a) < text(b) ? -1 : 1));
}
