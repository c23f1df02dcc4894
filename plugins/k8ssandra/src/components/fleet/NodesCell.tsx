import { makeStyles } from '@material-ui/core/styles';
import type { ClusterSummary } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { lastSeenUp } from '../../lib/fleetNodes';

const useStyles = makeStyles(
  theme => ({
    count: {
      fontVariantNumeric: 'tabular-nums',
      whiteSpace: 'nowrap',
      color: theme.palette.text.secondary,
      '& b': { color: theme.palette.text.primary },
    },
    small: { fontSize: 12, color: theme.palette.text.secondary },
  }),
  { name: 'K8ssandraNodesCell' },
);

/** Nodes up of those we see; what we do not see is counted apart: a sum never adds both (ux 3). */
export function NodesCell({ cluster }: { cluster: ClusterSummary }) {
  const classes = useStyles();
  const t = useText();
  const { up, size, notVisible } = cluster.nodes;
  if (size > 0 || notVisible === 0) {
    return (
      <>
        <div className={classes.count}>
          <b>{up}</b> / {size}
        </div>
        {notVisible > 0 && (
          <div className={classes.small}>
            {t('fleet.notVisible', { hidden: notVisible })}
          </div>
        )}
      </>
    );
  }
  const lastUp = lastSeenUp(cluster.datacenters);
  return (
    <>
      <div className={classes.count}>
        <b>?</b> / {notVisible}
      </div>
      <div className={classes.small}>
        {lastUp === null
          ? t('fleet.neverSeen')
          : t('fleet.lastSeen', { up: lastUp })}
      </div>
    </>
  );
}
