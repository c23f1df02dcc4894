import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { useStoredChoice } from '../../hooks/useStoredChoice';
import { isVisible } from '../../lib/clusterFacts';
import { ControlPlaneBanner } from '../cluster/ControlPlaneBanner';
import { EntityCluster } from '../cluster/EntityCluster';
import { EmptyCard, Section, ViewToggle } from '../common';
import { base, stack } from '../common/base';
import { DatacenterCards } from './DatacenterCards';
import { DatacenterTable } from './DatacenterTable';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...base(theme),
      ...stack(theme),
    },
  }),
  { name: 'K8ssandraClusterDatacenters' },
);

const VIEWS = ['table', 'cards'] as const;

/** The Datacenters tab of a `cassandra-cluster` entity: each with its state, nodes, place and ages, and the way to its own page. */
export function ClusterDatacenters() {
  return (
    <EntityCluster heights={[320]}>
      {cluster => <Datacenters cluster={cluster} />}
    </EntityCluster>
  );
}

function Datacenters({ cluster }: { cluster: ClusterView }) {
  const classes = useStyles();
  const t = useText();
  const [chosen, setView] = useStoredChoice('datacenters', VIEWS);
  // a phone has no room for the table
  const narrow = useMediaQuery(useTheme().breakpoints.down('xs'), {
    noSsr: true,
  });
  const view = narrow ? 'cards' : chosen;
  const { datacenters } = cluster;
  return (
    <div className={classes.root}>
      <ControlPlaneBanner cluster={cluster} />
      <Section
        title={t('datacenters.title')}
        hint={t('datacenters.hint')}
        action={
          !narrow && (
            <ViewToggle
              label={t('datacenters.view')}
              value={view}
              onChange={setView}
              views={VIEWS.map(key => ({
                key,
                word: t(`datacenters.as.${key}`),
              }))}
            />
          )
        }
        footer={
          datacenters.every(isVisible) ? undefined : (
            <span>{t('overview.hatched')}</span>
          )
        }
      >
        {datacenters.length === 0 && (
          <EmptyCard title={t('datacenters.empty')} />
        )}
        {datacenters.length > 0 && view === 'table' && (
          <DatacenterTable cluster={cluster} />
        )}
        {datacenters.length > 0 && view === 'cards' && (
          <DatacenterCards cluster={cluster} />
        )}
      </Section>
    </div>
  );
}
