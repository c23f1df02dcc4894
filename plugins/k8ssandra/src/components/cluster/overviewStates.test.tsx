import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  hostileCluster,
  justCreated,
  largeCluster,
  withoutStatus,
} from '../../__testUtils__/oddClusters';
import {
  staleRegions,
  theRollOut,
  theTroubles,
  threeRegions,
  withoutControlPlane,
} from '../../__testUtils__/overviews';
import { anEntity, renderPart } from '../../__testUtils__/render';
import { say } from '../../__testUtils__/views';
import { ClusterOverview } from './ClusterOverview';

async function show(cluster: ClusterView) {
  const rendered = renderPart(<ClusterOverview />, {
    entity: anEntity({}),
    api: { getCluster: jest.fn().mockResolvedValue(cluster) },
  });
  const verdict = await screen.findByTestId('verdict');
  const tiles = screen.getByRole('list', { name: 'Facts' });
  return { ...rendered, verdict, tiles };
}

// the choice of map or table is kept for a user
beforeEach(() => localStorage.clear());

it('counts nodes, what can be lost, and the steps of a change', async () => {
  const { tiles } = await show(theRollOut());
  expect(tiles).toHaveTextContent(/Nodes up: 5of 93 us-east · 2 us-west · 0/);
  expect(tiles).toHaveTextContent(/Survives now: 1 nodein us-east/);
  expect(tiles).toHaveTextContent(/Change: 3of 7 stepsabout 9 min left/);
});

it.each([
  ['Nodes up', 'Regions'],
  ['Change', 'Plan'],
])('leads from the tile "%s" to its source', async (tile, title) => {
  Element.prototype.scrollIntoView = jest.fn();
  const { tiles } = await show(theRollOut());
  await userEvent.click(within(tiles).getByRole('button', { name: tile }));
  expect(
    within(document.activeElement as HTMLElement).getByRole('heading', {
      name: title,
    }),
  ).toBeInTheDocument();
});

it('says that a change is held, and how far it has come', async () => {
  const { tiles } = await show(theTroubles());
  expect(tiles).toHaveTextContent(/Change: held1 of 6 steps done/);
  const way = screen.getByRole('list', {
    name: 'Way of the change through each region',
  });
  const [first, , hidden] = within(way)
    .getAllByRole('listitem')
    .filter(item => item.parentElement === way);
  expect(first).toHaveTextContent(/us-east \(dc1\)2 of 3 pods run it/);
  expect(hidden).toHaveTextContent(/eu-west \(dc3\)6 min 12 s ago/);
  expect(hidden).toHaveTextContent(/Pods: not visible now/);
});

it('says of a calm cluster that nothing is wrong and nothing is needed', async () => {
  const { verdict, tiles } = await show(threeRegions());
  expect(verdict).toHaveTextContent(/Next.*Nothing is needed from you/);
  expect(tiles).toHaveTextContent(/Change: noneevery step of generation 1/);
  expect(
    screen.getByText('Nothing that the control plane can see.'),
  ).toBeInTheDocument();
  expect(
    screen.queryByRole('button', { name: 'Show evidence' }),
  ).not.toBeInTheDocument();
});

it('leads from the verdict to the evidence', async () => {
  Element.prototype.scrollIntoView = jest.fn();
  await show(theTroubles());
  await userEvent.click(screen.getByRole('button', { name: 'Show evidence' }));
  const wrong = document.activeElement as HTMLElement;
  expect(
    within(wrong).getByRole('heading', { name: 'What is wrong' }),
  ).toBeInTheDocument();
  expect(wrong).toHaveTextContent(/confidence 80 %.*for 12 min/);
  expect(
    within(wrong).getByText('LOCAL_QUORUM works with racks r1 and r3.'),
  ).toBeInTheDocument();
  expect(within(wrong).getByRole('link', { name: 'Open dc1' })).toHaveAttribute(
    'href',
    '/catalog/default/resource/dc1.demo.cassandra.hub',
  );
  expect(
    within(wrong).getByRole('button', {
      name: /^Copy the kubectl command that shows Pod cassandra\/demo-dc1-r2-sts-0/,
    }),
  ).toBeInTheDocument();
});

it('keeps the regions live while the control plane is out of sight', async () => {
  await show(withoutControlPlane());
  expect(
    screen.getByText(/The control plane hub cannot be reached/),
  ).toHaveTextContent('last answer 2 min 10 s ago');
  const panel = screen.getByTestId('region-dc1');
  expect(panel).toHaveTextContent('Healthy');
  expect(panel.querySelector('[data-stale="true"]')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Actions' }));
  expect(
    screen.getByRole('menuitem', { name: 'Delete…' }),
  ).toHaveAccessibleDescription('The control plane hub cannot be reached.');
});

it('draws what does not exist yet as planned, with its plan open', async () => {
  const { verdict, tiles } = await show(justCreated());
  expect(verdict).toHaveTextContent('Creation · step 1 of 3');
  expect(tiles).toHaveTextContent(/Survives now: not known/);
  expect(screen.getAllByText('will be Cassandra 5.0.6')).toHaveLength(3);
  expect(screen.getByText('first time here')).toBeInTheDocument();
  const links = screen.getByRole('list', {
    name: 'Data paths between the datacenters',
  });
  expect(links).toHaveTextContent('dc1 ⇄ dc2 planned: dc2 is not up yet');
});

it('claims nothing of what it knows nothing of', async () => {
  const { verdict, tiles } = await show(withoutStatus());
  expect(verdict).toHaveTextContent('Not seen yet');
  expect(tiles).toHaveTextContent(/Nodes up: not known.*3 more never seen/);
  const panel = screen.getByTestId('region-dc1');
  expect(panel).toHaveTextContent('? up');
  expect(panel).not.toHaveTextContent('0 / ');
  expect(
    within(panel).getAllByText('prod-us-east has not told anything yet.'),
  ).toHaveLength(1);
});

it('shows texts of others as text', async () => {
  const { container } = await show(hostileCluster());
  expect(container.querySelector('img')).toBeNull();
  expect(
    screen.getAllByText(/<img src=x onerror=alert\(1\)> \{\{region\}\}/).length,
  ).toBeGreaterThan(3);
});

it('begins with a table of many regions, and has boxes without cells as their map', async () => {
  const { tiles } = await show(largeCluster(12));
  expect(tiles).toHaveTextContent(/1,222of 1,22411 of 12 regions whole/);
  const table = screen.getByRole('table', {
    name: 'Datacenters of this cluster',
  });
  expect(within(table).getAllByRole('row')).toHaveLength(13);
  await userEvent.click(screen.getByRole('button', { name: 'Problems 1' }));
  expect(within(table).getAllByRole('row')).toHaveLength(2);
  await userEvent.click(screen.getByRole('button', { name: 'All' }));
  await userEvent.click(screen.getByRole('button', { name: 'Map' }));
  expect(screen.getAllByTestId(/^region-/)).toHaveLength(12);
  expect(screen.queryByRole('grid')).not.toBeInTheDocument();
  expect(screen.getByTestId('region-dc2')).toHaveAttribute(
    'data-state',
    'degraded',
  );
});

it('shows a cluster that is only looked at as such, with its adoption first', async () => {
  const { verdict } = await show(
    threeRegions({
      mode: 'observe',
      actions: {
        delete: { allowed: false, reason: say('Only looked at.') },
        adopt: { allowed: true, reason: null },
      },
    }),
  );
  expect(verdict).toHaveTextContent(/HealthyObserved/);
  await userEvent.click(
    within(verdict).getByRole('button', { name: 'Adopt…' }),
  );
  expect(
    await screen.findByRole('dialog', { name: 'Adopt cluster demo' }),
  ).toBeInTheDocument();
});

it('says the same ages in a browser whose clock is an hour off', async () => {
  const clock = jest.spyOn(Date, 'now');
  const right = Date.now();
  clock.mockReturnValue(right + 3_600_000);
  const { verdict } = await show(theTroubles());
  const panel = screen.getByTestId('region-dc3');
  expect(panel).toHaveTextContent('as seen 6 min 12 s ago');
  clock.mockReturnValue(right - 3_600_000);
  await act(async () => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
  expect(panel).toHaveTextContent('as seen 6 min 12 s ago');
  expect(verdict).toHaveTextContent('oldest data 6 min 12 s');
  clock.mockRestore();
});

it('hatches what has become too old to be believed, and keeps its last value', async () => {
  await show(staleRegions());
  const panel = screen.getByTestId('region-dc1');
  expect(panel.className).toMatch(/outOfSight/);
  expect(panel).toHaveTextContent('7 min 11 s ago');
  expect(panel).toHaveTextContent('3 / 3 up');
});
