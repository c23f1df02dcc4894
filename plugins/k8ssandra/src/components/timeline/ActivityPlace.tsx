import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  clusterEntityName,
  type HistoryEntry,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';

/** Where something happened in the fleet: the cluster as a link with its datacenter, or the Kubernetes cluster. */
export function ActivityPlace({ entry }: { entry: HistoryEntry }) {
  const t = useText();
  const { cluster, datacenter, context, controlPlane } = entry;
  if (!cluster) {
    return (
      <>
        {t('timeline.activity.kubernetes', { name: context || controlPlane })}
      </>
    );
  }
  return (
    <>
      <EntityRefLink
        entityRef={`resource:default/${clusterEntityName(cluster)}`}
        hideIcon
      >
        {cluster.name}
      </EntityRefLink>
      {datacenter && ` · ${datacenter}`}
    </>
  );
}
