import {
  act,
  configure,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import {
  aLargeFleet,
  aLedControlPlane,
  aWholeFleet,
} from '../../__testUtils__/fleetScenes';
import { renderPart } from '../../__testUtils__/render';
import { FleetPage } from './FleetPage';

// whole pages: a busy machine takes its time
beforeAll(() => configure({ asyncUtilTimeout: 10_000 }));
afterAll(() => configure({ asyncUtilTimeout: 1000 }));

function Query() {
  return <output>{useLocation().search}</output>;
}

const show = (fleet = aWholeFleet()) =>
  renderPart(
    <>
      <FleetPage />
      <Query />
    </>,
    {
      api: {
        listClusters: jest.fn().mockResolvedValue(fleet),
        listControlPlanes: jest.fn().mockResolvedValue(aLedControlPlane()),
      },
    },
  );
const table = () => screen.findByRole('table', { name: 'Cassandra clusters' });
const focused = () => document.activeElement?.textContent;

describe('the table of the fleet', () => {
  it('says who leads, what reports, and which tab needs someone', async () => {
    show();
    expect(await screen.findByText('hub-eu · leading 3 d')).toBeInTheDocument();
    expect(screen.getByText('5 of 7 in use reporting')).toBeInTheDocument();
    expect(
      screen.getByRole('tab', { name: /^Kubernetes clusters.*4 need someone/ }),
    ).toHaveAttribute('href', '/cassandra/kubernetes-clusters');
    expect(screen.getByText(/^Answers are missing from 2 of 7/)).toBeVisible();
  });

  it('names on a tile what somebody should see to', async () => {
    show();
    expect(await screen.findByTestId('context-prod-us-west')).toHaveTextContent(
      'Credential ends: 9 d',
    );
    expect(screen.getByTestId('context-prod-eu-north')).toHaveTextContent(
      '2 permissions missing',
    );
  });

  it('never gives a number for nodes that it cannot see', async () => {
    show();
    const row = await screen.findByTestId('cluster-search-search-stage');
    expect(row).toHaveTextContent('? / 3');
    expect(row).toHaveTextContent('last seen 3');
  });

  it('shows the worst three of many datacenters and how many more there are', async () => {
    show();
    const row = await screen.findByTestId('cluster-everywhere-everywhere');
    const tiles = within(row).getAllByRole('listitem');
    expect(tiles).toHaveLength(4);
    expect(tiles[3]).toHaveTextContent('+3and 3 more datacenters');
  });

  it('keeps its filters in the URL', async () => {
    show();
    await table();
    const needs = screen.getByRole('button', { name: /^Needs someone/ });
    fireEvent.click(needs);
    fireEvent.change(screen.getByRole('searchbox'), {
      target: { value: 'dger' },
    });
    await waitFor(() =>
      expect(screen.getByText('?show=needs&q=dger')).toBeInTheDocument(),
    );
    expect(screen.getByRole('button', { name: /^Healthy/ })).toHaveTextContent(
      'Healthy 0',
    );
    fireEvent.mouseDown(screen.getByRole('button', { name: 'Region: any' }));
    const choices = within(await screen.findByRole('listbox'));
    expect(
      choices.getAllByRole('option').map(({ textContent }) => textContent),
    ).toEqual(['any1', 'eu-west1', 'us-east1', 'us-west1']);
  });
});

describe('the keys of the fleet page', () => {
  it('go to the search, to the rows and back, and to the filters', async () => {
    show();
    await table();
    await userEvent.keyboard('/');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('ledger');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toBe('search-stage');
    await userEvent.keyboard('{End}');
    expect(focused()).toBe('everywhere');
    await userEvent.keyboard('{Home}{ArrowUp}');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    await userEvent.keyboard('f');
    expect(screen.getByRole('searchbox')).toHaveValue('f');
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '' } });
    act(() => screen.getByRole('searchbox').blur());
    await userEvent.keyboard('f');
    expect(focused()).toMatch(/^All/);
  });

  it('can be turned off, because letters may be spoken', async () => {
    show();
    await table();
    await userEvent.click(screen.getByRole('button', { name: 'Turn off' }));
    await userEvent.keyboard('/');
    expect(screen.getByRole('searchbox')).not.toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Turn on keys' }));
    await userEvent.keyboard('/');
    expect(screen.getByRole('searchbox')).toHaveFocus();
  });
});

describe('a long table', () => {
  // jsdom lays nothing out
  const box = jest.spyOn(HTMLElement.prototype, 'getBoundingClientRect');
  const scrollTo = jest.spyOn(window, 'scrollTo');
  beforeAll(() => {
    box.mockReturnValue(new DOMRect(0, 0, 1000, 80));
    scrollTo.mockReturnValue(undefined);
  });
  afterAll(() => {
    box.mockRestore();
    scrollTo.mockRestore();
  });

  it('draws only the rows of 500 that can be seen, and says how many there are', async () => {
    show(aLargeFleet(500));
    expect(await table()).toHaveAttribute('aria-rowcount', '501');
    const rows = await screen.findAllByTestId(/^cluster-/);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.length).toBeLessThan(30);
    expect(rows[0]).toHaveAttribute('aria-rowindex', '2');
    expect(screen.getByText(/^500 of 500 clusters/)).toBeInTheDocument();
  });
});
