import { useState } from 'react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { OrderRegion } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aDryRun } from '../../__testUtils__/fakeApi';
import { renderPart, type RenderOptions } from '../../__testUtils__/render';
import { aControlPlane, say } from '../../__testUtils__/views';
import type { OrderForm } from '../../lib/orderForm';
import { ControlPlaneField } from './ControlPlaneField';
import { ManifestPreviewField } from './ManifestPreviewField';
import { NamespaceField } from './NamespaceField';
import { RegionsField } from './RegionsField';

type AnyField = (props: any) => JSX.Element | null;

/** Holds the value of one field, as the scaffolder's form does. */
function show(
  Field: AnyField,
  name: keyof OrderForm,
  form: OrderForm,
  options?: RenderOptions,
) {
  const onChange = jest.fn();
  function Form() {
    const [formData, setFormData] = useState(form);
    return (
      <Field
        formData={formData[name]}
        formContext={{ formData }}
        onChange={(value: unknown) => {
          onChange(value);
          setFormData({ ...formData, [name]: value });
        }}
      />
    );
  }
  return { ...renderPart(<Form />, options), onChange };
}

const region = (over: Partial<OrderRegion> = {}): OrderRegion => ({
  context: 'prod-us-east',
  datacenterName: 'dc1',
  size: 3,
  racks: [{ name: 'r1' }],
  ...over,
});

describe('K8ssandraControlPlane', () => {
  it('chooses the only one by itself and shows nothing', async () => {
    const { onChange } = show(ControlPlaneField, 'controlPlane', {});
    await waitFor(() => expect(onChange).toHaveBeenCalledWith('hub'));
    expect(screen.queryByLabelText(/Control plane/)).not.toBeInTheDocument();
  });

  it('offers the choice when there are several', async () => {
    const items = ['hub', 'spare'].map(name => ({
      name,
      mode: 'reconcile',
      context: aControlPlane({ name }),
    }));
    const { onChange } = show(
      ControlPlaneField,
      'controlPlane',
      {},
      {
        api: { listControlPlanes: jest.fn().mockResolvedValue({ items }) },
      },
    );
    const select = await screen.findByLabelText('Control plane');
    await userEvent.selectOptions(select, 'spare');
    expect(onChange).toHaveBeenCalledWith('spare');
  });
});

describe('K8ssandraNamespace', () => {
  it('offers what exists and says which region lacks it', async () => {
    const items = [
      {
        name: 'orders',
        missingIn: ['prod-us-east'],
        unknownIn: ['prod-ap-south'],
      },
      { name: 'other', missingIn: [], unknownIn: [] },
    ];
    const { onChange } = show(
      NamespaceField,
      'namespace',
      { controlPlane: 'hub' },
      { api: { listNamespaces: jest.fn().mockResolvedValue({ items }) } },
    );
    const select = await screen.findByLabelText('Namespace');
    await screen.findByRole('option', { name: 'orders' });
    await userEvent.selectOptions(select, 'orders');
    expect(onChange).toHaveBeenCalledWith('orders');
    expect(
      screen.getByText(/^orders does not exist in prod-us-east/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'Whether it exists in prod-ap-south cannot be seen now.',
      ),
    ).toBeInTheDocument();
  });

  it('keeps what was chosen when the choices cannot be loaded', async () => {
    show(
      NamespaceField,
      'namespace',
      { controlPlane: 'hub', namespace: 'orders' },
      {
        api: { listNamespaces: jest.fn().mockRejectedValue(new Error('away')) },
      },
    );
    expect(
      await screen.findByText('Could not load the choices: away'),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('Namespace')).toHaveValue('orders');
  });
});

describe('K8ssandraRegions', () => {
  it('begins with one row and adds others on clusters that are free', async () => {
    const { onChange } = show(RegionsField, 'regions', { controlPlane: 'hub' });
    const first = within(
      await screen.findByRole('group', { name: 'Region 1' }),
    );
    expect(first.getByLabelText('Datacenter')).toHaveValue('dc1');
    expect(first.getByLabelText('Kubernetes cluster')).toHaveDisplayValue(
      'hub (control plane): Leading',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Add region' }));
    const second = within(screen.getByRole('group', { name: 'Region 2' }));
    expect(second.getByLabelText('Kubernetes cluster')).toHaveDisplayValue(
      'us-east · prod-us-east: Ready',
    );
    await userEvent.selectOptions(
      second.getByLabelText('Kubernetes cluster'),
      'eu-west · prod-eu-west: Ready',
    );
    await userEvent.clear(second.getByLabelText('Nodes'));
    await userEvent.type(second.getByLabelText('Nodes'), '6');
    expect(onChange).toHaveBeenLastCalledWith([
      expect.objectContaining({ datacenterName: 'dc1', context: '' }),
      {
        context: 'prod-eu-west',
        datacenterName: 'dc2',
        size: 6,
        racks: [{ name: 'r1' }, { name: 'r2' }, { name: 'r3' }],
      },
    ]);
  });

  it('lets an unreachable cluster be chosen, and says what waits', async () => {
    show(RegionsField, 'regions', {
      controlPlane: 'hub',
      regions: [region({ context: 'prod-ap-south' })],
    });
    expect(
      await screen.findByText(
        /You can order now: dc1 waits until prod-ap-south answers/,
      ),
    ).toBeInTheDocument();
  });

  it('says what is wrong beside the row, and keeps an unknown context', async () => {
    show(RegionsField, 'regions', {
      controlPlane: 'hub',
      regions: [
        region({ context: 'gone' }),
        region({ size: 1, racks: [{ name: 'r1' }, { name: 'r2' }] }),
      ],
    });
    const rows = await screen.findAllByRole('group', { name: /^Region \d$/ });
    expect(rows[0]).toHaveTextContent('Another region has this name');
    expect(rows[1]).toHaveTextContent('Each rack needs a node');
    expect(within(rows[1]).getByLabelText('Racks')).toHaveAccessibleDescription(
      /Each rack needs a node/,
    );
    expect(
      await within(rows[0]).findByRole('option', {
        name: 'gone (not configured)',
      }),
    ).toBeInTheDocument();
  });

  it('says that the namespace is missing where a region goes', async () => {
    const items = [
      { name: 'orders', missingIn: ['prod-us-east'], unknownIn: [] },
    ];
    show(
      RegionsField,
      'regions',
      { controlPlane: 'hub', namespace: 'orders', regions: [region()] },
      { api: { listNamespaces: jest.fn().mockResolvedValue({ items }) } },
    );
    expect(
      await screen.findByText(
        /Namespace orders does not exist in prod-us-east. dc1 waits/,
      ),
    ).toBeInTheDocument();
  });

  it('has at most five rows and at least one', async () => {
    const names = ['dc1', 'dc2', 'dc3', 'dc4', 'dc5'];
    show(RegionsField, 'regions', {
      controlPlane: 'hub',
      regions: names.map(datacenterName => region({ datacenterName })),
    });
    const add = await screen.findByRole('button', { name: 'Add region' });
    expect(add).toBeDisabled();
    expect(screen.getByText(/Five regions are the most/)).toBeInTheDocument();
    for (let left = 5; left > 1; left--) {
      await userEvent.click(
        screen.getByRole('button', { name: `Remove region ${left}` }),
      );
    }
    expect(
      screen.getByRole('button', { name: 'Remove region 1' }),
    ).toBeDisabled();
  });
});

describe('K8ssandraManifestPreview', () => {
  const complete: OrderForm = {
    controlPlane: 'hub',
    name: 'orders',
    namespace: 'data',
    serverVersion: '5.0.6',
    storage: { size: '5Gi' },
    regions: [region()],
  };
  const preview = (form: OrderForm, applyManifest?: jest.Mock) =>
    show(
      ManifestPreviewField,
      'name',
      form,
      applyManifest && { api: { applyManifest } },
    );

  it('shows the exact manifest, and what the control plane says to it', async () => {
    const { api } = preview(
      complete,
      jest
        .fn()
        .mockResolvedValue(
          aDryRun({ warnings: [say('Context x is not configured.')] }),
        ),
    );
    expect(
      await screen.findByText('Checked: the control plane accepts it.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Context x is not configured.'),
    ).toBeInTheDocument();
    const [, request] = api.applyManifest.mock.calls[0];
    expect(request).toMatchObject({ dryRun: true });
    expect(request.manifest).toContain('k8sContext: prod-us-east');
    expect(document.querySelector('pre')).toHaveTextContent(
      'k8sContext: prod-us-east',
    );
  });

  it('names the fields that are refused', async () => {
    const causes = [
      {
        field: 'metadata.name',
        reason: 'FieldValueInvalid',
        message: 'too long',
      },
    ];
    preview(
      complete,
      jest.fn().mockRejectedValue(Object.assign(new Error('no'), { causes })),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'metadata.name: too long',
    );
  });

  it('does not stand in the way when it cannot be checked', async () => {
    preview(complete, jest.fn().mockRejectedValue(new Error('away')));
    expect(
      await screen.findByText('Could not be checked now: away'),
    ).toBeInTheDocument();
    expect(document.querySelector('pre')).toBeInTheDocument();
  });

  it('says what is missing instead of half a manifest', async () => {
    const { api } = preview({ ...complete, name: '' });
    expect(await screen.findByText(/^Fill in name/)).toBeInTheDocument();
    expect(api.applyManifest).not.toHaveBeenCalled();
  });
});
