import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AdoptClusterResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { FakeApi } from '../../__testUtils__/fakeApi';
import { renderPart } from '../../__testUtils__/render';
import { aCluster, aPlan, aStep, say } from '../../__testUtils__/views';
import { ClusterActions } from './verdict/ClusterActions';

const anAnswer = (
  over: Partial<AdoptClusterResponse> = {},
): AdoptClusterResponse => ({
  dryRun: true,
  outcome: 'adopted',
  from: null,
  objects: ['east', 'east', ''].map((context, index) => ({
    context,
    kind: index === 1 ? 'ConfigMap' : 'CassandraDatacenter',
    namespace: 'db',
    name: `object-${index}`,
  })),
  changes: [],
  plan: aPlan(),
  ...over,
});
const observed = (allowed = true) =>
  aCluster({
    mode: 'observe',
    actions: {
      delete: { allowed: false, reason: say('We only look.') },
      adopt: {
        allowed,
        reason: allowed
          ? null
          : say('You lack the permission k8ssandra.cluster.adopt.'),
      },
    },
  });
const id = { controlPlane: 'hub', namespace: 'cassandra', name: 'demo' };
const request = { confirm: 'cassandra/demo', uid: 'uid-demo' };

async function open(answer: AdoptClusterResponse, api: Partial<FakeApi> = {}) {
  const onAdopted = jest.fn();
  const rendered = renderPart(
    <ClusterActions cluster={observed()} onChanged={onAdopted} />,
    { api: { adoptCluster: jest.fn().mockResolvedValue(answer), ...api } },
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Adopt…' }));
  const dialog = within(await screen.findByRole('dialog'));
  const confirm = dialog.getByRole('button', { name: 'Take charge of demo' });
  return { ...rendered, dialog, confirm, onAdopted };
}

describe('adopting a cluster', () => {
  it('says what a dry run found before anything is written', async () => {
    const { api, dialog, confirm } = await open(anAnswer());
    expect(
      await dialog.findByText(/No control plane claims it/),
    ).toBeInTheDocument();
    expect(dialog.getByText('3 objects change hands')).toBeInTheDocument();
    expect(
      dialog.getByText('east: CassandraDatacenter, ConfigMap'),
    ).toBeInTheDocument();
    expect(dialog.getByText('hub: CassandraDatacenter')).toBeInTheDocument();
    expect(dialog.getByText(/No node is started/)).toBeInTheDocument();
    expect(confirm).toBeEnabled();
    expect(api.adoptCluster.mock.calls).toEqual([
      [id, { ...request, dryRun: true }, expect.anything()],
    ]);
  });

  it('takes charge of exactly this cluster', async () => {
    const { api, confirm, onAdopted } = await open(
      anAnswer({ from: 'hub-eu' }),
    );
    await screen.findByText(
      'Control plane hub-eu is in charge of it by its claim.',
    );
    await userEvent.click(confirm);
    expect(api.adoptCluster).toHaveBeenLastCalledWith(
      id,
      request,
      expect.anything(),
    );
    await waitFor(() => expect(onAdopted).toHaveBeenCalled());
  });

  it('asks for a tick where steps would touch nodes', async () => {
    const { api, dialog, confirm } = await open(
      anAnswer({
        changes: [aStep({ title: say('Update the datacenter in west (dc2)') })],
      }),
    );
    expect(
      await dialog.findByText('Update the datacenter in west (dc2)'),
    ).toBeInTheDocument();
    expect(confirm).toBeDisabled();
    await userEvent.click(
      dialog.getByRole('checkbox', { name: 'Go on with these steps' }),
    );
    await userEvent.click(confirm);
    expect(api.adoptCluster).toHaveBeenLastCalledWith(
      id,
      { ...request, acceptChanges: true },
      expect.anything(),
    );
  });

  it('has nothing to do where this control plane is in charge already', async () => {
    const { dialog, confirm } = await open(anAnswer({ outcome: 'unchanged' }));
    expect(await dialog.findByText(/in charge of it already/)).toBeVisible();
    expect(confirm).toBeDisabled();
  });

  it('can be checked again where a region could not be seen', async () => {
    const adoptCluster = jest
      .fn()
      .mockRejectedValueOnce(new Error('west cannot be seen now'))
      .mockResolvedValue(anAnswer());
    const { dialog, confirm } = await open(anAnswer(), { adoptCluster });
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'Could not be checked: west cannot be seen now',
    );
    expect(confirm).toBeDisabled();
    await userEvent.click(dialog.getByRole('button', { name: 'Check again' }));
    expect(
      await dialog.findByText('3 objects change hands'),
    ).toBeInTheDocument();
    expect(confirm).toBeEnabled();
  });

  it('stays open and says why when it fails', async () => {
    const adoptCluster = jest
      .fn()
      .mockResolvedValueOnce(anAnswer())
      .mockRejectedValue(new Error('it changed meanwhile'));
    const { dialog, confirm, onAdopted } = await open(anAnswer(), {
      adoptCluster,
    });
    await dialog.findByText('3 objects change hands');
    await userEvent.click(confirm);
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'Not adopted: it changed meanwhile',
    );
    expect(confirm).toBeEnabled();
    expect(onAdopted).not.toHaveBeenCalled();
  });
});

describe('the menu of actions', () => {
  const openMenu = async (cluster: ReturnType<typeof aCluster>) => {
    renderPart(<ClusterActions cluster={cluster} onChanged={jest.fn()} />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Actions' }),
    );
    return screen.findByRole('menu');
  };

  it('says in text why an action is refused, and does nothing then', async () => {
    const menu = await openMenu(observed(false));
    const item = within(menu).getByRole('menuitem', { name: 'Adopt…' });
    expect(item).toHaveAttribute('aria-disabled', 'true');
    expect(item).toHaveAccessibleDescription(
      'You lack the permission k8ssandra.cluster.adopt.',
    );
    await userEvent.click(item);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Adopt…' }),
    ).not.toBeInTheDocument();
  });

  it('offers no adoption where this control plane is in charge', async () => {
    const menu = await openMenu(aCluster());
    expect(
      within(menu)
        .getAllByRole('menuitem')
        .map(item => item.textContent),
    ).toEqual(['Delete…']);
  });
});
