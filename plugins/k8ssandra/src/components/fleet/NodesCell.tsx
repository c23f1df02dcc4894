import { makeStyles } from '@material-ui/core/styles';
import type { NodeCounts } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';

const useStyles = makeStyles(
  theme => ({
    count: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
    small: { fontSize: 12, color: theme.palette.text.secondary },
  }),
  { name: 'K8ssandraNodesCell' },
);

/** Nodes up of those we see; what we do not see is counted apart: a sum never adds both (ux 3). */
export function NodesCell({ nodes }: { nodes: NodeCounts }) {
  const classes = useStyles();
  const t = useText();
  const { up, size, notVisible } = nodes;
  const seesNothing = size === 0 && notVisible > 0;
  return (
    <>
      <div className={classes.count}>
        <b>{seesNothing ? '?' : up}</b> / {seesNothing ? notVisible : size}
      </div>
      {notVisible > 0 && (
        <div className={classes.small}>
          {t('fleet.notVisible', { hidden: notVisible })}
        </div>
      )}
    </>
  );
}
