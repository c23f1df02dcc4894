import type {
  ClusterEntry,
  ContextFacts,
} from '@k8ssandra-backstage/control-plane';
import type {
  ClusterSummary,
  ClusterView,
  ContextView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Turns what the control plane knows into what the pages show. Pure: it does no I/O. */
export interface Presenter {
  view(entry: ClusterEntry): ClusterView;
  summary(entry: ClusterEntry): ClusterSummary;
  context(controlPlane: string, facts: ContextFacts): ContextView;
}
