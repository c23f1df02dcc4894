import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { ResponseErrorPanel } from '@backstage/core-components';
import { useEntity } from '@backstage/plugin-catalog-react';
import type {
  ClusterId,
  ClusterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { AnswerTimesProvider, type Live } from '../../hooks';
import { useCluster } from '../../hooks/useCluster';
import { clusterOf } from '../../lib/annotation';
import { isNotFound } from '../../lib/errors';
import { isLeftToOthers, isTold } from '../../lib/planFacts';
import { LiveLine, Skeletons } from '../common';
import { AdoptButton } from './AdoptButton';
import { Announcer } from './Announcer';
import { ClusterNotFound } from './ClusterNotFound';
import { DeleteButton } from './DeleteButton';
import { NotesSection } from './NotesSection';
import { OthersSection } from './OthersSection';
import { PlanSection } from './PlanSection';
import { ProblemsSection } from './ProblemsSection';
import { RegionsSection } from './RegionsSection';
import { TasksSection } from './tasks';
import { VerdictCard } from './VerdictCard';
import { base } from '../common/base';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...base(theme),
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
    two: {
      display: 'grid',
      gap: theme.spacing(2),
      alignItems: 'start',
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      '& > :only-child': { gridColumn: '1 / -1' },
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
  }),
  { name: 'K8ssandraClusterOverview' },
);

/** The Overview of a `cassandra-cluster` entity: what is wrong, for whom, what next, and where. */
export function ClusterOverview() {
  const { entity } = useEntity();
  const { value, id } = clusterOf(entity);
  if (!id) {
    const reason = value === undefined ? 'absent' : 'unreadable';
    return <ClusterNotFound entity={entity} value={value} reason={reason} />;
  }
  return <LiveCluster key={value} id={id} />;
}

function LiveCluster({ id }: { id: ClusterId }) {
  const { entity } = useEntity();
  const live = useCluster(id);
  if (live.error && isNotFound(live.error)) {
    return (
      <ClusterNotFound
        entity={entity}
        value={clusterOf(entity).value}
        reason="missing"
        onRetry={live.refresh}
      />
    );
  }
  if (!live.data) {
    return live.error ? (
      <ResponseErrorPanel error={live.error} />
    ) : (
      <Skeletons heights={[180, 420, 240]} />
    );
  }
  return (
    <AnswerTimesProvider value={live.times}>
      <ClusterContent cluster={live.data} live={live} />
    </AnswerTimesProvider>
  );
}

function ClusterContent({
  cluster,
  live,
}: {
  cluster: ClusterView;
  live: Live<ClusterView>;
}) {
  const classes = useStyles();
  const { problems, notes, plan, tasks } = cluster;
  const remarks = plan.attention.filter(each => !isTold(each, cluster));
  // What holds nothing back may stay open for as long as a cluster lives.
  const left = plan.settled && plan.steps.some(isLeftToOthers);
  const parts: ReactNode[] = [
    problems.length > 0 && <ProblemsSection key="p" problems={problems} />,
    !plan.settled && <PlanSection key="plan" cluster={cluster} />,
    left && <OthersSection key="others" cluster={cluster} />,
    remarks.length + notes.length > 0 && (
      <NotesSection key="n" attention={remarks} notes={notes} />
    ),
  ].filter(Boolean);
  return (
    <div className={classes.root}>
      <LiveLine live={live} />
      <VerdictCard
        cluster={cluster}
        actions={
          <>
            <DeleteButton cluster={cluster} onDeleted={live.refresh} />
            <AdoptButton cluster={cluster} onAdopted={live.refresh} />
          </>
        }
      />
      <Announcer cluster={cluster} />
      <RegionsSection cluster={cluster} />
      {parts.length > 0 && <div className={classes.two}>{parts}</div>}
      {tasks.items.length > 0 && <TasksSection cluster={cluster} />}
    </div>
  );
}
