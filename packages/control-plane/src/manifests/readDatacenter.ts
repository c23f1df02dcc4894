import {
  KubernetesError,
  type KubernetesClient,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  resourceTypes,
  type CassandraDatacenter,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** A region is waited for so long at most, so that one that is slow never holds a page. */
export const READ_LIMIT_MS = 3000;

/** Where a CassandraDatacenter is. */
export interface DatacenterPlace {
  /** Empty for the control plane's own Kubernetes cluster. */
  context: string;
  namespace: string;
  name: string;
}

/** What a region answered. `message` is fit to be shown. */
export type DatacenterReading =
  | { kind: 'read'; object: CassandraDatacenter }
  | { kind: 'absent' }
  | { kind: 'forbidden' | 'failed'; message: string };

/** Reads a CassandraDatacenter from its region, for {@link READ_LIMIT_MS} at most. Never rejects. */
export async function readDatacenter(
  client: KubernetesClient | undefined,
  { namespace, name }: DatacenterPlace,
  signal: AbortSignal,
): Promise<DatacenterReading> {
  if (!client) return { kind: 'failed', message: 'it is not connected' };
  try {
    const object = await client.get<CassandraDatacenter>(
      resourceTypes.CassandraDatacenter,
      { namespace, name },
      { timeoutMs: READ_LIMIT_MS, signal },
    );
    return { kind: 'read', object };
  } catch (error) {
    if (KubernetesError.isNotFound(error)) return { kind: 'absent' };
    const forbidden = KubernetesError.isForbidden(error);
    return {
      kind: forbidden ? 'forbidden' : 'failed',
      message: KubernetesError.is(error)
        ? error.explanation
        : 'the answer could not be read',
    };
  }
}
