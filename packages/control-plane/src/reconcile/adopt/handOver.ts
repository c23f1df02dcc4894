import {
  KubernetesError,
  type Cluster,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  annotations,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { observe } from '../../act';
import { newNote, type Hands } from './inOurHands';
import { handedOver, type ManagedFieldsEntry } from './managedFields';
import type { OwnedRef } from './ownedRefs';

/** So often an object that somebody writes at the same time is read again. */
const TRIES = 5;

/** Where and when ownership is handed over. */
export interface HandOverOptions {
  cluster: Cluster;
  hands: Hands;
  /** RFC 3339. */
  now: string;
  dryRun: boolean;
  /** The digest that a datacenter gets; none for what keeps its own, or has none. */
  hash?: string;
  signal?: AbortSignal;
}

/**
 * Makes us the manager of what the k8ssandra-operator wrote in one object. But for notes of ours and the digest of a datacenter
 * nothing else of it changes: neither its content nor its generation.
 * @returns whether there was something to hand over
 * @throws KubernetesError
 */
export async function handOver(
  ref: OwnedRef,
  { cluster, hands, now, dryRun, hash, signal }: HandOverOptions,
): Promise<boolean> {
  const key = { namespace: ref.namespace, name: ref.name };
  for (let tries = 1; ; tries++) {
    try {
      const live = await cluster.client.get<KubernetesObject>(ref.type, key, {
        signal,
      });
      const {
        managedFields = [],
        uid,
        resourceVersion,
      } = live.metadata as KubernetesObject['metadata'] & {
        managedFields?: ManagedFieldsEntry[];
      };
      const entries = handedOver(managedFields, now);
      const notes = {
        ...newNote(live, hands),
        ...(hash !== undefined && { [annotations.resourceHash]: hash }),
      };
      const isNoted = Object.keys(notes).length > 0;
      if (!entries && !isNoted) return false;
      if (dryRun) return true;
      const stored = await cluster.client.mergePatch<KubernetesObject>(
        ref.type,
        key,
        {
          metadata: {
            uid,
            resourceVersion,
            ...(entries && { managedFields: entries }),
            ...(isNoted && { annotations: notes }),
          },
        },
        { signal },
      );
      observe(cluster, ref.type, stored);
      return true;
    } catch (error) {
      if (KubernetesError.isNotFound(error)) return false;
      if (!KubernetesError.isConflict(error) || tries === TRIES) throw error;
    }
  }
}
