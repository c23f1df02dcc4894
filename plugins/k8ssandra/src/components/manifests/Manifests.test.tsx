import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aClusterEntity,
  aDatacenterEntity,
} from '../../__testUtils__/entities';
import { aManifest, someManifests } from '../../__testUtils__/manifests';
import { renderPart } from '../../__testUtils__/render';
import { firstView, comparisonWord } from '../../lib/manifestParts';
import { ClusterManifests } from './ClusterManifests';
import { DatacenterManifests } from './DatacenterManifests';

const api = { getManifests: jest.fn(async () => someManifests()) };

it('shows what was asked, and each region with what differs or why it is not known', async () => {
  const user = userEvent.setup();
  renderPart(<ClusterManifests />, { entity: aClusterEntity(), api });
  const asked = await screen.findByRole('region', { name: 'Asked' });
  expect(asked).toHaveTextContent('keystore_password: (hidden)');

  const west = screen.getByRole('region', { name: 'us-west (dc2)' });
  expect(west).toHaveTextContent('− 4');
  expect(west).toHaveTextContent('+ 3');
  await user.click(within(west).getByRole('button', { name: 'In the region' }));
  expect(west).toHaveTextContent('size: 4');

  const away = screen.getByRole('region', { name: 'eu-west (dc3)' });
  expect(away).toHaveTextContent('Cannot be read');
  expect(away).toHaveTextContent('As last seen.');
  expect(away).not.toHaveTextContent(/differs/i);
  expect(
    screen.getByRole('region', { name: 'ap-south (dc5)' }),
  ).toHaveTextContent('Reading refused');
});

it('shows one datacenter', async () => {
  renderPart(<DatacenterManifests />, {
    entity: aDatacenterEntity('dc2'),
    api,
  });
  await screen.findByRole('region', { name: 'us-west (dc2)' });
  expect(screen.queryByText('us-east (dc1)')).not.toBeInTheDocument();
});

it('says that a datacenter is not there', async () => {
  renderPart(<DatacenterManifests />, {
    entity: aDatacenterEntity('dc9'),
    api,
  });
  expect(
    await screen.findByText(/Datacenter dc9 does not exist/),
  ).toBeVisible();
});

it.each([
  ['difference', {}],
  ['live', { difference: null }],
  [
    'desired',
    {
      difference: null,
      live: { value: null, observedAgeSeconds: null, reachable: false },
    },
  ],
])('shows the %s first', (view, over) => {
  expect(firstView(aManifest(over))).toBe(view);
});

it.each([
  ['same', {}],
  ['forbidden', { comparison: 'unknown', forbidden: true }],
  ['unknown', { comparison: 'unknown' }],
  [
    'unseen',
    {
      comparison: 'unknown',
      live: { value: null, observedAgeSeconds: null, reachable: false },
    },
  ],
] as const)('says %s', (word, over) => {
  expect(comparisonWord(aManifest(over))).toBe(word);
});
