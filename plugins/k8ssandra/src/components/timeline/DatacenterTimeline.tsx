import { useEntity } from '@backstage/plugin-catalog-react';
import { datacenterNameOf } from '../../lib/annotation';
import { EntityCluster } from '../cluster/EntityCluster';
import { TimelineView } from './TimelineView';

/** The tab Timeline of a `cassandra-datacenter` entity: what is about this datacenter and its Kubernetes cluster, and changes. */
export function DatacenterTimeline() {
  const { entity } = useEntity();
  return (
    <EntityCluster heights={[84, 160, 420]}>
      {cluster => (
        <TimelineView
          cluster={cluster}
          datacenter={datacenterNameOf(entity) ?? entity.metadata.name}
        />
      )}
    </EntityCluster>
  );
}
