import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aBrokenDatacenter,
  aBrokenNode,
  aHiddenPage,
  BROKEN_POD,
} from '../../__testUtils__/datacenters';
import {
  aDatacenterEntity,
  aHistory,
  aStrangeDatacenter,
  notFound,
  someLog,
} from '../../__testUtils__/datacenterScenes';
import { hostile } from '../../__testUtils__/hostile';
import { renderPart, type RenderOptions } from '../../__testUtils__/render';
import { say } from '../../__testUtils__/views';
import { DatacenterOverview } from './DatacenterOverview';

const DOWN = 'us-east, rack r2, node 3: down for 14 min, 3 restarts, 5.0.6';

async function show(api: RenderOptions['api'] = {}) {
  const rendered = renderPart(<DatacenterOverview />, {
    entity: aDatacenterEntity(),
    api: {
      getDatacenter: jest.fn().mockResolvedValue(aBrokenDatacenter()),
      getNode: jest.fn().mockResolvedValue(aBrokenNode()),
      getNodeLog: jest.fn().mockResolvedValue(someLog()),
      getClusterHistory: jest.fn().mockResolvedValue(aHistory()),
      ...api,
    },
  });
  await screen.findByTestId('verdict');
  return rendered;
}

/** A window in which the panel stands beside the page. */
function widen(matches: boolean) {
  Object.assign(window, {
    matchMedia: (media: string) => ({
      media,
      matches,
      addListener: () => {},
      removeListener: () => {},
      addEventListener: () => {},
      removeEventListener: () => {},
    }),
  });
}

// the choice of grid or table is kept for a user
beforeEach(() => localStorage.clear());
afterEach(() => {
  delete (window as Partial<Window>).matchMedia;
});

const cell = (name: string) => screen.findByRole('gridcell', { name });
const section = (name: string) =>
  screen.getByRole('heading', { name }).closest('section')!;

describe('the page of a datacenter', () => {
  it('says what is wrong, for whom, and what next, with its evidence', async () => {
    const { api } = await show();
    expect(api.getDatacenter).toHaveBeenCalledWith(
      { controlPlane: 'hub', namespace: 'cassandra', name: 'demo' },
      'dc1',
      expect.anything(),
    );
    expect(screen.getByTestId('verdict')).toHaveTextContent(
      /Degraded.*LOCAL_QUORUM works.*rack r2 has 1 of 6 nodes down/,
    );
    expect(section('What is wrong')).toHaveTextContent(
      `Pod cassandra/${BROKEN_POD} (prod-us-east)`,
    );
    const words = section('In words');
    expect(words).toHaveTextContent(/Serves with 1 node missing.*derived/);
    expect(words).toHaveTextContent('Healthy=True');
    expect(words).not.toHaveTextContent('It is not stopped.');
    await userEvent.click(within(words).getByRole('button', { name: 'Show' }));
    expect(words).toHaveTextContent('It is not stopped.');
    expect(section('Tasks')).toHaveTextContent('11 of 18 nodes done');
    expect(section('In Kubernetes')).toHaveTextContent(
      '18 × 1Ti, gp3-retain, can grow',
    );
    await waitFor(() =>
      expect(section('Events')).toHaveTextContent(/FailedScheduling.*× 28/),
    );
    expect(screen.getByRole('link', { name: 'Open timeline' })).toHaveAttribute(
      'href',
      '/catalog/default/resource/dc1.demo.cassandra.hub/timeline',
    );
  });

  it('has one tab stop in its grid, and a key for every move', async () => {
    await show();
    const grid = screen.getByRole('grid');
    const stops = () =>
      within(grid)
        .getAllByRole('gridcell')
        .filter(each => each.tabIndex === 0);
    expect(stops()).toHaveLength(1);
    act(() => stops()[0].focus());
    const at = () => (document.activeElement as HTMLElement).dataset.pod;
    for (const [keys, pod] of [
      ['{ArrowRight}', 'r1-sts-1'],
      ['{ArrowDown}', 'r2-sts-1'],
      ['{End}', 'r2-sts-5'],
      ['{Home}', 'r2-sts-0'],
      ['{Control>}{End}{/Control}', 'r3-sts-5'],
      ['{Control>}{Home}{/Control}', 'r1-sts-0'],
      ['d', 'r2-sts-3'],
    ]) {
      await userEvent.keyboard(keys);
      expect([keys, at()]).toEqual([keys, `orders-prod-dc1-${pod}`]);
    }
    expect(stops()).toEqual([document.activeElement]);
  });

  it('tells restarts and versions in words, and lists the same as a table', async () => {
    await show();
    await userEvent.click(screen.getByRole('button', { name: 'Restarts' }));
    expect(await cell(DOWN)).toHaveTextContent('3 restarts');
    await userEvent.click(screen.getByRole('button', { name: 'Version' }));
    expect(await cell(DOWN)).toHaveTextContent('5.0.6');
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    expect(
      screen.getByRole('row', {
        name: /r2 .*DN Down down for 14 min 3 5\.0\.6/,
      }),
    ).toHaveTextContent(BROKEN_POD);
  });

  it('out of sight says what was seen last, and never that it is down', async () => {
    await show({ getDatacenter: jest.fn().mockResolvedValue(aHiddenPage()) });
    expect(
      screen.getByText(/nothing can be changed there now/),
    ).toBeInTheDocument();
    expect(screen.getByText(/last seen 18 of 18 up/)).toBeInTheDocument();
    const cells = screen.getAllByRole('gridcell');
    expect(new Set(cells.map(each => each.dataset.state))).toEqual(
      new Set(['unreachable']),
    );
    expect(cells[0]).toHaveAccessibleName(/cannot be seen now; last seen: up/);
    expect(document.body).not.toHaveTextContent(/\bdown for\b/i);
  });

  it('shows texts of others as text', async () => {
    await show({
      getDatacenter: jest.fn().mockResolvedValue(aStrangeDatacenter()),
    });
    expect(screen.getAllByText(hostile.markup).length).toBeGreaterThan(0);
    expect(document.querySelector('img, script')).toBeNull();
  });
});

describe('the panel of a node', () => {
  it('opens with Enter, and gives the focus back when it closes', async () => {
    await show();
    const opener = await cell(DOWN);
    act(() => opener.focus());
    await userEvent.keyboard('{Enter}');
    const panel = await screen.findByRole('dialog', { name: BROKEN_POD });
    await waitFor(() =>
      expect(panel).toHaveTextContent(/no worker in us-east-1b has 16 free/),
    );
    for (const text of [
      'Event FailedScheduling on the pod, 28 times.',
      '10.2.41.118 (last)',
      'none: pod not running',
      'server-config-init',
    ]) {
      expect(panel).toHaveTextContent(text);
    }
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(document.activeElement).toHaveAccessibleName(DOWN);
  });

  it('stands beside a wide page, and goes on to the next node', async () => {
    widen(true);
    const { api } = await show();
    await userEvent.click(await cell(DOWN));
    const panel = await screen.findByRole('complementary', {
      name: BROKEN_POD,
    });
    expect(
      within(panel).getByRole('heading', { name: BROKEN_POD }),
    ).toHaveFocus();
    expect(
      within(panel).getByRole('button', { name: 'Previous node' }),
    ).toBeDisabled();
    await userEvent.click(
      within(panel).getByRole('button', { name: /^Next node/ }),
    );
    await waitFor(() =>
      expect(api.getNode).toHaveBeenLastCalledWith(
        expect.anything(),
        'dc1',
        'orders-prod-dc1-r1-sts-0',
        expect.anything(),
      ),
    );
    expect(await cell(DOWN)).toHaveAttribute('aria-selected', 'false');
  });

  it('says that there is no such node', async () => {
    await show({ getNode: jest.fn().mockRejectedValue(notFound()) });
    await userEvent.click(await cell(DOWN));
    expect(
      await screen.findByText(/does not exist, or is not yours to see/),
    ).toBeInTheDocument();
    expect(screen.getByTestId('verdict')).toBeInTheDocument();
  });
});

describe('logs', () => {
  async function open(api: RenderOptions['api'] = {}) {
    const rendered = await show(api);
    await userEvent.click(await cell(DOWN));
    const panel = await screen.findByRole('dialog');
    await within(panel).findByRole('heading', { name: 'Logs' });
    return { ...rendered, panel };
  }

  it('are read when somebody asks, as asked for', async () => {
    const { api, panel } = await open();
    expect(api.getNodeLog).not.toHaveBeenCalled();
    await userEvent.selectOptions(
      within(panel).getByLabelText('Container'),
      'server-system-logger',
    );
    await userEvent.selectOptions(
      within(panel).getByLabelText('Newest lines'),
      '50',
    );
    await userEvent.click(within(panel).getByRole('checkbox'));
    await userEvent.click(within(panel).getByRole('button', { name: 'Read' }));
    expect(
      await within(panel).findByText(/Starting listening for CQL clients/),
    ).toBeInTheDocument();
    expect(api.getNodeLog.mock.calls).toEqual([
      [
        { controlPlane: 'hub', namespace: 'cassandra', name: 'demo' },
        'dc1',
        BROKEN_POD,
        { container: 'server-system-logger', tail: 50, previous: true },
        expect.anything(),
      ],
    ]);
  });

  it('that cannot be read are an error in the panel only', async () => {
    const { panel } = await open({
      getNodeLog: jest
        .fn()
        .mockRejectedValue(new Error('east did not answer with a log')),
    });
    await userEvent.click(within(panel).getByRole('button', { name: 'Read' }));
    expect(await within(panel).findByRole('alert')).toHaveTextContent(
      'Not read: east did not answer with a log',
    );
    expect(
      within(panel).getByRole('button', { name: 'Read again' }),
    ).toBeEnabled();
  });

  it('that may not be read name the permission', async () => {
    const reason = say('You lack the permission k8ssandra.logs.read.');
    const { panel } = await open({
      getNode: jest
        .fn()
        .mockResolvedValue(
          aBrokenNode({ actions: { readLogs: { allowed: false, reason } } }),
        ),
    });
    expect(panel).toHaveTextContent(reason.text);
    expect(
      within(panel).queryByRole('button', { name: 'Read' }),
    ).not.toBeInTheDocument();
  });
});

describe('an entity that leads nowhere', () => {
  it('says which annotations it needs', async () => {
    renderPart(<DatacenterOverview />, {
      entity: aDatacenterEntity({ annotation: null }),
    });
    expect(
      await screen.findByText(/backstage.k8ssandra.io\/datacenter/),
    ).toBeInTheDocument();
  });

  it('says that the datacenter is gone or hidden, and looks again', async () => {
    const getDatacenter = jest.fn().mockRejectedValue(notFound());
    renderPart(<DatacenterOverview />, {
      entity: aDatacenterEntity(),
      api: { getDatacenter },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Look again' }),
    );
    await waitFor(() => expect(getDatacenter).toHaveBeenCalledTimes(2));
    expect(
      screen.getByRole('link', { name: 'Open cluster demo' }),
    ).toHaveAttribute('href', '/catalog/default/resource/demo.cassandra.hub');
  });
});
