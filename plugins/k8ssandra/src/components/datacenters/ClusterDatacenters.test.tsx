import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { withoutStatus } from '../../__testUtils__/oddClusters';
import { theTroubles, threeRegions } from '../../__testUtils__/overviews';
import { anEntity, renderPart } from '../../__testUtils__/render';
import { ClusterDatacenters } from './ClusterDatacenters';

async function show(cluster: ClusterView) {
  renderPart(<ClusterDatacenters />, {
    entity: anEntity({}),
    api: { getCluster: jest.fn().mockResolvedValue(cluster) },
  });
  await screen.findByRole('heading', { name: 'Datacenters' });
}

beforeEach(() => localStorage.clear());

it('says of each datacenter how it stands, and leads to its page', async () => {
  await show(theTroubles());
  const table = screen.getByRole('table', {
    name: 'Datacenters of this cluster',
  });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows).toHaveLength(3);
  expect(rows[0]).toHaveTextContent(
    /us-eastdc1Cassandra 5.0.6Degraded2 \/ 3 up/,
  );
  expect(rows[0]).toHaveTextContent(/r2us-east-1b1 DN/);
  expect(rows[0]).toHaveTextContent(
    /prod-us-eastReadyKubernetes 1.34 · API 41 ms/,
  );
  expect(within(rows[0]).getByRole('link', { name: 'dc1' })).toHaveAttribute(
    'href',
    '/catalog/default/resource/dc1.demo.cassandra.hub',
  );
});

it('keeps what was last seen of one out of sight, and calls it neither down nor healthy', async () => {
  await show(theTroubles());
  const row = screen.getByTestId('datacenter-dc3');
  expect(row).toHaveTextContent('Last seen healthy');
  expect(row).toHaveTextContent('3 ? / 3 up');
  expect(row).toHaveTextContent('6 min 12 s ago');
  expect(row).not.toHaveTextContent(/down/i);
  expect(row.querySelector('[data-glyph="healthy"]')).toBeNull();
  expect(
    screen.getByTestId('datacenter-dc2').querySelector('[data-stale="true"]'),
  ).toBeNull();
});

it('shows no number of what was never seen', async () => {
  await show(withoutStatus());
  const row = screen.getByTestId('datacenter-dc1');
  expect(row).toHaveTextContent('? up');
  expect(row).toHaveTextContent('prod-us-east has not told anything yet.');
});

it('has cards that say the same', async () => {
  await show(threeRegions());
  await userEvent.click(screen.getByRole('button', { name: 'Cards' }));
  expect(screen.getAllByTestId(/^region-/)).toHaveLength(3);
});

it('says that there is none', async () => {
  await show(threeRegions({ datacenters: [] }));
  expect(
    screen.getByText('This cluster names no datacenter.'),
  ).toBeInTheDocument();
});
