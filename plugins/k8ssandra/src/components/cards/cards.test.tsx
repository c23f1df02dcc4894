import { screen } from '@testing-library/react';
import { aTroubledCluster } from '../../__testUtils__/scenes';
import {
  anEntity,
  renderPart,
  type RenderOptions,
} from '../../__testUtils__/render';
import { DatacenterCard } from './DatacenterCard';
import { KubernetesClusterCard } from './KubernetesClusterCard';

describe('DatacenterCard', () => {
  const show = (name: string, api: RenderOptions['api']) =>
    renderPart(<DatacenterCard />, {
      api,
      entity: anEntity({ name, type: 'cassandra-datacenter' }),
    });
  const getCluster = jest.fn().mockResolvedValue(aTroubledCluster());

  it('shows its own datacenter of the cluster', async () => {
    show('dc1.demo.cassandra.hub', { getCluster });
    expect(
      await screen.findByRole('gridcell', {
        name: /^us-east.*down 12 min: no disk/,
      }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open demo' })).toHaveAttribute(
      'href',
      '/catalog/default/resource/demo.cassandra.hub',
    );
  });

  it('says that the cluster no longer has it', async () => {
    show('dc9.demo.cassandra.hub', { getCluster });
    expect(
      await screen.findByText(
        'Its cluster no longer asks for this datacenter.',
      ),
    ).toBeInTheDocument();
  });

  it('says that the cluster is gone or hidden', async () => {
    const gone = Object.assign(new Error('x'), { statusCode: 404 });
    show('dc1.demo.cassandra.hub', {
      getCluster: jest.fn().mockRejectedValue(gone),
    });
    expect(
      await screen.findByText(/does not exist, or is not yours to see/),
    ).toBeInTheDocument();
  });
});

describe('KubernetesClusterCard', () => {
  const show = (name: string) =>
    renderPart(<KubernetesClusterCard />, {
      entity: anEntity({ name, type: 'kubernetes-cluster', annotation: null }),
    });

  it('lists the datacenters that it hosts, and its own state', async () => {
    show('prod-ap-south.hub');
    expect(
      await screen.findByText('No answer within 10 s.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'sessions' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'ledger' })).toBeNull();
  });

  it('knows the cluster of the control plane', async () => {
    show('hub');
    expect(await screen.findByText('Leading')).toBeInTheDocument();
    expect(
      screen.getByText('No datacenter that you may see runs here.'),
    ).toBeInTheDocument();
  });

  it('says that it is not known', async () => {
    show('elsewhere.hub');
    expect(
      await screen.findByText(/No ClientConfig names this Kubernetes cluster/),
    ).toBeInTheDocument();
  });
});
