import { screen } from '@testing-library/react';
import {
  aBrokenDatacenter,
  aHiddenPage,
} from '../../__testUtils__/datacenters';
import {
  aDatacenterEntity,
  notFound,
} from '../../__testUtils__/datacenterScenes';
import { renderPart } from '../../__testUtils__/render';
import { DatacenterCard } from './DatacenterCard';

const show = (getDatacenter: jest.Mock, entity = aDatacenterEntity()) =>
  renderPart(<DatacenterCard />, { api: { getDatacenter }, entity });

it('says the verdict and which rack, and leads to its pages', async () => {
  show(jest.fn().mockResolvedValue(aBrokenDatacenter()));
  expect(
    await screen.findByText(/rack r2 has 1 of 6 nodes down/),
  ).toBeInTheDocument();
  expect(screen.getByText('5 of 6 up').closest('li')).toHaveTextContent(
    'r2 us-east-1b, Degraded',
  );
  expect(screen.getByRole('link', { name: 'Open demo' })).toHaveAttribute(
    'href',
    '/catalog/default/resource/demo.cassandra.hub',
  );
  expect(
    screen.getByRole('link', { name: 'Open the datacenter' }),
  ).toHaveAttribute('href', '/catalog/default/resource/dc1.demo.cassandra.hub');
});

it('says of a region out of sight what was seen last, never that it is down', async () => {
  show(jest.fn().mockResolvedValue(aHiddenPage()));
  expect(await screen.findAllByText('last seen 6 of 6 up')).toHaveLength(3);
  expect(document.body).not.toHaveTextContent(/\bdown\b/i);
});

it('says that it is gone or hidden', async () => {
  show(jest.fn().mockRejectedValue(notFound()));
  expect(
    await screen.findByText(/does not exist, or is not yours to see/),
  ).toBeInTheDocument();
});

it('says that the entity names none', async () => {
  show(jest.fn(), aDatacenterEntity({ annotation: null }));
  expect(
    await screen.findByText(
      'This entity does not say to which cluster it belongs.',
    ),
  ).toBeInTheDocument();
});
