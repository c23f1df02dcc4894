import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRollOut, aTroubledCluster } from '../../__testUtils__/scenes';
import {
  anEntity,
  renderPart,
  type RenderOptions,
} from '../../__testUtils__/render';
import {
  aCluster,
  aControlPlane,
  aPlan,
  aStep,
  say,
} from '../../__testUtils__/views';
import { ClusterOverview } from './ClusterOverview';

const show = (options: RenderOptions = {}) =>
  renderPart(<ClusterOverview />, { entity: anEntity({}), ...options });
const showing = (cluster: unknown) =>
  show({ api: { getCluster: jest.fn().mockResolvedValue(cluster) } });
const failing = (error: Error) =>
  show({ api: { getCluster: jest.fn().mockRejectedValue(error) } });

describe('ClusterOverview', () => {
  it('says in three sentences what is going on, for whom, and what next', async () => {
    const { api } = showing(aRollOut());
    const verdict = await screen.findByTestId('verdict');
    expect(
      within(verdict).getByRole('heading', {
        name: /^eu-west \(dc3\) waits for us-west \(dc2\)/,
      }),
    ).toBeInTheDocument();
    expect(verdict).toHaveTextContent(/For clients.*us-east answers/);
    expect(verdict).toHaveTextContent(/Next.*Nothing is needed from you/);
    expect(verdict).toHaveTextContent('Progressing');
    expect(verdict).toHaveTextContent('Creation · step 4 of 7');
    expect(verdict).toHaveTextContent(
      '3 of 3 regions and the control plane reporting',
    );
    expect(api.getCluster).toHaveBeenCalledWith(
      { controlPlane: 'hub', namespace: 'cassandra', name: 'demo' },
      expect.anything(),
    );
  });

  it('shows the plan with what each step waits for, done steps folded', async () => {
    showing(aRollOut());
    expect(
      await screen.findByText('3 done · 1 running · 3 waiting'),
    ).toBeInTheDocument();
    expect(screen.getByText('Waits for dc2 to be ready.')).toBeInTheDocument();
    expect(screen.queryByText('Superuser secret made')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(screen.getByText('Superuser secret made')).toBeInTheDocument();
  });

  it('keeps what nothing waits for in sight of a cluster that is complete', async () => {
    const reaper = aStep({
      id: 'apply/prod-us-east/Reaper/db/demo-dc1-reaper',
      title: say('Run Reaper demo-dc1-reaper'),
      reason: say('No operator there acts on it yet.'),
      state: 'running',
      optional: true,
    });
    showing(aCluster({ plan: aPlan({ steps: [aStep(), reaper] }) }));
    const section = (await screen.findByText('Waits for others')).closest(
      'section',
    );
    expect(section).toHaveTextContent(
      /nothing waits for it.*Waiting: Run Reaper demo-dc1-reaper.*No operator there acts on it yet/,
    );
    expect(screen.queryByText('Plan')).not.toBeInTheDocument();
  });

  it('shows no plan where all of it is done', async () => {
    showing(aCluster({ plan: aPlan({ steps: [aStep()] }) }));
    await screen.findByTestId('verdict');
    expect(screen.queryByText('Plan')).not.toBeInTheDocument();
  });

  it('leads from a step to the one that it waits for', async () => {
    Element.prototype.scrollIntoView = jest.fn();
    showing(aRollOut());
    const waiting = (
      await screen.findByText('System keyspaces reach dc2')
    ).closest('li')!;
    await userEvent.click(
      within(waiting).getByRole('button', { name: 'Show that step' }),
    );
    expect(screen.getByText('dc2 becomes ready').closest('li')).toHaveFocus();
  });

  it('keeps what was last seen of an unreachable region, with its age, and calls it neither down nor healthy', async () => {
    showing(aTroubledCluster());
    const panel = await screen.findByTestId('region-dc3');
    expect(panel).toHaveTextContent('Unreachable');
    expect(panel).toHaveTextContent('Last seen healthy');
    expect(panel).toHaveTextContent('3 ? / 3 up');
    expect(panel).toHaveTextContent('as seen 6 min 12 s ago');
    expect(panel).not.toHaveTextContent(/down/i);
    const cells = within(panel).getAllByRole('gridcell', { name: /^eu-west/ });
    expect(cells).toHaveLength(3);
    cells.forEach(cell =>
      expect(cell).toHaveAttribute('data-state', 'unreachable'),
    );
    const other = screen.getByTestId('region-dc2');
    expect(other.querySelector('[data-stale="true"]')).toBeNull();
    const verdict = screen.getByTestId('verdict');
    expect(verdict).toHaveTextContent('2 of 3 regions');
    // a sum never adds what is seen and what is not
    const tiles = screen.getByRole('list', { name: 'Facts' });
    expect(tiles).toHaveTextContent(/5of 6 seen.*3 more not visible/);
  });

  it('shows what is wrong with its evidence, quotes as text, and notes', async () => {
    const cluster = aTroubledCluster();
    cluster.problems[0].quote = '<b>not markup</b>';
    showing(cluster);
    expect(
      await screen.findByText(/node demo-dc1-r2-sts-0 cannot be placed/),
    ).toBeInTheDocument();
    expect(screen.getByText('“<b>not markup</b>”')).toBeInTheDocument();
    expect(
      screen.getByText('Pod cassandra/demo-dc1-r2-sts-0 (prod-us-east)'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('spec.cassandra.cluster was read as clusterName.'),
    ).toBeInTheDocument();
  });

  it('says a remark once: what is wrong is not good to know besides', async () => {
    const cluster = aTroubledCluster();
    const [{ cause }] = cluster.problems;
    const other = { key: 'test', params: {}, text: 'A remark of its own.' };
    cluster.plan.attention = [cause, other];
    showing(cluster);
    expect(await screen.findByText(other.text)).toBeInTheDocument();
    const notes = screen.getByText('Good to know').closest('section');
    expect(notes).not.toHaveTextContent(cause.text);
  });

  it('has a table that says the same as the map', async () => {
    showing(aTroubledCluster());
    await userEvent.click(await screen.findByRole('button', { name: 'Table' }));
    const table = screen.getByRole('table', { name: 'Nodes of this cluster' });
    expect(within(table).getAllByRole('row')).toHaveLength(10);
    expect(
      within(table).getByRole('row', { name: /us-east \(dc1\) r2.*DN · Down/ }),
    ).toBeInTheDocument();
    expect(
      within(table).getAllByRole('row', { name: /cannot be seen now/ }),
    ).toHaveLength(3);
  });

  it('loads again for its own key at once, and for no other', async () => {
    const { api, signals } = showing(aCluster());
    await screen.findByTestId('verdict');
    await act(async () => signals.send('another-key'));
    expect(api.getCluster).toHaveBeenCalledTimes(1);
    api.getCluster.mockResolvedValue(aRollOut());
    await act(async () => signals.send('another-key', 'key-demo'));
    await waitFor(
      () =>
        expect(screen.getByTestId('verdict')).toHaveTextContent('Progressing'),
      { timeout: 2000 },
    );
    expect(api.getCluster).toHaveBeenCalledTimes(2);
  });

  it('speaks of transitions, not of what was there', async () => {
    const { api, signals, container } = showing(aCluster());
    await screen.findByTestId('verdict');
    const region = container.querySelector('[aria-live="polite"]');
    expect(region).toHaveTextContent('');
    api.getCluster.mockResolvedValue(aCluster({ state: 'attention' }));
    await act(async () => signals.send('key-demo'));
    await waitFor(
      () => expect(region).toHaveTextContent('demo: Needs attention'),
      { timeout: 3000 },
    );
  });

  it('ends its subscription when it leaves', async () => {
    const { signals, unmount } = showing(aCluster());
    await screen.findByTestId('verdict');
    expect(signals.listening).toBeGreaterThan(0);
    unmount();
    expect(signals.listening).toBe(0);
  });

  it('says when the control plane itself is out of sight', async () => {
    showing(
      aCluster({
        controlPlaneContext: aControlPlane({
          state: 'unreachable',
          connection: 'down',
          reason: say('No answer within 10 s.'),
        }),
      }),
    );
    expect(await screen.findByTestId('verdict')).toHaveTextContent(
      '1 of 1 region reporting, the control plane is not',
    );
  });

  it('names the annotation and both ways out when there is no such cluster', async () => {
    failing(Object.assign(new Error('nothing here'), { statusCode: 404 }));
    expect(
      await screen.findByText(
        'No cluster hub/cassandra/demo, or not yours to see',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/backstage.k8ssandra.io\/cluster points to/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Order a cluster' }),
    ).toHaveAttribute('href', '/create/templates/default/cassandra-cluster');
  });

  it.each([
    ['demo', /cannot be read/, /is "demo"/],
    [null, /names no cluster/, /Add the annotation/],
  ])('explains the annotation %p', async (annotation, title, description) => {
    const { api } = show({ entity: anEntity({ annotation }) });
    expect(await screen.findByText(title)).toBeInTheDocument();
    expect(screen.getByText(description)).toBeInTheDocument();
    expect(api.getCluster).not.toHaveBeenCalled();
  });

  it('shows any other error of the API', async () => {
    failing(new Error('the backend is away'));
    expect(
      (await screen.findAllByText(/the backend is away/))[0],
    ).toBeInTheDocument();
  });

  it('shows skeletons while the first answer is on its way', async () => {
    show({ api: { getCluster: jest.fn(() => new Promise(() => {})) } });
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
  });
});
