import type { ReactNode } from 'react';
import Card from '@material-ui/core/Card';
import { makeStyles } from '@material-ui/core/styles';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { StateChip, useStateStyle } from '../../states';
import { Freshness } from './Freshness';
import { SecondChip } from './SecondChip';

const useStyles = makeStyles(
  theme => ({
    root: {
      borderLeft: '6px solid',
      borderLeftColor: 'var(--state)',
      padding: theme.spacing(2, 2.5, 1.5),
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(1.75) },
    },
    top: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
    },
    chips: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      flex: '1 1 auto',
    },
    tag: {
      padding: '2px 7px',
      borderRadius: 3,
      fontSize: 12,
      // secondary text is too faint on a tint
      color: theme.palette.text.primary,
      backgroundColor: theme.palette.action.hover,
    },
    heading: {
      margin: theme.spacing(1.25, 0, 0),
      fontSize: 20,
      lineHeight: 1.32,
      fontWeight: 700,
      overflowWrap: 'anywhere',
      [theme.breakpoints.down('xs')]: { fontSize: 17 },
    },
    sentences: {
      display: 'grid',
      gridTemplateColumns: '92px 1fr',
      gap: '4px 10px',
      margin: theme.spacing(1, 0, 0),
      fontSize: 14.5,
      '& dt': { color: theme.palette.text.secondary },
      '& dd': { margin: 0, overflowWrap: 'anywhere' },
      [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr', gap: 0 },
    },
  }),
  { name: 'K8ssandraVerdictCard' },
);

/** Props of {@link VerdictCard}. */
export interface VerdictCardProps {
  cluster: ClusterView;
  /** Controls on the right. */
  actions?: ReactNode;
  /** Opens what says how the verdict is computed. */
  onHow(): void;
}

/** What is wrong, for whom, what next: the first thing that a person reads of a cluster (ux 5). */
export function VerdictCard({ cluster, actions, onHow }: VerdictCardProps) {
  const classes = useStyles();
  const t = useText();
  const { style } = useStateStyle(cluster.state);
  const { state, clients, next } = cluster.verdict;
  const calm =
    cluster.state === 'healthy' &&
    cluster.problems.length === 0 &&
    cluster.plan.settled;
  const nothing = t(calm ? 'overview.noNext' : 'overview.none');
  return (
    <Card
      component="section"
      className={classes.root}
      style={style}
      aria-label={t('verdict.label')}
      data-testid="verdict"
      data-state={cluster.state}
    >
      <div className={classes.top}>
        <div className={classes.chips}>
          <StateChip state={cluster.state} subject="cluster" size="large" />
          <SecondChip cluster={cluster} />
          {cluster.change && (
            <span className={classes.tag}>
              {t(`verdict.change.${cluster.change.kind}`, {
                step: cluster.change.step,
                of: cluster.change.of,
              })}
            </span>
          )}
        </div>
        {actions}
      </div>
      <h2 className={classes.heading}>{state.text}</h2>
      <dl className={classes.sentences}>
        <dt>{t('verdict.clients')}</dt>
        <dd>{clients?.text ?? t('overview.none')}</dd>
        <dt>{t('verdict.next')}</dt>
        <dd>{next?.text ?? nothing}</dd>
      </dl>
      <Freshness cluster={cluster} onHow={onHow} />
    </Card>
  );
}
