import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aTroubledCluster } from '../../__testUtils__/scenes';
import { renderPart } from '../../__testUtils__/render';
import { aCluster, say } from '../../__testUtils__/views';
import { ClusterActions } from './verdict/ClusterActions';

async function open(cluster: ClusterView, api = {}) {
  const onDeleted = jest.fn();
  const rendered = renderPart(
    <ClusterActions cluster={cluster} onChanged={onDeleted} />,
    { api },
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Actions' }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Delete…' }));
  const dialog = within(await screen.findByRole('dialog'));
  await waitFor(() => expect(dialog.getByRole('heading')).toHaveFocus());
  const confirm = dialog.getByRole('button', { name: /^Delete demo/ });
  const input = dialog.getByLabelText(/Type cassandra\/demo to delete it/);
  return { ...rendered, dialog, confirm, input, onDeleted };
}

describe('deleting a cluster', () => {
  it('says per region what goes, and that it will wait for a region out of sight', async () => {
    const { dialog } = await open(aTroubledCluster());
    expect(
      dialog.getByText('Deletion will wait for eu-west (dc3).'),
    ).toBeInTheDocument();
    expect(
      dialog.getByRole('row', { name: /us-east \(dc1\).*3 nodes.*at once/ }),
    ).toBeInTheDocument();
    expect(
      dialog.getByRole('row', {
        name: /eu-west \(dc3\).*when eu-west answers/,
      }),
    ).toBeInTheDocument();
    expect(dialog.getByRole('row', { name: /^hub/ })).toHaveTextContent('last');
  });

  it('focuses its heading, never the destructive button', async () => {
    const { dialog } = await open(aCluster());
    await waitFor(() =>
      expect(
        dialog.getByRole('heading', {
          name: 'Delete cluster demo in 1 region',
        }),
      ).toHaveFocus(),
    );
  });

  it.each(['cassandra/Demo', 'demo', ' cassandra/demo', 'cassandra/demo '])(
    'does not take %p for the name',
    async typed => {
      const { confirm, input } = await open(aCluster());
      await userEvent.type(input, typed);
      expect(confirm).toBeDisabled();
    },
  );

  it('deletes exactly this cluster once its name is typed; Enter does not submit', async () => {
    const { api, confirm, input, onDeleted } = await open(aCluster());
    await userEvent.type(input, 'cassandra/demo{Enter}');
    expect(api.deleteCluster).not.toHaveBeenCalled();
    await userEvent.click(confirm);
    expect(api.deleteCluster).toHaveBeenCalledWith(
      { controlPlane: 'hub', namespace: 'cassandra', name: 'demo' },
      { confirm: 'cassandra/demo', uid: 'uid-demo' },
    );
    await waitFor(() => expect(onDeleted).toHaveBeenCalled());
  });

  it('stays open with all that was typed when it fails', async () => {
    const { confirm, dialog, input, onDeleted } = await open(aCluster(), {
      deleteCluster: jest.fn().mockRejectedValue(new Error('no leader')),
    });
    await userEvent.type(input, 'cassandra/demo');
    await userEvent.click(confirm);
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'Not deleted: no leader',
    );
    expect(input).toHaveValue('cassandra/demo');
    expect(confirm).toBeEnabled();
    expect(onDeleted).not.toHaveBeenCalled();
  });

  it('says in the menu why it is not possible', async () => {
    const reason = say('You lack the permission k8ssandra.cluster.delete.');
    renderPart(
      <ClusterActions
        cluster={aCluster({ actions: { delete: { allowed: false, reason } } })}
        onChanged={jest.fn()}
      />,
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Actions' }),
    );
    const item = screen.getByRole('menuitem', { name: 'Delete…' });
    expect(item).toHaveAttribute('aria-disabled', 'true');
    expect(item).toHaveAccessibleDescription(reason.text);
    await userEvent.click(item);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});
