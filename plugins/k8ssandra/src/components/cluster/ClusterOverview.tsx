import { makeStyles } from '@material-ui/core/styles';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Live } from '../../hooks';
import { usePanel } from '../../hooks/usePanel';
import { base, stack } from '../common/base';
import { TimelineExcerpt } from '../timeline';
import { Announcer } from './Announcer';
import { ComputedPanel } from './computed/ComputedPanel';
import { ControlPlaneBanner } from './ControlPlaneBanner';
import { EntityCluster } from './EntityCluster';
import { RegionsSection } from './map/RegionsSection';
import { Place } from './Place';
import { SurvivalPanel } from './survival/SurvivalPanel';
import { TasksSection } from './tasks';
import { ClusterTiles } from './tiles/ClusterTiles';
import { UsedBySection } from './usedby/UsedBySection';
import { ClusterActions } from './verdict/ClusterActions';
import { VerdictCard } from './verdict/VerdictCard';
import { WhatGoesOn } from './WhatGoesOn';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...base(theme),
      ...stack(theme),
    },
    two: {
      display: 'grid',
      gap: theme.spacing(2),
      alignItems: 'start',
      gridTemplateColumns: 'minmax(0, 1.28fr) minmax(0, 1fr)',
      [theme.breakpoints.down('md')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
    column: {
      ...stack(theme),
    },
  }),
  { name: 'K8ssandraClusterOverview' },
);

/** What can be opened beside the Overview. */
const PANELS = ['computed', 'survival'] as const;

/** The Overview of a `cassandra-cluster` entity: what is wrong, for whom, what next, and where. */
export function ClusterOverview() {
  return (
    <EntityCluster heights={[206, 104, 460, 240]}>
      {(cluster, live) => <ClusterContent cluster={cluster} live={live} />}
    </EntityCluster>
  );
}

interface ClusterContentProps {
  cluster: ClusterView;
  live: Live<ClusterView>;
}

function ClusterContent({ cluster, live }: ClusterContentProps) {
  const classes = useStyles();
  const { panel, open, close } = usePanel(PANELS);
  return (
    <div className={classes.root}>
      <ControlPlaneBanner cluster={cluster} />
      <VerdictCard
        cluster={cluster}
        onHow={() => open('computed')}
        actions={<ClusterActions cluster={cluster} onChanged={live.refresh} />}
      />
      <Announcer cluster={cluster} />
      <ClusterTiles cluster={cluster} onSurvival={() => open('survival')} />
      <Place name="regions">
        <RegionsSection cluster={cluster} />
      </Place>
      <div className={classes.two}>
        <div className={classes.column}>
          <WhatGoesOn cluster={cluster} />
        </div>
        <div className={classes.column}>
          <TimelineExcerpt cluster={cluster} />
          <UsedBySection cluster={cluster} />
        </div>
      </div>
      {cluster.tasks.items.length > 0 && <TasksSection cluster={cluster} />}
      <ComputedPanel
        cluster={cluster}
        open={panel === 'computed'}
        onClose={close}
      />
      <SurvivalPanel
        cluster={cluster}
        open={panel === 'survival'}
        onClose={close}
      />
    </div>
  );
}
