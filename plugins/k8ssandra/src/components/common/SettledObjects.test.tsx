import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPart } from '../../__testUtils__/render';
import { SettledObjects } from './SettledObjects';

const object = (kind: string, name: string) => ({
  apiVersion: 'v1',
  kind,
  metadata: { name, namespace: 'payments' },
});

const objects = {
  hub: [],
  east: [
    object('CassandraDatacenter', 'dc1'),
    object('ConfigMap', 'agent'),
    object('ConfigMap', 'vector'),
  ],
};

describe('objects of a preview', () => {
  it('counts kinds by Kubernetes cluster, and says where nothing is made', () => {
    renderPart(<SettledObjects objects={objects} />);
    expect(screen.getByText('hub').parentElement).toHaveTextContent(
      'hub nothing',
    );
    expect(screen.getByText('east').parentElement).toHaveTextContent(
      'east CassandraDatacenter, 2 ConfigMap',
    );
  });

  it('shows an object as YAML when it is opened', async () => {
    renderPart(<SettledObjects objects={objects} />);
    expect(screen.queryByText(/apiVersion/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByText('east'));
    await userEvent.click(screen.getByText('ConfigMap payments/vector'));
    expect(await screen.findByText(/apiVersion/)).toBeInTheDocument();
  });

  it('is absent where nothing can be told', () => {
    renderPart(<SettledObjects objects={undefined} />);
    expect(screen.queryByText('What will exist')).not.toBeInTheDocument();
  });
});
