import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { K8ssandraApi } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { anEstate } from '../../__testUtils__/estates';
import { aFleet } from '../../__testUtils__/fleet';
import { aKubernetesEntity, hostedSurvival } from '../../__testUtils__/hosted';
import { renderPart, type RenderOptions } from '../../__testUtils__/render';
import { KubernetesClusterCard } from './KubernetesClusterCard';

const show = (name: string, over: RenderOptions['api'] = {}) =>
  renderPart(<KubernetesClusterCard />, {
    entity: aKubernetesEntity(name),
    api: {
      listClusters: jest.fn(async () => ({
        ...aFleet(),
        contexts: anEstate(),
      })),
      ...over,
    },
  });

it('tells how it is reached and what it hosts: what is not healthy first, the rest folded', async () => {
  show('prod-us-east.hub');
  expect(await screen.findByText('Cassandra on us-east')).toBeInTheDocument();
  expect(
    screen.getByText('API 41 ms · token, ends in 88 d · 31 of 31 permissions'),
  ).toBeInTheDocument();
  expect(
    screen.getByText('5 datacenters, 45 of 48 nodes up'),
  ).toBeInTheDocument();
  const names = () =>
    screen.getAllByRole('listitem').map(each => each.textContent);
  expect(names()).toEqual([
    expect.stringMatching(/^ledger.*7 \/ 9Down$/),
    expect.stringMatching(/^orders-prod.*17 \/ 18Degraded$/),
    expect.stringMatching(/^3 more, healthy/),
  ]);
  await userEvent.click(
    screen.getByRole('button', { name: '3 more, healthy' }),
  );
  expect(names()).toHaveLength(6);
  expect(screen.getByRole('link', { name: 'Open context' })).toHaveAttribute(
    'href',
    '/cassandra/kubernetes-clusters?context=hub%2Fprod-us-east',
  );
});

it('keeps the last numbers of one that does not answer, and adds nothing to them', async () => {
  show('prod-ap-south.hub');
  expect(await screen.findByText('was 6 / 6')).toBeInTheDocument();
  expect(
    screen.getByText('1 datacenter; 6 nodes not visible'),
  ).toBeInTheDocument();
  expect(screen.getByText('6 min 12 s ago')).toBeInTheDocument();
  expect(screen.queryByText(/API/)).toBeNull();
});

it('tells what goes on of each cluster without it', async () => {
  const { api } = show('prod-us-east.hub', {
    getContextSurvival: jest.fn(async () => hostedSurvival()),
  });
  await userEvent.click(
    await screen.findByRole('button', { name: 'What if it fails?' }),
  );
  expect(
    await screen.findByText('LOCAL_QUORUM works in us-west; QUORUM fails.'),
  ).toBeInTheDocument();
  expect(screen.getAllByText('fails')).toHaveLength(2);
  expect(api.getContextSurvival).toHaveBeenCalledWith(
    { controlPlane: 'hub', context: 'prod-us-east' },
    expect.anything(),
  );
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

const forbidden = Object.assign(new Error('x'), { statusCode: 403 });
it.each<[string, string, Partial<Record<keyof K8ssandraApi, jest.Mock>>]>([
  [
    'elsewhere.hub',
    'This Kubernetes cluster does not exist, or is not yours to see',
    {},
  ],
  [
    'prod-us-east.hub',
    'You may not see this Kubernetes cluster',
    { listClusters: jest.fn().mockRejectedValue(forbidden) },
  ],
  ['lab-edge.hub', 'No datacenter that you may see runs here.', {}],
  ['hub', 'Leading', {}],
])('of %s says %s', async (name, text, api) => {
  show(name, api);
  expect(await screen.findByText(text)).toBeInTheDocument();
});
