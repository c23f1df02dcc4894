import {
  buildClusterView,
  buildContextView,
  toPublicPlan,
  type ControlPlane,
} from '@k8ssandra-backstage/control-plane';
import type {
  ClusterView,
  ContextView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What pages and the HTTP API are made from, at one instant. */
export interface Shown {
  contexts: Array<ContextView & { visible: boolean; everSeen: boolean }>;
  clusters: ClusterView[];
  /** Conditions in the status of each stored K8ssandraCluster, by `<namespace>/<name>`. */
  conditions: Map<string, Array<{ type: string; status: string }>>;
}

/** Reads a control plane as the HTTP API does. */
export function shownBy(plane: ControlPlane): Shown {
  const controlPlane = plane.name;
  return {
    contexts: plane.contexts().map(facts => ({
      ...buildContextView(facts, { controlPlane, now: Date.now() }),
      visible: facts.visible,
      everSeen: facts.everSeen,
    })),
    clusters: plane.clusters().map(({ id, snapshot, plan }) =>
      buildClusterView({
        snapshot,
        plan: toPublicPlan(plan),
        now: Date.now(),
        signalSalt: 'invariants',
        tasks: plane.taskViewsOf(id),
      }),
    ),
    conditions: new Map(
      plane
        .objects()
        .map(({ metadata, status }) => [
          `${metadata.namespace}/${metadata.name}`,
          status?.conditions ?? [],
        ]),
    ),
  };
}

/** How strictly it is judged. */
export interface TruthOptions {
  /** Age in seconds above which nothing may be called ready. */
  staleSeconds: number;
  /** Names of contexts whose server is known to have answered nothing for long enough; empty name for the control plane's. */
  lost: ReadonlySet<string>;
}

/** What is shown and cannot be known (I7): in words, nothing when all is true. Pure. */
export function untruths(shown: Shown, options: TruthOptions): string[] {
  return [
    ...shown.contexts.flatMap(each => untruthsOfContext(each, options)),
    ...shown.clusters.flatMap(each => untruthsOfCluster(each, shown, options)),
  ];
}

function untruthsOfContext(
  context: Shown['contexts'][number],
  { staleSeconds, lost }: TruthOptions,
): string[] {
  const { name, state, connection, visible, lastContactSeconds } = context;
  const claims = state === 'healthy' || connection === 'ready' || visible;
  if (!claims) return [];
  const found: string[] = [];
  if (lastContactSeconds === null) {
    found.push(`context ${name} is shown as ${state} and never answered`);
  } else if (lastContactSeconds > staleSeconds) {
    found.push(
      `context ${name} is shown as ${state}, heard of ${lastContactSeconds} s ago`,
    );
  }
  if (lost.has(context.id.context)) {
    found.push(
      `context ${name} is shown as ${state} (${connection}), and its server answers nothing`,
    );
  }
  return found;
}

function untruthsOfCluster(
  cluster: ClusterView,
  { contexts, conditions }: Shown,
  { lost }: TruthOptions,
): string[] {
  const found: string[] = [];
  const key = `${cluster.id.namespace}/${cluster.id.name}`;
  const say = (words: string) => found.push(`cluster ${key}: ${words}`);
  const unseen = cluster.datacenters.filter(each => {
    const context = contexts.find(one => one.id.context === each.context);
    return !context?.visible;
  });
  for (const each of unseen) {
    const context = contexts.find(one => one.id.context === each.context);
    if (each.state === 'healthy') say(`unseen ${each.name} is green`);
    if (each.nodes.reachable || each.racks.reachable) {
      say(`unseen ${each.name} is called reachable`);
    }
    if (each.nodes.value && !context?.everSeen) {
      say(`${each.name}, never seen, has ${each.nodes.value.up} nodes up`);
    }
    if (each.nodes.value && each.nodes.observedAgeSeconds === null) {
      say(`nodes of unseen ${each.name} have no age`);
    }
  }
  const asked = unseen.filter(each => each.asked);
  if (asked.length > 0 && cluster.state === 'healthy') {
    say(`green with ${asked.map(each => each.name)} out of sight`);
  }
  const hidden = asked.some(each => (each.nodes.value?.size ?? 0) > 0);
  if (hidden && cluster.nodes.notVisible === 0) {
    say('nodes that cannot be seen are not counted as such');
  }
  const gone = cluster.datacenters.filter(each => lost.has(each.context));
  const reachable = (conditions.get(key) ?? []).find(
    each => each.type === 'Reachable',
  );
  // A control plane whose own cluster is away cannot write what it knows.
  if (gone.length > 0 && !lost.has('') && reachable?.status === 'True') {
    say(`condition Reachable=True with ${gone.map(each => each.name)} lost`);
  }
  return found;
}
