import { makeStyles } from '@material-ui/core/styles';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { StateChip } from '../states';
import { CardRegions } from './CardRegions';
import { stack } from '../common/base';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...stack(theme, 1.5),
      padding: theme.spacing(2),
    },
    chips: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.75) },
    state: {
      margin: 0,
      fontSize: 16,
      fontWeight: 700,
      lineHeight: 1.35,
      overflowWrap: 'anywhere',
    },
    clients: {
      margin: 0,
      fontSize: 13.5,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
    facts: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1, 3),
      margin: 0,
      fontSize: 13.5,
      '& dt': { fontSize: 12.5, color: theme.palette.text.secondary },
      '& dd': { margin: 0, fontWeight: 700, overflowWrap: 'anywhere' },
    },
  }),
  { name: 'K8ssandraClusterCard' },
);

/** Verdict, regions, and what it survives; what is not known, such as a survival that nobody computed, is absent. */
export function ClusterCardBody({ cluster }: { cluster: ClusterView }) {
  const classes = useStyles();
  const t = useText();
  const { verdict, state, change, survival } = cluster;
  return (
    <div className={classes.root}>
      <div className={classes.chips}>
        <StateChip state={state} subject="cluster" size="large" />
        {cluster.mode === 'observe' && (
          <StateChip state="observed" size="large" />
        )}
      </div>
      <p className={classes.state}>{verdict.state.text}</p>
      {verdict.clients && (
        <p className={classes.clients}>{verdict.clients.text}</p>
      )}
      <CardRegions datacenters={cluster.datacenters} />
      <dl className={classes.facts}>
        {survival && (
          <div>
            <dt>{t('clusterCard.survives')}</dt>
            <dd>{survival.value.text}</dd>
          </div>
        )}
        <div>
          <dt>{t('clusterCard.change')}</dt>
          <dd>
            {change
              ? t(`fleet.change.${change.kind}`, {
                  step: change.step,
                  of: change.of,
                })
              : t('clusterCard.noChange')}
          </dd>
        </div>
      </dl>
    </div>
  );
}
