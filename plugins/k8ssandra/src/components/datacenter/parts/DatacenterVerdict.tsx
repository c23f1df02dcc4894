import Card from '@material-ui/core/Card';
import { makeStyles } from '@material-ui/core/styles';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  contextEntityName,
  datacenterWord,
  type DatacenterDetails,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { drawnState } from '../../../lib/clusterFacts';
import { answers } from '../../../lib/contextWords';
import { formatMilliseconds } from '../../../lib/milliseconds';
import { Age } from '../../common';
import { clusterEntityRef } from '../../fleet/clusterEntityRef';
import { StateChip, StateText, useStateStyle } from '../../states';

const useStyles = makeStyles(
  theme => ({
    root: {
      borderLeft: '6px solid var(--state)',
      padding: theme.spacing(2, 2.5, 1.5),
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(1.75) },
    },
    chips: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
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
    fresh: {
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
    links: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: '6px 18px',
      marginLeft: 'auto',
    },
  }),
  { name: 'K8ssandraDatacenterVerdict' },
);

/** What is wrong here, for whom, what next: the first thing that a person reads of a datacenter (ux 5, 6 d). */
export function DatacenterVerdict({ details }: { details: DatacenterDetails }) {
  const classes = useStyles();
  const t = useText();
  const { datacenter, verdict, quorum, cluster, problems } = details;
  const state = drawnState(datacenter);
  const { style } = useStateStyle(state);
  const calm = state === 'healthy' && problems.length === 0;
  const nothing = t(calm ? 'dc.noNext' : 'dc.none');
  return (
    <Card
      component="section"
      className={classes.root}
      style={style}
      aria-label={t('verdict.label')}
      data-testid="verdict"
      data-state={state}
    >
      <div className={classes.chips}>
        <StateChip
          state={state}
          size="large"
          label={datacenterWord(state, datacenter.activity)}
        />
        {quorum === 'works' && (
          <StateChip
            state="healthy"
            size="large"
            label={t('dc.quorum.works')}
          />
        )}
        {quorum === 'lost' && state !== 'healthy' && (
          <StateChip state="down" size="large" label={t('dc.quorum.lost')} />
        )}
        {cluster.mode === 'observe' && (
          <StateChip state="observed" size="large" />
        )}
      </div>
      <h2 className={classes.heading}>{verdict.state.text}</h2>
      <dl className={classes.sentences}>
        <dt>{t('verdict.clients')}</dt>
        <dd>{verdict.clients?.text ?? t('dc.none')}</dd>
        <dt>{t('verdict.next')}</dt>
        <dd>{verdict.next?.text ?? nothing}</dd>
      </dl>
      <div className={classes.fresh}>
        <Sight details={details} />
        <span className={classes.links}>
          <EntityRefLink entityRef={clusterEntityRef(cluster)} hideIcon>
            {t('dc.cluster', { name: cluster.id.name })}
          </EntityRefLink>
          <EntityRefLink
            entityRef={`resource:default/${contextEntityName(
              datacenter.contextView.id,
            )}`}
            hideIcon
          >
            {t('dc.kubernetes', { name: datacenter.contextView.name })}
          </EntityRefLink>
        </span>
      </div>
    </Card>
  );
}

/** What the page rests on, and how old it is. */
function Sight({
  details: { datacenter, cluster },
}: {
  details: DatacenterDetails;
}) {
  const t = useText();
  const { contextView, nodes } = datacenter;
  const { name, latencyMs, lastContactSeconds } = contextView;
  const seen = answers(contextView);
  const words = () => {
    if (!seen) return t('dc.silent', { context: name });
    return latencyMs === null
      ? t('dc.answers', { context: name })
      : t('dc.answersIn', {
          context: name,
          latency: formatMilliseconds(latencyMs),
        });
  };
  return (
    <>
      <StateText state={contextView.state} label={words()} />
      <Age
        seconds={nodes.observedAgeSeconds ?? lastContactSeconds}
        reachable={nodes.reachable}
        prefix={t('dc.data')}
      />
      {cluster.serverVersion && (
        <span>{t('dc.version', { version: cluster.serverVersion })}</span>
      )}
      <span>{t('dc.generation', { generation: cluster.generation })}</span>
    </>
  );
}
