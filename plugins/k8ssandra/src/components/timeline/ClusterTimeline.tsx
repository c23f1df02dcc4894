import { EntityCluster } from '../cluster/EntityCluster';
import { TimelineView } from './TimelineView';

/** The tab Timeline of a `cassandra-cluster` entity. */
export function ClusterTimeline() {
  return (
    <EntityCluster heights={[84, 240, 420]}>
      {cluster => <TimelineView cluster={cluster} />}
    </EntityCluster>
  );
}
