import {
  buildClusterView,
  buildContextView,
  createControlPlane,
  toPublicPlan,
  toSummary,
  type ClusterEntry,
} from '@k8ssandra-backstage/control-plane';
import type { ControlPlaneFactory } from './fleet';
import type { Presenter, ViewOptions } from './service';

/** What the plugin takes from other packages. */
export interface Parts {
  createControlPlane: ControlPlaneFactory;
  presenter: Presenter;
}

const view = (
  { snapshot, plan, uid }: ClusterEntry,
  { defaultOwner, tasks, times, survival }: ViewOptions,
) =>
  buildClusterView({
    snapshot,
    plan: toPublicPlan(plan),
    now: Date.now(),
    // Only who may read the cluster knows its UID, and every replica does.
    signalSalt: uid,
    defaultOwner,
    tasks,
    times,
    survival,
  });

/** The real ones. */
export const defaultParts: Parts = {
  createControlPlane,
  presenter: {
    view,
    summary: (entry, options) =>
      toSummary(view(entry, { ...options, survival: false })),
    context: (facts, options) =>
      buildContextView(facts, { ...options, now: Date.now() }),
  },
};
