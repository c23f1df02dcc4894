import { makeStyles } from '@material-ui/core/styles';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  clusterEntityName,
  type HistoryEntry,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';

const useStyles = makeStyles(
  // a link beside other words is told by more than its colour
  { root: { '& a': { textDecoration: 'underline' } } },
  { name: 'K8ssandraActivityPlace' },
);

/** Where something happened in the fleet: the cluster as a link with its datacenter, or the Kubernetes cluster. */
export function ActivityPlace({ entry }: { entry: HistoryEntry }) {
  const classes = useStyles();
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
    <span className={classes.root}>
      <EntityRefLink
        entityRef={`resource:default/${clusterEntityName(cluster)}`}
        hideIcon
      >
        {cluster.name}
      </EntityRefLink>
      {datacenter && ` · ${datacenter}`}
    </span>
  );
}
