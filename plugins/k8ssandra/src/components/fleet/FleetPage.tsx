import { Content, Page } from '@backstage/core-components';
import { useControlPlanes, useFleet } from '../../hooks/useFleet';
import { needyContexts } from '../../lib/fleetStrip';
import { ClustersTab } from './ClustersTab';
import { ControlPlanesProvider } from './ControlPlanesContext';
import { FleetHeader } from './FleetHeader';
import { FleetTabs, useFleetTab, type FleetTab } from './FleetTabs';

const TABS: readonly FleetTab[] = ['clusters'];

/** Which cluster needs me? Every cluster in every region, worst first (ux 6 a); the Kubernetes clusters and the activity beside it. */
export function FleetPage() {
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
      <Content>
        <ControlPlanesProvider value={controlPlanes.data}>
          <ClustersTab live={fleet} linked={TABS.includes('kubernetes')} />
        </ControlPlanesProvider>
      </Content>
    </Page>
  );
}
