import { Route, Routes } from 'react-router-dom';
import { screen } from '@testing-library/react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { k8ssandraApiRef } from './api';
import { CassandraPage, EntityCassandraContent } from './legacy';
import { fakeApi } from './__testUtils__/fakeApi';
import { anEntity } from './__testUtils__/render';

const mountedRoutes = {
  '/catalog/:namespace/:kind/:name': entityRouteRef,
};

describe('in a classic app', () => {
  const api = fakeApi();
  const apis = [
    [k8ssandraApiRef, api],
    [catalogApiRef, catalogApiMock()],
  ] as const;

  it('shows the fleet, refreshed slowly where there are no signals', async () => {
    await renderInTestApp(
      <TestApiProvider apis={apis}>
        <Routes>
          <Route path="/cassandra" element={<CassandraPage />} />
        </Routes>
      </TestApiProvider>,
      { routeEntries: ['/cassandra'], mountedRoutes },
    );
    expect(
      await screen.findByText(/^3 of 5 clusters need someone/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Not live: refreshing every 30 s'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Order a cluster' }),
    ).not.toBeInTheDocument();
  });

  it('shows a cluster on its entity page', async () => {
    await renderInTestApp(
      <TestApiProvider apis={apis}>
        <EntityProvider entity={anEntity({})}>
          <EntityCassandraContent />
        </EntityProvider>
      </TestApiProvider>,
      { mountedRoutes },
    );
    expect(await screen.findByTestId('verdict')).toHaveTextContent('Healthy');
  });
});
