import type {
  Aged,
  ClusterView,
  ContextView,
  DatacenterView,
  RackView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { say } from '../sentences';

/** What was kept, and when it was true last. */
interface Past {
  kept: { view: ClusterView; at: number };
  /** Epoch milliseconds. */
  now: number;
  context: (name: string) => { view: ContextView; at: number } | undefined;
}

/**
 * A live page, with what was known before in the regions that were not seen since this portal started: the last values with their age,
 * not reachable, and in no state that would call them well. Live data always wins. Pure.
 */
export function completed(live: ClusterView, past: Past): ClusterView {
  let changed = false;
  const datacenters = live.datacenters.map(each => {
    const kept = past.kept.view.datacenters.find(
      ({ name, context }) => name === each.name && context === each.context,
    );
    if (each.nodes.value !== null || !kept?.nodes.value) return each;
    changed = true;
    return completedDatacenter(each, kept, past);
  });
  if (!changed) return live;
  const ages = datacenters.map(each => each.nodes.observedAgeSeconds);
  const all = [live.controlPlaneContext.lastContactSeconds, ...ages];
  return {
    ...live,
    datacenters,
    oldestAgeSeconds: all.some(age => age === null)
      ? null
      : Math.max(...all.map(age => age ?? 0)),
  };
}

function completedDatacenter(
  live: DatacenterView,
  kept: DatacenterView,
  past: Past,
): DatacenterView {
  const age = ageOf(kept, past);
  const { reason } = live.nodes;
  const aged = <T>(value: T | null): Aged<T> => ({
    value,
    observedAgeSeconds: age,
    reachable: false,
    ...(reason && { reason }),
  });
  const { up, size } = kept.nodes.value!;
  const elapsed = Math.max(0, (past.now - past.kept.at) / 1000);
  return {
    ...live,
    created: live.created ?? kept.created,
    nodes: aged(kept.nodes.value),
    racks: aged(kept.racks.value?.map(outOfSight) ?? null),
    conditions: aged(
      kept.conditions.value?.map(each => ({
        ...each,
        sinceSeconds:
          each.sinceSeconds === null
            ? null
            : Math.floor(each.sinceSeconds + elapsed),
      })) ?? null,
    ),
    contextView: completedContext(
      live.contextView,
      past.context(live.context) ?? {
        view: kept.contextView,
        at: past.kept.at,
      },
      past.now,
    ),
    sentence: say('history.lastSeen', { seconds: age, up, size }),
  };
}

function ageOf(kept: DatacenterView, { kept: page, now, context }: Past) {
  const ofPage = page.at - (kept.nodes.observedAgeSeconds ?? 0) * 1000;
  const at = lastTrue(ofPage, context(kept.context));
  return Math.max(0, Math.floor((now - at) / 1000));
}

/**
 * When something was true last, in epoch milliseconds: what changes in a region is kept, so that it was true for as long as the region
 * was in contact.
 */
export function lastTrue(
  keptAt: number,
  context: { view: ContextView; at: number } | undefined,
): number {
  const seconds = context?.view.lastContactSeconds ?? null;
  return context && seconds !== null
    ? Math.max(keptAt, context.at - seconds * 1000)
    : keptAt;
}

/** Cells keep their letters, and are neither down nor healthy. */
function outOfSight(rack: RackView): RackView {
  return {
    ...rack,
    nodes: rack.nodes.map(node => ({ ...node, state: 'unreachable' })),
  };
}

/** A Kubernetes cluster that was not seen since this portal started, with when it was seen before. */
export function completedContext(
  live: ContextView,
  kept: { view: ContextView; at: number } | undefined,
  now: number,
): ContextView {
  if (live.lastContactSeconds !== null || !kept) return live;
  const { lastContactSeconds, kubernetesVersion } = kept.view;
  if (lastContactSeconds === null) return live;
  const elapsed = Math.max(0, (now - kept.at) / 1000);
  return {
    ...live,
    lastContactSeconds: Math.floor(lastContactSeconds + elapsed),
    kubernetesVersion: live.kubernetesVersion ?? kubernetesVersion,
  };
}
