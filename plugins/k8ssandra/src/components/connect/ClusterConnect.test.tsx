import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aConnection,
  aNamelessConnection,
  anUnseenConnection,
} from '../../__testUtils__/connection';
import { aClusterEntity } from '../../__testUtils__/entities';
import { renderPart } from '../../__testUtils__/render';
import { ClusterConnect } from './ClusterConnect';

const show = (connection = aConnection(), entity = aClusterEntity()) =>
  renderPart(<ClusterConnect />, {
    entity,
    api: { getConnection: jest.fn(async () => connection) },
  });

it('shows facts, code and tables, and follows the chosen region and language', async () => {
  const user = userEvent.setup();
  const { api } = show();
  // the first render of a file compiles all styles
  await screen.findByText(
    'orders-prod-us-east-service.orders.svc:9042',
    {},
    { timeout: 4000 },
  );
  expect(api.getConnection).toHaveBeenCalledWith(
    { controlPlane: 'hub', namespace: 'cassandra', name: 'demo' },
    expect.anything(),
  );
  expect(
    screen.getByRole('region', { name: 'application.conf' }),
  ).toHaveTextContent('local-datacenter = "us-east"');
  expect(screen.queryByText(/Do not use/)).not.toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: 'Go' }));
  await user.click(screen.getByRole('button', { name: /eu-north/ }));
  expect(screen.getByText(/^Do not use eu-north/)).toBeVisible();
  expect(screen.getByRole('region', { name: 'main.go' })).toHaveTextContent(
    'DCAwareRoundRobinPolicy("eu-north")',
  );

  const table = screen.getByRole('table', { name: 'Replication' });
  const [, first, second] = within(table).getAllByRole('row');
  expect(first).toHaveTextContent('Ignores regions: 3 copies anywhere');
  expect(second).toHaveTextContent('eu-north reads from another region');
  expect(screen.getByText('eu-north differs')).toBeVisible();
});

it('claims nothing of a region out of sight', async () => {
  const { container } = show(anUnseenConnection());
  await screen.findByText(/^Do not move a service to us-east/);
  expect(screen.getByText('Never read: no node answers')).toBeVisible();
  expect(screen.getByText('us-east, last seen the same')).toBeVisible();
  expect(container).not.toHaveTextContent(/\bdown\b/i);
});

it('names the permission, and no Secret, to who lacks it', async () => {
  const { container } = show(aNamelessConnection());
  await screen.findByText('in a Secret that you may not know');
  expect(screen.getByText('k8ssandra.credentials.locate')).toBeVisible();
  expect(container).not.toHaveTextContent('orders-app');
  expect(container).toHaveTextContent('name-of-the-login-secret');
});

it.each([
  ['without an annotation', null],
  ['with one that cannot be read', 'demo'],
])('asks nobody for an entity %s', async (_, annotation) => {
  const { api } = show(aConnection(), aClusterEntity(annotation));
  await waitFor(() =>
    expect(screen.getByText(/backstage.k8ssandra.io\/cluster/)).toBeVisible(),
  );
  expect(api.getConnection).not.toHaveBeenCalled();
});
