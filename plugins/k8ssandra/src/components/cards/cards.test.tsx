import { screen } from '@testing-library/react';
import { aTroubledCluster } from '../../__testUtils__/scenes';
import {
  anEntity,
  renderPart,
  type RenderOptions,
} from '../../__testUtils__/render';
import { DatacenterCard } from './DatacenterCard';

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
