import type { KubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  annotations,
  labels,
  resourceTypes,
  type CassandraDatacenter,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Lab } from './lab';
import type { Interceptor, LabWrite } from './wrapClient';

/** Watches every write of a control plane, and may kill it. */
export interface Witness extends Interceptor {
  readonly writes: LabWrite[];
  /** What broke an invariant (research 4.2, I3 to I5), in words. */
  readonly violations: string[];
}

/** Makes one that looks at the fleet itself at the instant of each write. */
export function createWitness(
  lab: Lab,
  options: {
    /** The process dies after so many writes, the last of which is done and never answered. */
    killAfter?: number;
    /** Or as soon as this is so. */
    killWhen?: (writes: LabWrite[]) => boolean;
  } = {},
): Witness {
  const writes: LabWrite[] = [];
  const violations: string[] = [];
  const generations = new Map<string, number>();
  const admin = (context: string) => lab.admin(context || lab.contexts[0]);
  let dead = false;

  const noteGeneration = ({ object, context, type, name }: LabWrite) => {
    const stamp = object?.metadata.annotations?.[annotations.stamp];
    if (!stamp) return;
    const [, uid, generation] = stamp.split('/');
    const key = [context, type.kind, name, uid].join('/');
    const before = generations.get(key) ?? 0;
    if (Number(generation) < before) {
      violations.push(
        `I4: ${key} is written for ${generation} after ${before}`,
      );
    }
    generations.set(key, Math.max(before, Number(generation)));
  };

  const look = async (write: LabWrite) => {
    const { type, verb, context, name } = write;
    noteGeneration(write);
    if (type.kind !== resourceTypes.CassandraDatacenter.kind) return;
    const clusters = await admin('').list<K8ssandraCluster>(
      resourceTypes.K8ssandraCluster,
    );
    if (verb === 'delete') {
      const wanted = clusters.items.some(each => asksFor(each, write));
      if (wanted) violations.push(`I3: ${context}/${name} is asked for`);
      const { uid, resourceVersion } = write.options;
      if (!uid || !resourceVersion) {
        violations.push(`I3: ${context}/${name} is deleted unconditionally`);
      }
      return;
    }
    if (verb !== 'apply') return;
    const others = await unready(lab, admin, write);
    if (others.length > 0) {
      violations.push(
        `I5: ${context}/${name} is written while ${others.join()} is not ready`,
      );
    }
  };

  return {
    writes,
    violations,
    get dead() {
      return dead;
    },
    before: look,
    after: write => {
      writes.push(write);
      if (writes.length === options.killAfter || options.killWhen?.(writes)) {
        dead = true;
      }
    },
  };
}

/** Whether the specification names the datacenter, and nobody deletes the cluster. */
function asksFor(cluster: K8ssandraCluster, write: LabWrite): boolean {
  return (
    cluster.metadata.deletionTimestamp === undefined &&
    (cluster.spec.cassandra?.datacenters ?? []).some(
      each =>
        each.metadata.name === write.name &&
        (each.k8sContext ?? '') === write.context &&
        (each.metadata.namespace ?? cluster.metadata.namespace) ===
          write.namespace,
    )
  );
}

/** Other datacenters of the same cluster that move nodes at this instant. */
async function unready(
  lab: Lab,
  admin: (context: string) => KubernetesClient,
  write: LabWrite,
): Promise<string[]> {
  const cluster = write.object?.metadata.labels?.[labels.clusterName];
  const found: string[] = [];
  for (const context of lab.contexts) {
    const { items } = await admin(context)
      .list<CassandraDatacenter>(resourceTypes.CassandraDatacenter)
      // A test may have taken the CRD away.
      .catch(() => ({ items: [] }));
    for (const each of items) {
      const { metadata, status } = each;
      if (metadata.labels?.[labels.clusterName] !== cluster) continue;
      if (metadata.name === write.name) continue;
      const ready =
        metadata.deletionTimestamp !== undefined ||
        (status?.cassandraOperatorProgress === 'Ready' &&
          status.observedGeneration === metadata.generation);
      if (!ready) found.push(`${context}/${metadata.name}`);
    }
  }
  return found;
}
