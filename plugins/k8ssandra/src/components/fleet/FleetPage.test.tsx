import {
  act,
  configure,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aFleet } from '../../__testUtils__/scenes';
import { renderPart } from '../../__testUtils__/render';
import { say } from '../../__testUtils__/views';
import { FleetPage } from './FleetPage';

// whole pages: a busy machine takes its time
beforeAll(() => configure({ asyncUtilTimeout: 10_000 }));
afterAll(() => configure({ asyncUtilTimeout: 1000 }));

const rows = () =>
  within(screen.getByRole('table', { name: 'Cassandra clusters' }))
    .getAllByRole('row')
    .slice(1)
    .map(row => within(row).getAllByRole('link')[0].textContent);

describe('FleetPage', () => {
  it('answers which cluster needs someone, worst first', async () => {
    renderPart(<FleetPage />);
    expect(
      await screen.findByText(/^3 of 5 clusters need someone/),
    ).toBeInTheDocument();
    expect(rows()).toEqual([
      'ledger',
      'orders-prod',
      'sessions',
      'demo',
      'profiles',
    ]);
    expect(screen.getByRole('link', { name: 'ledger' })).toHaveAttribute(
      'href',
      '/catalog/default/resource/ledger.ledger.hub',
    );
    expect(screen.queryByText(/Not live/)).not.toBeInTheDocument();
  });

  it('never calls what it cannot see down, and never adds it up', async () => {
    renderPart(<FleetPage />);
    const row = await screen.findByTestId('cluster-sessions-sessions');
    expect(row).toHaveTextContent('6/6 ?');
    expect(row).toHaveTextContent('6 not visible');
    expect(row).not.toHaveTextContent(/down/i);
    expect(within(row).getByText('6 min 12 s')).toHaveAttribute(
      'data-stale',
      'true',
    );
    const other = screen.getByTestId('cluster-ledger-ledger');
    expect(other.querySelector('[data-stale="true"]')).toBeNull();
  });

  it('filters by text, by chip and by context', async () => {
    renderPart(<FleetPage />);
    await screen.findByRole('link', { name: 'ledger' });
    fireEvent.click(screen.getByRole('button', { name: /^Healthy ?1/ }));
    expect(rows()).toEqual(['profiles']);
    fireEvent.click(screen.getByRole('button', { name: /^All/ }));
    fireEvent.click(screen.getByTestId('context-prod-ap-south'));
    expect(rows()).toEqual(['sessions']);
    fireEvent.change(screen.getByLabelText('Name, owner, context'), {
      target: { value: 'nix' },
    });
    expect(await screen.findByText('No cluster matches')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(rows()).toHaveLength(5));
  });

  it('moves no row under the pointer when the order changes', async () => {
    const { api, signals } = renderPart(<FleetPage />);
    await screen.findByRole('link', { name: 'ledger' });
    const changed = aFleet();
    changed.items[0] = { ...changed.items[0], state: 'down' };
    api.listClusters.mockResolvedValue(changed);
    await act(async () => signals.send('key-profiles'));
    const button = await screen.findByRole(
      'button',
      { name: /changed order$/ },
      { timeout: 10_000 },
    );
    expect(rows()?.at(-1)).toBe('profiles');
    await userEvent.click(button);
    expect(rows()?.[0]).toBe('profiles');
  });

  it('looks again when the network is back', async () => {
    const { api } = renderPart(<FleetPage />);
    await screen.findByRole('link', { name: 'ledger' });
    act(() => {
      window.dispatchEvent(new Event('online'));
    });
    await waitFor(() => expect(api.listClusters).toHaveBeenCalledTimes(2), {
      timeout: 10_000,
    });
  });

  it('offers a template when there is no cluster', async () => {
    renderPart(<FleetPage />, {
      api: {
        listClusters: jest.fn().mockResolvedValue({ ...aFleet(), items: [] }),
      },
    });
    expect(
      await screen.findByText('No Cassandra cluster yet'),
    ).toBeInTheDocument();
    const links = screen.getAllByRole('button', { name: 'Order a cluster' });
    expect(links[0]).toHaveAttribute(
      'href',
      '/create/templates/default/cassandra-cluster',
    );
  });

  it('does not say that there is none while a control plane is not read', async () => {
    const fleet = { ...aFleet(), items: [] };
    fleet.controlPlanes[0].synced = false;
    renderPart(<FleetPage />, {
      api: { listClusters: jest.fn().mockResolvedValue(fleet) },
    });
    expect(
      await screen.findByText(/hub are not read completely yet/),
    ).toBeInTheDocument();
    expect(
      screen.queryByText('No Cassandra cluster yet'),
    ).not.toBeInTheDocument();
  });

  it('shows how to configure a control plane when there is none', async () => {
    renderPart(<FleetPage />, {
      api: {
        listClusters: jest.fn().mockResolvedValue({
          ...aFleet(),
          headline: { ...say('any'), key: 'fleet.notConfigured' },
          items: [],
          contexts: [],
          controlPlanes: [],
        }),
      },
    });
    expect(
      await screen.findByText('No control plane is configured'),
    ).toBeInTheDocument();
  });

  it('tells who may see nothing no tale of configuration, and why nothing can be ordered', async () => {
    renderPart(<FleetPage />, {
      api: {
        listClusters: jest.fn().mockResolvedValue({
          ...aFleet(),
          items: [],
          contexts: [],
          controlPlanes: [],
          actions: {
            create: {
              allowed: false,
              reason: say('It takes the permission k8ssandra.cluster.create.'),
            },
          },
        }),
      },
    });
    const button = await screen.findByRole('button', {
      name: 'Import a manifest',
    });
    expect(button).toBeDisabled();
    expect(button).toHaveAccessibleDescription(
      'It takes the permission k8ssandra.cluster.create.',
    );
    expect(
      screen.getByText('No Cassandra cluster, or none that is yours to see'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/Order a cluster/)).not.toBeInTheDocument();
    expect(
      screen.queryByText('No control plane is configured'),
    ).not.toBeInTheDocument();
  });

  it('shows the error of the API, and keeps what it had when a refresh fails', async () => {
    const { api, signals } = renderPart(<FleetPage />, {
      api: {
        listClusters: jest
          .fn()
          .mockRejectedValueOnce(new Error('the backend is away'))
          .mockResolvedValueOnce(aFleet()),
      },
    });
    expect(
      (await screen.findAllByText(/the backend is away/))[0],
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'ledger' }, { timeout: 10_000 }),
    ).toBeInTheDocument();
    api.listClusters.mockRejectedValue(new Error('gone again'));
    await act(async () => signals.send('any'));
    expect(
      await screen.findByText(
        /Could not refresh: gone again/,
        {},
        { timeout: 10_000 },
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'ledger' })).toBeInTheDocument();
  });

  it('renders texts from clusters as text, never as markup', async () => {
    const fleet = aFleet();
    fleet.items[0].verdict.state = say('<img src=x onerror="alert(1)">');
    const { container } = renderPart(<FleetPage />, {
      api: { listClusters: jest.fn().mockResolvedValue(fleet) },
    });
    expect(
      await screen.findByText('<img src=x onerror="alert(1)">'),
    ).toBeInTheDocument();
    expect(container.querySelector('img')).toBeNull();
  });
});
