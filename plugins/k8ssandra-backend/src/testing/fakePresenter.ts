import type {
  ClusterEntry,
  ContextFacts,
} from '@k8ssandra-backstage/control-plane';
import {
  annotations,
  type ClusterSummary,
  type ContextView,
  type Sentence,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Presenter } from '../service';

const sentence = (text: string): Sentence => ({ key: text, params: {}, text });

/** States of clusters by name; healthy when not named. */
export type States = Record<string, StateKey>;

/** Shows the least that the shapes of the API ask for. */
export function fakePresenter(states: States = {}): Presenter {
  const summary = ({ id, uid, snapshot }: ClusterEntry): ClusterSummary => ({
    id,
    uid,
    signalKey: '',
    clusterName: id.name,
    serverVersion: null,
    owner: snapshot.cluster.metadata.annotations?.[annotations.owner] ?? null,
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
  const context = (controlPlane: string, facts: ContextFacts): ContextView => ({
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
    dependants: facts.dependants.map(id => `${id.namespace}/${id.name}`),
  });
  return {
    summary,
    context,
    view: entry => ({
      ...summary(entry),
      version: 1,
      datacenters: [],
      controlPlaneContext: context(entry.id.controlPlane, {
        ...entry.snapshot.home,
        aliases: [],
        dependants: [],
      }),
      plan: entry.plan,
      problems: [],
      notes: [],
      generation: 1,
      createdAgeSeconds: 60,
      actions: { delete: { allowed: true, reason: null } },
    }),
  };
}
