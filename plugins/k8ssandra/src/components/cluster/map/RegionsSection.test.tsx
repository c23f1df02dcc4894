import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  theRollOut,
  theTroubles,
  threeRegions,
} from '../../../__testUtils__/overviews';
import { renderPart } from '../../../__testUtils__/render';
import { aCluster } from '../../../__testUtils__/views';
import { RegionsSection } from './RegionsSection';

/** What a browser would measure; jsdom lays nothing out. */
function onPixels(width: number) {
  jest
    .spyOn(Element.prototype, 'getBoundingClientRect')
    .mockReturnValue({ width } as DOMRect);
}

async function show(cluster: ClusterView) {
  const rendered = renderPart(<RegionsSection cluster={cluster} />);
  await screen.findByRole('heading', { name: 'Regions' });
  return rendered;
}
const links = (container: HTMLElement) =>
  [...container.querySelectorAll('[data-link]')].map(line =>
    line.getAttribute('data-link'),
  );

beforeEach(() => localStorage.clear());
afterEach(() => jest.restoreAllMocks());

it('draws what is known of the paths on a wide page', async () => {
  onPixels(1140);
  const { container } = await show(theTroubles());
  expect(links(container)).toEqual(['partial', 'hidden', 'hidden']);
  expect(screen.getByText('API 41 ms')).toBeInTheDocument();
  expect(screen.getByText('no answer')).toBeInTheDocument();
  const list = screen.getByRole('list', {
    name: 'Data paths between the datacenters',
  });
  expect(within(list).getAllByRole('listitem')).toHaveLength(3);
  expect(list).toHaveTextContent('dc1 ⇄ dc3 dc3 cannot be seen now');
});

it('lists the data paths on a narrower page, and stacks the panels on a phone', async () => {
  onPixels(900);
  const { container, unmount } = await show(threeRegions());
  expect(links(container)).toEqual([]);
  expect(screen.getByText('API 41 ms')).toBeInTheDocument();
  expect(
    screen.getByRole('list', { name: 'Data paths between the datacenters' }),
  ).toHaveTextContent('both up; the path between them is not measured');
  unmount();
  onPixels(360);
  await show(threeRegions());
  // the latency stands in the panel, where no line leads to it
  expect(screen.getByTestId('region-dc1')).toHaveTextContent('API 41 ms');
});

it('draws no path of a cluster in one region', async () => {
  onPixels(1140);
  const { container } = await show(aCluster());
  expect(links(container)).toEqual([]);
  expect(
    screen.queryByRole('list', { name: 'Data paths between the datacenters' }),
  ).not.toBeInTheDocument();
});

it('shows the regions with a problem, or says that there is none', async () => {
  const { unmount } = await show(theTroubles());
  await userEvent.click(screen.getByRole('button', { name: 'Problems 2' }));
  expect(
    screen.getAllByTestId(/^region-/).map(each => each.dataset.testid),
  ).toEqual(['region-dc1', 'region-dc3']);
  unmount();
  await show(threeRegions());
  await userEvent.click(screen.getByRole('button', { name: 'Problems 0' }));
  expect(screen.getByText('No region has a problem now.')).toBeInTheDocument();
  await userEvent.click(
    screen.getByRole('button', { name: 'Show all regions' }),
  );
  expect(screen.getAllByTestId(/^region-/)).toHaveLength(3);
});

it('says of the control plane for what it works and how far the secrets are', async () => {
  await show(theTroubles());
  expect(screen.getByText('cassandra/demo').parentElement).toHaveTextContent(
    'K8ssandraCluster cassandra/demo · generation 4 · secrets in 2 of 3 regions',
  );
});

it('marks seeds and says so, and whether a region could start alone', async () => {
  await show(threeRegions());
  const panel = within(screen.getByTestId('region-dc1'));
  expect(
    panel.getByRole('gridcell', {
      name: 'us-east, rack r1, node 0: Up., seed',
    }),
  ).toBeInTheDocument();
  expect(panel.getAllByText('up · seed')).toHaveLength(2);
  expect(panel.getByText('Could start alone: yes.')).toBeInTheDocument();
  expect(screen.getByText('seed node')).toBeInTheDocument();
});

it('has tables that say the same as the map, kept for the user', async () => {
  const { unmount } = await show(theRollOut());
  await userEvent.click(screen.getByRole('button', { name: 'Table' }));
  unmount();
  await show(theTroubles());
  const contexts = screen.getByRole('table', { name: 'Kubernetes clusters' });
  expect(
    within(contexts).getByRole('row', {
      name: /control plane hub Leading 9 ms 1.34/,
    }),
  ).toBeInTheDocument();
  expect(
    within(contexts).getByRole('row', {
      name: /eu-west \(dc3\) prod-eu-west Unreachable.*not known.*6 min 12 s ago/,
    }),
  ).toBeInTheDocument();
});
