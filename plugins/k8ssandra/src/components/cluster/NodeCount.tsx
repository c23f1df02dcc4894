import { makeStyles } from '@material-ui/core/styles';
import type { DatacenterSummary } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';

const useStyles = makeStyles(
  theme => ({
    root: {
      fontSize: 13.5,
      color: theme.palette.text.secondary,
      fontVariantNumeric: 'tabular-nums',
      whiteSpace: 'nowrap',
      '& b': { fontSize: 15, color: theme.palette.text.primary },
    },
  }),
  { name: 'K8ssandraNodeCount' },
);

/** "3 / 3 up"; "3 ? / 3 up" for what was last seen; "? up" for what was never seen: a missing number is never 0. */
export function NodeCount({ datacenter }: { datacenter: DatacenterSummary }) {
  const classes = useStyles();
  const t = useText();
  const { value, reachable } = datacenter.nodes;
  return (
    <span className={classes.root}>
      <b>{value ? value.up : '?'}</b>
      {value && !reachable && ' ?'}
      {value && ` / ${value.size}`} {t('region.up')}
    </span>
  );
}
