import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { countReporting } from '../../../lib/clusterFacts';
import { Age } from '../../common';
import { StateText } from '../../states';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '6px 18px',
      marginTop: theme.spacing(1.75),
      paddingTop: theme.spacing(1.25),
      borderTop: `1px solid ${theme.palette.divider}`,
      fontSize: 12.5,
      color: theme.palette.text.secondary,
    },
    how: { marginLeft: 'auto', minHeight: 24, fontSize: 13 },
  }),
  { name: 'K8ssandraFreshness' },
);

/** Props of {@link Freshness}. */
export interface FreshnessProps {
  cluster: ClusterView;
  /** Opens what says how the verdict is computed. */
  onHow(): void;
}

/** Which regions the verdict rests on, how old its oldest datum is, and for which generation the plan was made. */
export function Freshness({ cluster, onHow }: FreshnessProps) {
  const classes = useStyles();
  const t = useText();
  const { reporting, all } = countReporting(cluster);
  const home = cluster.controlPlaneContext.state === 'healthy';
  const complete = reporting === all && home;
  const key = home ? 'verdict.reporting' : 'verdict.reportingWithout';
  return (
    <div className={classes.root}>
      <StateText
        state={complete ? 'healthy' : 'unreachable'}
        label={t(key, { count: all, reporting })}
      />
      <Age
        seconds={cluster.oldestAgeSeconds}
        reachable={complete}
        form="bare"
        prefix={t('verdict.oldest')}
      />
      <span>{t('verdict.plan', { generation: cluster.generation })}</span>
      <Link
        component="button"
        variant="inherit"
        className={classes.how}
        onClick={onHow}
      >
        {t('overview.how')}
      </Link>
    </div>
  );
}
