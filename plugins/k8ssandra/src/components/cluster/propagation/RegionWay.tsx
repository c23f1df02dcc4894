import { makeStyles } from '@material-ui/core/styles';
import type { RegionPropagation } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { revisionFact, standsAt } from '../../../lib/propagation';
import { Age } from '../../common';
import { HopChain } from './HopChain';

const useStyles = makeStyles(
  theme => ({
    item: {
      padding: theme.spacing(1, 2),
      fontSize: 13.5,
      overflowWrap: 'anywhere',
      borderBottom: `1px solid ${theme.palette.divider}`,
      '&:last-child': { borderBottom: 0 },
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 1.5),
      '& b': { fontWeight: 500 },
    },
    small: { fontSize: 12.5, color: theme.palette.text.secondary },
  }),
  { name: 'K8ssandraRegionWay' },
);

/** The way of a change through one region: what it waits for there, and how many pods run it. */
export function RegionWay({ region }: { region: RegionPropagation }) {
  const classes = useStyles();
  const t = useText();
  const { label, hops, reachable, observedAgeSeconds } = region;
  const revisions = revisionFact(region);
  const waits = standsAt(hops)?.waitsFor;
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <b>{label}</b>
        {reachable ? (
          revisions && (
            <span className={classes.small}>
              {t('way.revisions', revisions)}
            </span>
          )
        ) : (
          <Age seconds={observedAgeSeconds} reachable={false} />
        )}
      </div>
      <HopChain hops={hops} />
      {waits && <div className={classes.small}>{waits.text}</div>}
    </li>
  );
}
