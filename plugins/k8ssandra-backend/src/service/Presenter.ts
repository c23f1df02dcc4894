import type {
  ClusterEntry,
  ContextFacts,
  StepTimes,
} from '@k8ssandra-backstage/control-plane';
import type {
  ClusterId,
  ClusterSummary,
  ClusterView,
  ContextView,
  TaskView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What a cluster's object does not say. */
export interface ShowOptions {
  /** Owner of clusters without the annotation. */
  defaultOwner?: string | null;
  /** What history knows of the times of its steps. */
  times?: StepTimes;
}

/** What its page shows beside it. */
export interface ViewOptions extends ShowOptions {
  tasks?: TaskView[];
  /** False leaves out what it survives, which takes time to find out. */
  survival?: boolean;
}

/** Turns what the control plane knows into what the pages show. Pure: it does no I/O. */
export interface Presenter {
  view(entry: ClusterEntry, options: ViewOptions): ClusterView;
  summary(entry: ClusterEntry, options: ShowOptions): ClusterSummary;
  context(
    facts: ContextFacts,
    options: {
      controlPlane: string;
      /** `<namespace>/<name>` of the clusters there that the viewer may read. */
      dependants: string[];
    },
  ): ContextView;
  /**
   * Whole seconds that a datacenter usually takes to start, in this cluster or else in the fleet; `null` where nobody knows. Absent without
   * a history.
   */
  usualStartSeconds?(id: ClusterId): number | null;
}
