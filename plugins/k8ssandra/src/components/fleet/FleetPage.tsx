import { lazy, Suspense } from 'react';
import { Content, ErrorBoundary, Page } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useControlPlanes, useFleet } from '../../hooks/useFleet';
import { needyContexts } from '../../lib/fleetStrip';
import { Skeletons } from '../common';
import { ClustersTab } from './ClustersTab';
import { ControlPlanesProvider } from './ControlPlanesContext';
import { FleetAnnouncer } from './FleetAnnouncer';
import { FleetHeader } from './FleetHeader';
import { FleetTabs, useFleetTab, type FleetTab } from './FleetTabs';

const KubernetesClusters = lazy(() =>
  import('../kubernetes').then(m => ({ default: m.KubernetesClustersContent })),
);

const Activity = lazy(() =>
  import('../timeline').then(m => ({ default: m.ActivityContent })),
);

const useStyles = makeStyles(
  // what is only for screen readers is placed in it, and lengthens no page
  { content: { position: 'relative' } },
  { name: 'K8ssandraFleetPage' },
);

const TABS: readonly FleetTab[] = ['clusters', 'kubernetes', 'activity'];

/** Which cluster needs me? Every cluster in every region, worst first (ux 6 a); the Kubernetes clusters and the activity beside it. */
export function FleetPage() {
  const classes = useStyles();
  const fleet = useFleet();
  const controlPlanes = useControlPlanes();
  const tab = useFleetTab(TABS);
  return (
    <Page themeId="home">
      <FleetHeader fleet={fleet} controlPlanes={controlPlanes} />
      <FleetTabs
        tabs={TABS}
        selected={tab}
        needy={needyContexts(fleet.data?.contexts ?? [])}
      />
      <Content className={classes.content}>
        <ErrorBoundary key={tab}>
          <Suspense fallback={<Skeletons heights={[56, 480]} />}>
            {tab === 'clusters' && (
              <ControlPlanesProvider value={controlPlanes.data}>
                <FleetAnnouncer fleet={fleet.data} />
                <ClustersTab
                  live={fleet}
                  linked={TABS.includes('kubernetes')}
                />
              </ControlPlanesProvider>
            )}
            {tab === 'kubernetes' && <KubernetesClusters />}
            {tab === 'activity' && <Activity />}
          </Suspense>
        </ErrorBoundary>
      </Content>
    </Page>
  );
}
