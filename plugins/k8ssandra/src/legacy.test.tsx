import { Route } from 'react-router-dom';
import {
  configure,
  render,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import { createApiFactory } from '@backstage/core-plugin-api';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  EntityLayout,
  EntitySwitch,
} from '@backstage/plugin-catalog';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { ScaffolderFieldExtensions } from '@backstage/plugin-scaffolder-react';
import { k8ssandraApiRef } from './api';
import * as legacy from './legacy';
import { aClusterEntity, aDatacenterEntity } from './__testUtils__/entities';
import { fakeApi } from './__testUtils__/fakeApi';

// a whole app, whose pages are loaded when they are opened
configure({ asyncUtilTimeout: 15_000 });

const cards = (
  <>
    <legacy.EntityCassandraCard />
    <legacy.EntityDatacenterCard />
    <legacy.EntityKubernetesCard />
    <legacy.EntityOwnedCassandraCard />
    <legacy.CassandraHomeCard />
  </>
);

const clusterPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <legacy.EntityCassandraContent />
    </EntityLayout.Route>
    <EntityLayout.Route path="/datacenters" title="Datacenters">
      <legacy.EntityCassandraDatacentersContent />
    </EntityLayout.Route>
    <EntityLayout.Route path="/connect" title="Connect">
      <legacy.EntityCassandraConnectContent />
    </EntityLayout.Route>
    <EntityLayout.Route path="/timeline" title="Timeline">
      <legacy.EntityCassandraTimelineContent />
    </EntityLayout.Route>
    <EntityLayout.Route path="/manifests" title="Manifests">
      <legacy.EntityCassandraManifestsContent />
    </EntityLayout.Route>
    <EntityLayout.Route path="/cards" title="Cards">
      {cards}
    </EntityLayout.Route>
  </EntityLayout>
);

const datacenterPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <legacy.EntityDatacenterContent />
    </EntityLayout.Route>
    <EntityLayout.Route path="/timeline" title="Timeline">
      <legacy.EntityDatacenterTimelineContent />
    </EntityLayout.Route>
    <EntityLayout.Route path="/manifests" title="Manifests">
      <legacy.EntityDatacenterManifestsContent />
    </EntityLayout.Route>
  </EntityLayout>
);

const entityPage = (
  <EntitySwitch>
    <EntitySwitch.Case if={legacy.isCassandraCluster}>
      {clusterPage}
    </EntitySwitch.Case>
    <EntitySwitch.Case if={legacy.isCassandraDatacenter}>
      {datacenterPage}
    </EntitySwitch.Case>
  </EntitySwitch>
);

/** A classic app with all that the plugin has for one. */
function showApp(path: string) {
  window.history.pushState({}, '', path);
  const api = fakeApi();
  const provide = <T,>(ref: { T: T; id: string }, value: unknown) =>
    createApiFactory({ api: ref as any, deps: {}, factory: () => value });
  const app = createApp({
    configLoader: async () => [
      {
        context: 'test',
        data: {
          app: { title: 'Classic', baseUrl: 'http://localhost' },
          backend: { baseUrl: 'http://localhost' },
        },
      },
    ],
    apis: [
      provide(k8ssandraApiRef as any, api),
      provide(
        catalogApiRef as any,
        catalogApiMock({ entities: [aClusterEntity(), aDatacenterEntity()] }),
      ),
    ],
  });
  const Root = app.createRoot(
    <AppRouter>
      <FlatRoutes>
        <Route path="/cassandra" element={<legacy.CassandraPage />} />
        <Route path="/catalog" element={<CatalogIndexPage />} />
        <Route
          path="/catalog/:namespace/:kind/:name"
          element={<CatalogEntityPage />}
        >
          {entityPage}
        </Route>
        <Route path="/create" element={<div />}>
          <ScaffolderFieldExtensions>
            {legacy.CassandraOrderFields}
          </ScaffolderFieldExtensions>
        </Route>
      </FlatRoutes>
    </AppRouter>,
  );
  render(<Root />);
  return api;
}

const tabs = async () =>
  (await screen.findAllByRole('tab')).map(({ textContent }) => textContent);
const goTo = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('tab', { name }));

describe('in a classic app', () => {
  it('shows the fleet with its tabs, refreshed slowly where there are no signals', async () => {
    showApp('/cassandra');
    expect(
      await screen.findByText(/^3 of 5 clusters need someone/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Not live: refreshing every 30 s'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Order a cluster' }),
    ).not.toBeInTheDocument();
    await goTo(/^Kubernetes clusters/);
    expect(window.location.pathname).toBe('/cassandra/kubernetes-clusters');
  });

  it('shows a cluster in all its tabs, and all cards', async () => {
    const api = showApp('/catalog/default/resource/demo.cassandra.hub');
    expect(await screen.findByTestId('verdict')).toHaveTextContent('Healthy');
    expect((await tabs()).slice(0, 5)).toEqual([
      'Overview',
      'Datacenters',
      'Connect',
      'Timeline',
      'Manifests',
    ]);
    await goTo('Datacenters');
    expect((await screen.findAllByText(/us-east/)).length).toBeGreaterThan(0);
    await goTo('Connect');
    await waitFor(() => expect(api.getConnection).toHaveBeenCalled());
    await goTo('Timeline');
    await waitFor(() => expect(api.getClusterHistory).toHaveBeenCalled());
    await goTo('Manifests');
    await waitFor(() => expect(api.getManifests).toHaveBeenCalled());
    await goTo('Cards');
    const main = within(screen.getByRole('main'));
    expect(
      (await main.findAllByText('Cassandra clusters I own')).length,
    ).toBeGreaterThan(0);
    expect(
      await main.findByText('Cassandra on this Kubernetes cluster'),
    ).toBeInTheDocument();
  });

  it('shows a datacenter in all its tabs', async () => {
    const api = showApp('/catalog/default/resource/demo-dc1.cassandra.hub');
    await waitFor(() => expect(api.getDatacenter).toHaveBeenCalled());
    await goTo('Timeline');
    await waitFor(() => expect(api.getClusterHistory).toHaveBeenCalled());
    await goTo('Manifests');
    await waitFor(() => expect(api.getManifests).toHaveBeenCalled());
  });

  it('has every field of the template', async () => {
    const { container } = render(<>{legacy.CassandraOrderFields}</>);
    expect(legacy.CassandraOrderFields).toHaveLength(11);
    expect(container).toBeEmptyDOMElement();
  });
});
