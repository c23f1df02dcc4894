import type {
  ClusterView,
  ContextView,
  Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { say } from '../sentences';
import { completed, lastTrue } from './complete';
import type { LastKnownViews } from './LastKnownViews';

/**
 * A page of a cluster whose control plane was not seen since this portal started: everything on it is as it was. Pure.
 * @param home - the control-plane cluster as it is known now
 */
export function absentPage(options: {
  kept: { view: ClusterView; at: number };
  home: ContextView;
  lastKnown: Pick<LastKnownViews, 'context'>;
  now: number;
}): ClusterView {
  const { kept, home, lastKnown, now } = options;
  const { view } = kept;
  const { controlPlane } = view.id;
  const at = lastTrue(
    kept.at,
    lastKnown.context({ controlPlane, context: '' }),
  );
  const seconds = Math.max(0, Math.floor((now - at) / 1000));
  const sentence = say('history.absentHome', { seconds, controlPlane });
  // What is not named here is not known: nothing that was computed then is claimed now.
  const unseen: ClusterView = {
    version: view.version,
    id: view.id,
    uid: view.uid,
    signalKey: view.signalKey,
    clusterName: view.clusterName,
    serverVersion: view.serverVersion,
    owner: view.owner,
    mode: view.mode,
    generation: view.generation,
    deleting: view.deleting,
    notes: [],
    propagation: null,
    state: 'unreachable',
    verdict: { state: sentence, clients: null, next: home.reason },
    change: null,
    datacenters: view.datacenters.map(each => ({
      ...each,
      state: 'unreachable',
      nodes: { value: null, ...away(home.reason) },
      racks: { value: null, ...away(home.reason) },
      conditions: { value: null, ...away(home.reason) },
      contextView: unseenContext(each.contextView, home),
    })),
    nodes: {
      up: 0,
      size: 0,
      notVisible: view.nodes.size + view.nodes.notVisible,
    },
    controlPlaneContext: home,
    plan: { ...view.plan, steps: [], attention: [] },
    problems: [],
    actions: { delete: { allowed: false, reason: sentence } },
    tasks: { items: [], more: 0 },
    oldestAgeSeconds: seconds,
    createdAgeSeconds:
      view.createdAgeSeconds === null ? null : view.createdAgeSeconds + seconds,
  };
  return completed(unseen, {
    kept,
    now,
    context: context => lastKnown.context({ controlPlane, context }),
  });
}

function away(reason: Sentence | null) {
  return {
    observedAgeSeconds: null,
    reachable: false as const,
    ...(reason && { reason }),
  };
}

/** Without the control plane's ClientConfigs nobody knows how to reach it. */
function unseenContext(view: ContextView, home: ContextView): ContextView {
  return {
    ...view,
    state: 'unknown',
    connection: 'connecting',
    reason: home.reason,
    lastContactSeconds: null,
    latencyMs: null,
  };
}
