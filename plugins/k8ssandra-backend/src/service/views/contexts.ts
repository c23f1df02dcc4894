import type { ContextFacts } from '@k8ssandra-backstage/control-plane';
import type {
  ClusterSummary,
  DatacenterSummary,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What is known of the Kubernetes clusters of a control plane at this instant, by context. */
export type ContextsByName = ReadonlyMap<string, ContextFacts>;

/** A text that differs when a Kubernetes cluster of a row is in another state; ages and latencies are no part of it. */
export function contextMarks(
  summary: ClusterSummary,
  contexts: ContextsByName,
): string {
  return contextsOf(summary)
    .map(name => {
      const facts = contexts.get(name);
      return facts
        ? [
            name,
            facts.connection,
            facts.visible,
            facts.everSeen,
            facts.reason?.code,
            facts.region,
            facts.formerUid,
          ].join(' ')
        : name;
    })
    .join('\n');
}

/** A row with the ages of this instant: they are those of the last contact with its Kubernetes clusters. */
export function withAges(
  summary: ClusterSummary,
  contexts: ContextsByName,
): ClusterSummary {
  const ageOf = (name: string) => {
    const facts = contexts.get(name);
    const seconds = facts?.everSeen ? facts.lastContactSeconds : null;
    return seconds === null ? null : Math.floor(seconds);
  };
  // What was not seen since this portal started has the age that it was kept with.
  const isKept = ({ context, nodes }: DatacenterSummary) =>
    !nodes.reachable && !contexts.get(context)?.everSeen;
  const kept = (datacenter: DatacenterSummary) =>
    isKept(datacenter)
      ? datacenter.nodes.observedAgeSeconds
      : ageOf(datacenter.context);
  const ages = [ageOf(''), ...summary.datacenters.map(kept)];
  return {
    ...summary,
    datacenters: summary.datacenters.map(datacenter => ({
      ...datacenter,
      nodes: {
        ...datacenter.nodes,
        observedAgeSeconds:
          datacenter.nodes.value === null ? null : kept(datacenter),
      },
    })),
    oldestAgeSeconds: ages.every(age => age !== null)
      ? Math.max(...ages)
      : null,
  };
}

/** The control-plane cluster, and those of the datacenters. */
function contextsOf({ datacenters }: ClusterSummary): string[] {
  return ['', ...datacenters.map(({ context }) => context)];
}
