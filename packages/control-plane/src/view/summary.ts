import type {
  ClusterSummary,
  ClusterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** A cluster as a row of the fleet page: what of its view a row shows (ux 10). */
export function toSummary(view: ClusterView): ClusterSummary {
  return {
    id: view.id,
    uid: view.uid,
    signalKey: view.signalKey,
    clusterName: view.clusterName,
    serverVersion: view.serverVersion,
    owner: view.owner,
    mode: view.mode,
    state: view.state,
    verdict: view.verdict,
    change: view.change,
    datacenters: view.datacenters.map(
      ({ name, region, context, state, nodes }) => ({
        name,
        region,
        context,
        state,
        // why it is old stands in the list of contexts, once for all clusters
        nodes: {
          value: nodes.value,
          observedAgeSeconds: nodes.observedAgeSeconds,
          reachable: nodes.reachable,
          ...(nodes.value === null ? { reason: nodes.reason } : {}),
        },
      }),
    ),
    nodes: view.nodes,
    oldestAgeSeconds: view.oldestAgeSeconds,
    sinceSeconds: sinceOf(view),
    deleting: view.deleting,
  };
}

/** The longest of what makes the cluster be in its state. */
function sinceOf({ state, problems }: ClusterView): number | null {
  const times = problems
    .filter(problem => problem.state === state)
    .map(({ sinceSeconds }) => sinceSeconds ?? -1);
  const longest = Math.max(-1, ...times);
  return longest < 0 ? null : longest;
}
