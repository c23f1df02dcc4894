import type {
  ClusterEntry,
  ContextFacts,
} from '@k8ssandra-backstage/control-plane';
import {
  annotations,
  type ClusterView,
  type ContextView,
  type SpecChange,
  type TaskView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  placeOf,
  type ObservedCluster,
  type ObservedContext,
  type ObservedView,
  type SeenEvent,
  type Writer,
} from '../detect';
import { datacenterOf } from './datacenterOf';
import { clusterSubject, contextSubject } from '../subjects';

/** What detectors compare, of a cluster as it is known now. */
export function observeCluster(look: {
  entry: ClusterEntry;
  view: ClusterView;
  tasks: TaskView[];
  defaultOwner: string | null;
  isNew: boolean;
  at: number;
}): ObservedCluster {
  const { entry, view, tasks, at } = look;
  const { cluster, contexts } = entry.snapshot;
  const { metadata, spec } = cluster;
  return {
    subject: clusterSubject(entry.id, cluster, look.defaultOwner),
    at,
    view: observedView(view),
    spec,
    specHidden: false,
    generation: metadata.generation ?? 0,
    claim: metadata.annotations?.[annotations.claim] ?? null,
    writer: writerOf(metadata.specChange),
    deleting: metadata.deletionTimestamp !== undefined,
    isNew: look.isNew,
    events: Object.values(contexts).flatMap(each => eventsOf(each, at)),
    tasks,
  };
}

function writerOf(change: SpecChange | undefined): Writer | null {
  if (!change) return null;
  const { manager, operation } = change;
  const known = operation === 'Apply' || operation === 'Update';
  return { manager, operation: known ? operation : null };
}

/** As much of a page as is compared. */
export function observedView(view: ClusterView): ObservedView {
  const datacenters = view.datacenters.map(each => {
    const { context, name, state, sentence } = each;
    const isUnseenYet =
      each.nodes.value === null && isConnecting(each.contextView);
    return { context, name, sentence, state: isUnseenYet ? null : state };
  });
  const isSettled = datacenters.every(({ state }) => state !== null);
  return {
    state: isSettled ? view.state : null,
    sentence: view.verdict.state,
    datacenters,
  };
}

/** What was not looked at yet is in the state that it was in before. */
export function carriedOn<T extends ObservedView>(
  before: ObservedView | undefined,
  after: T,
): T {
  if (!before) return after;
  const former = new Map(before.datacenters.map(each => [placeOf(each), each]));
  return {
    ...after,
    state: after.state ?? before.state,
    datacenters: after.datacenters.map(each =>
      each.state === null ? former.get(placeOf(each)) ?? each : each,
    ),
  };
}

/** What detectors compare, of a Kubernetes cluster as it is known now. */
export function observeContext(look: {
  controlPlane: string;
  facts: ContextFacts;
  view: ContextView;
  defaultOwner: string | null;
  at: number;
}): ObservedContext {
  const { facts, view, at } = look;
  return {
    subject: contextSubject(look.controlPlane, facts, look.defaultOwner),
    at,
    name: view.name,
    state: isConnecting(view) ? null : view.state,
    connection: facts.connection,
    sentence: view.reason,
    lastContactSeconds: facts.lastContactSeconds,
    visible: facts.visible,
    reason: facts.reason ?? null,
  };
}

function isConnecting({ connection }: { connection: string }): boolean {
  return connection === 'connecting' || connection === 'syncing';
}

function eventsOf(
  snapshot: ClusterEntry['snapshot']['home'],
  at: number,
): SeenEvent[] {
  return [...snapshot.events, ...snapshot.operatorEvents].map(
    ({ lastSeenSeconds, ...event }) => ({
      ...event,
      context: snapshot.name,
      datacenter: datacenterOf(event.involved, snapshot),
      lastSeenAt: lastSeenSeconds === null ? null : at - lastSeenSeconds * 1000,
    }),
  );
}
