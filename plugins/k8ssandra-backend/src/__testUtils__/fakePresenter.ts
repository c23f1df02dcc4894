import {
  annotations,
  signalKeyOf,
  type ClusterSummary,
  type ClusterSurvival,
  type DatacenterView,
  type K8ssandraCluster,
  type RackView,
  type Sentence,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ClusterEntry } from '@k8ssandra-backstage/control-plane';
import type { Presenter } from '../service';

const sentence = (text: string): Sentence => ({ key: text, params: {}, text });

const aSurvival: ClusterSurvival = {
  headline: sentence('One node of each rack can be lost.'),
  value: sentence('1 node'),
  detail: null,
  state: 'healthy',
  basis: 'system',
  keyspaces: [],
  more: 0,
  coldStart: [],
  source: { readAgeSeconds: null, through: null, sentences: [] },
};

/** The only rack of a datacenter that names none. */
function aRack(cluster: string, datacenter: string, size: number): RackView {
  const rack = 'default';
  return {
    name: rack,
    zone: null,
    nodes: Array.from({ length: size }, (_, ordinal) => ({
      rack,
      ordinal,
      pod: `${cluster}-${datacenter}-${rack}-sts-${ordinal}`,
      state: 'healthy',
      letters: 'UN',
      sentence: sentence('up'),
    })),
  };
}

/** States of clusters by name; healthy when not named. */
export type States = Record<string, StateKey>;

function isForeign({ metadata }: K8ssandraCluster, own: string): boolean {
  const claim = metadata.annotations?.[annotations.claim];
  return claim !== undefined && claim !== own;
}

/** Shows the least that the shapes of the API ask for. */
export function fakePresenter(states: States = {}): Presenter {
  const summary: Presenter['summary'] = (
    { id, uid, snapshot },
    { defaultOwner },
  ): ClusterSummary => ({
    id,
    uid,
    signalKey: signalKeyOf(id, uid),
    clusterName: id.name,
    serverVersion: null,
    owner:
      snapshot.cluster.metadata.annotations?.[annotations.owner] ??
      defaultOwner ??
      null,
    mode: 'reconcile',
    state: states[id.name] ?? 'healthy',
    verdict: {
      state: sentence(`${id.name} is ${states[id.name] ?? 'healthy'}`),
      clients: null,
      next: null,
    },
    change: null,
    datacenters: [],
    nodes: { up: 3, size: 3, notVisible: 0 },
    oldestAgeSeconds: 1,
    deleting: false,
  });
  const context: Presenter['context'] = (
    facts,
    { controlPlane, dependants },
  ) => ({
    id: { controlPlane, context: facts.name },
    name: facts.name || controlPlane,
    isControlPlane: facts.name === '',
    region: facts.region,
    state: facts.connection === 'down' ? 'unreachable' : 'healthy',
    connection: facts.connection === 'down' ? 'down' : 'ready',
    reason: null,
    lastContactSeconds: facts.lastContactSeconds,
    latencyMs: facts.latencyMs,
    kubernetesVersion: facts.kubernetesVersion,
    aliases: facts.aliases,
    dependants,
  });
  const datacentersOf = ({ id, snapshot }: ClusterEntry): DatacenterView[] =>
    (snapshot.cluster.spec?.cassandra?.datacenters ?? []).map(each => {
      const name = each.metadata.name;
      const seen = { observedAgeSeconds: 1, reachable: true };
      return {
        name,
        region: each.k8sContext || id.controlPlane,
        context: each.k8sContext ?? '',
        state: 'healthy',
        nodes: { ...seen, value: { up: each.size, size: each.size } },
        asked: true,
        cassandraName: name,
        namespace: id.namespace,
        contextView: context(
          { ...snapshot.home, aliases: [], dependants: [] },
          { controlPlane: id.controlPlane, dependants: [] },
        ),
        created: true,
        racks: { ...seen, value: [aRack(id.name, name, each.size)] },
        conditions: { ...seen, value: [] },
        sentence: sentence(`${name} is healthy`),
      };
    });
  return {
    summary,
    context,
    view: (entry, options) => ({
      ...summary(entry, options),
      version: 1,
      datacenters: datacentersOf(entry),
      controlPlaneContext: context(
        { ...entry.snapshot.home, aliases: [], dependants: [] },
        { controlPlane: entry.id.controlPlane, dependants: [] },
      ),
      plan: entry.plan,
      problems: [],
      notes: [],
      generation: 1,
      createdAgeSeconds: 60,
      propagation: null,
      survival: aSurvival,
      actions: {
        delete: { allowed: true, reason: null },
        ...(isForeign(entry.snapshot.cluster, entry.id.controlPlane) && {
          adopt: { allowed: true, reason: null },
        }),
      },
      tasks: {
        items: (options.tasks ?? []).map(({ plan: _, ...task }) => ({
          ...task,
          createdAgeSeconds: null,
          startedAgeSeconds: null,
          completedAgeSeconds: null,
        })),
        more: 0,
      },
    }),
  };
}
