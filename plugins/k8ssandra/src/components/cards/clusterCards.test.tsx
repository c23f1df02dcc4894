import { screen, within } from '@testing-library/react';
import {
  aComponent,
  aDegradedCluster,
  anOwner,
  aPartlyHiddenCluster,
} from '../../__testUtils__/cardScenes';
import { aWholeFleet } from '../../__testUtils__/fleetScenes';
import { renderPart, type RenderOptions } from '../../__testUtils__/render';
import { ClusterCard } from './ClusterCard';
import { HomeCard } from './HomeCard';
import { OwnedClustersCard } from './OwnedClustersCard';

describe('ClusterCard', () => {
  const show = (getCluster: jest.Mock, annotation?: string) =>
    renderPart(<ClusterCard />, {
      api: { getCluster },
      entity: aComponent(annotation ?? 'hub/cassandra/demo'),
    });

  it('says whether it is well, region by region, and leads on', async () => {
    show(jest.fn().mockResolvedValue(aDegradedCluster()));
    expect(
      await screen.findByText(/rack r2 has 1 of 6 nodes down/),
    ).toBeInTheDocument();
    const regions = within(
      screen.getByRole('list', { name: /^Regions with nodes/ }),
    ).getAllByRole('listitem');
    expect(regions.map(({ textContent }) => textContent)).toEqual([
      'us-east dc1, Degraded17 / 18',
      'us-west dc2, Healthy18 / 18',
      'eu-west dc3, Healthy18 / 18',
      'eu-north dc4, Healthy9 / 9',
    ]);
    expect(screen.getByText('no zone loss in us-east')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Connect' })).toHaveAttribute(
      'href',
      '/catalog/default/resource/demo.cassandra.hub/connect',
    );
    expect(screen.queryByText(/backup/i)).not.toBeInTheDocument();
  });

  it('says what a region was that cannot be seen, and how old that is', async () => {
    show(jest.fn().mockResolvedValue(aPartlyHiddenCluster()));
    expect(await screen.findByText('was 6 / 6')).toBeInTheDocument();
    expect(screen.getByText('oldest 6 min 12 s')).toHaveAttribute(
      'data-stale',
      'true',
    );
    expect(screen.queryByText(/down/i)).not.toBeInTheDocument();
  });

  it.each([
    [404, /K8ssandraCluster cassandra\/demo in hub does not exist, or is not/],
    [403, /^You may not see/],
  ])('is never empty when the server answers %d', async (statusCode, text) => {
    const refused = Object.assign(new Error('x'), { statusCode });
    show(jest.fn().mockRejectedValue(refused));
    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(screen.queryByText('Open Cassandra')).not.toBeInTheDocument();
  });

  it('offers both ways out of an annotation that leads nowhere', async () => {
    const refused = Object.assign(new Error('x'), { statusCode: 404 });
    show(jest.fn().mockRejectedValue(refused));
    expect(
      await screen.findByRole('button', { name: 'Order this cluster' }),
    ).toHaveAttribute('href', '/create/templates/default/cassandra-cluster');
    expect(
      screen.getByRole('button', { name: /^Edit entity/ }),
    ).toHaveAttribute('href', 'https://git.example/checkout/catalog-info.yaml');
  });

  it('quotes an annotation that names no cluster, and asks nobody', async () => {
    const getCluster = jest.fn();
    show(getCluster, 'reports');
    expect(
      await screen.findByText('The annotation “reports” names no cluster'),
    ).toBeInTheDocument();
    expect(getCluster).not.toHaveBeenCalled();
  });
});

describe('OwnedClustersCard', () => {
  const show = (name: string, api: RenderOptions['api']) =>
    renderPart(<OwnedClustersCard />, { api, entity: anOwner('Group', name) });
  const listClusters = jest.fn().mockResolvedValue(aWholeFleet());

  it('lists the worst of a group, counts them and leads to all of them', async () => {
    show('team-platform', { listClusters });
    const [first, second] = within(
      await screen.findByRole('list'),
    ).getAllByRole('listitem');
    expect(first).toHaveTextContent(/^feature-flags, Deleting/);
    expect(second).toHaveTextContent(/^loadtest, Stopped/);
    expect(screen.getByText('2 clusters')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'All clusters' })).toHaveAttribute(
      'href',
      '/cassandra?owner=group%3Adefault%2Fteam-platform',
    );
  });

  it('says that there is none only when all was read', async () => {
    const fleet = aWholeFleet();
    fleet.controlPlanes[0].synced = false;
    show('nobody', { listClusters: jest.fn().mockResolvedValue(fleet) });
    expect(await screen.findByText(/may be missing/)).toBeInTheDocument();
    expect(screen.queryByText(/owns no/)).not.toBeInTheDocument();
  });

  it('says that there is none', async () => {
    show('nobody', { listClusters });
    expect(
      await screen.findByText(
        'nobody owns no Cassandra cluster that you may see',
      ),
    ).toBeInTheDocument();
  });
});

it('a home page shows what its viewer owns', async () => {
  const fleet = aWholeFleet();
  fleet.items[1].owner = 'user:default/guest';
  renderPart(<HomeCard />, {
    api: { listClusters: jest.fn().mockResolvedValue(fleet) },
  });
  expect(await screen.findByText('1 cluster')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'ledger' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'All clusters' })).toHaveAttribute(
    'href',
    '/cassandra?owner=mine',
  );
});
