import { useState } from 'react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aDryRun, type FakeApi } from '../../__testUtils__/fakeApi';
import { aRollOut } from '../../__testUtils__/scenes';
import { anEntity, renderPart } from '../../__testUtils__/render';
import { say } from '../../__testUtils__/views';
import { FleetPage } from '../fleet/FleetPage';
import { ImportDialog } from './ImportDialog';

const MANIFEST = `kind: K8ssandraCluster
metadata:
  name: demo
  namespace: cassandra
spec:
  cassandra:
    datacenters:
      - size: 0
`;

/** The dialog without the page around it. */
function Host() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>Import a manifest</button>
      <ImportDialog
        open={isOpen}
        controlPlanes={['hub']}
        onClose={() => setOpen(false)}
        onApplied={() => setOpen(false)}
      />
    </>
  );
}

async function open(api: Partial<FakeApi> = {}, page = <Host />) {
  const rendered = renderPart(page, { api, entities: [anEntity({})] });
  await userEvent.click(await screen.findByText('Import a manifest'));
  const dialog = within(await screen.findByRole('dialog'));
  await waitFor(() => expect(dialog.getByRole('heading')).toHaveFocus());
  const text = dialog.getByLabelText(/Manifest of one K8ssandraCluster/);
  return { ...rendered, dialog, text };
}

/** By text: looking for roles computes the style of the whole page under the dialog. */
const press = (name: string) => userEvent.click(screen.getByText(name));

describe('importing a manifest', () => {
  it('previews, then applies, then leads to the page', async () => {
    const preview = aDryRun({
      notes: [say('cluster was read as clusterName')],
      warnings: [say('Context nowhere is not configured.')],
      plan: aRollOut().plan,
    });
    const { api, dialog, text } = await open(
      { applyManifest: jest.fn().mockResolvedValue(preview) },
      <FleetPage />,
    );
    await userEvent.click(text);
    await userEvent.paste(MANIFEST);
    await press('Check');
    expect(
      await dialog.findByText(/^hub\/cassandra\/demo will be created/),
    ).toBeInTheDocument();
    expect(dialog.getByText('cluster was read as clusterName')).toBeVisible();
    expect(
      dialog.getByText('Context nowhere is not configured.'),
    ).toBeVisible();
    expect(dialog.getByText('dc2 becomes ready')).toBeVisible();
    expect(api.applyManifest).toHaveBeenLastCalledWith('hub', {
      manifest: MANIFEST,
      namespace: undefined,
      dryRun: true,
    });

    await press('Create demo');
    expect(api.applyManifest).toHaveBeenLastCalledWith('hub', {
      manifest: MANIFEST,
      namespace: undefined,
      dryRun: false,
    });
    expect(
      await screen.findByRole('link', { name: 'Open demo' }),
    ).toHaveAttribute('href', '/catalog/default/resource/demo.cassandra.hub');
  });

  it('names field, line and reason of a refusal, and keeps the text', async () => {
    const causes = [
      {
        field: 'spec.cassandra.datacenters[0].size',
        reason: 'FieldValueInvalid',
        message: 'order 1 node or more',
      },
    ];
    const { dialog, text } = await open({
      applyManifest: jest
        .fn()
        .mockRejectedValue(Object.assign(new Error('refused'), { causes })),
    });
    await userEvent.click(text);
    await userEvent.paste(MANIFEST);
    await press('Check');
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'Refused for 1 reason. Nothing was written.' +
        'spec.cassandra.datacenters[0].size (line 8): order 1 node or more',
    );
    expect(text).toHaveValue(MANIFEST);
    expect(text).toHaveAttribute('aria-invalid', 'true');
  });

  it('keeps text and preview when the server is away in between', async () => {
    const { api, dialog, text } = await open();
    await userEvent.click(text);
    await userEvent.paste(MANIFEST);
    await press('Check');
    await dialog.findByText(/will be created/);
    api.applyManifest.mockRejectedValueOnce(new Error('Service unavailable.'));
    await press('Create demo');
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'Service unavailable. Your text is kept: try again.',
    );
    expect(text).toHaveValue(MANIFEST);
    await press('Create demo');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('makes a preview void when the text changes', async () => {
    const { dialog, text } = await open();
    await userEvent.click(text);
    await userEvent.paste(MANIFEST);
    await press('Check');
    await dialog.findByText(/will be created/);
    await userEvent.type(text, '# more');
    expect(dialog.queryByText(/will be created/)).not.toBeInTheDocument();
    expect(
      dialog.queryByRole('button', { name: 'Create demo' }),
    ).not.toBeInTheDocument();
  });

  it('loads a file into the text', async () => {
    const { dialog, text } = await open();
    const file = new File([MANIFEST], 'demo.yaml');
    file.text = async () => MANIFEST;
    const inputs = dialog.getAllByLabelText('Choose a file');
    await userEvent.upload(inputs[0], file);
    await waitFor(() => expect(text).toHaveValue(MANIFEST));
  });

  it('asks for the namespace only where the manifest names none', async () => {
    const { api, dialog, text } = await open();
    await userEvent.click(text);
    await userEvent.paste('metadata: { name: demo }');
    await userEvent.type(dialog.getByLabelText('Namespace'), 'orders');
    await press('Check');
    expect(api.applyManifest).toHaveBeenLastCalledWith(
      'hub',
      expect.objectContaining({ namespace: 'orders' }),
    );
  });

  it('still has the text after it was closed', async () => {
    const { text } = await open();
    await userEvent.type(text, 'half a thought');
    await press('Cancel');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    await press('Import a manifest');
    expect(await screen.findByLabelText(/Manifest of one/)).toHaveValue(
      'half a thought',
    );
  });
});
