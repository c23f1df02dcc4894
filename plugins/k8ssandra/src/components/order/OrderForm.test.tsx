import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { orderAnswers, orderForm } from '../../__testUtils__/order';
import {
  OrderStepper,
  type OrderStepperProps,
} from '../../__testUtils__/OrderStepper';
import { renderPart } from '../../__testUtils__/render';

/** The form in the scaffolder's own stepper. */
function show(props: OrderStepperProps = {}, over: object = {}) {
  const answers = orderAnswers(over);
  const api = Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      jest.fn(answer as any),
    ]),
  );
  return renderPart(<OrderStepper {...props} />, { api });
}

const next = (name = 'Next') =>
  userEvent.click(screen.getByRole('button', { name }));
const row = async (number: number) =>
  within(await screen.findByRole('group', { name: `Region ${number}` }));

beforeEach(() => {
  localStorage.clear();
  window.scrollTo = jest.fn();
});

it('orders a cluster from a profile, step by step', async () => {
  const onCreate = jest.fn(async () => undefined);
  show({ onCreate });
  await userEvent.type(
    await screen.findByRole('textbox', { name: /^Name/ }),
    'orders',
  );
  await userEvent.type(screen.getByLabelText(/^Owner/), 'group:default/a');
  await screen.findByRole('option', { name: 'checkout' });
  await userEvent.selectOptions(
    screen.getByLabelText(/^Namespace/),
    'checkout',
  );
  await next();

  await userEvent.click(await screen.findByLabelText('Multi-region'));
  const third = await row(3);
  expect(third.getByLabelText(/^Kubernetes cluster/)).toHaveTextContent(
    'us-west',
  );
  expect(
    await screen.findByText('QUORUM goes on if any one region is lost'),
  ).toBeInTheDocument();
  expect(
    await screen.findByText('Checked: the control plane accepts it.'),
  ).toBeInTheDocument();
  await next();

  await screen.findByLabelText('Clients log in with a password');
  await next('Review');
  await next('Create');
  await waitFor(() => expect(onCreate).toHaveBeenCalled());
  expect(onCreate).toHaveBeenCalledWith(
    expect.objectContaining({
      name: 'orders',
      namespace: 'checkout',
      controlPlane: 'hub',
      profile: 'multi-region',
      regions: ['prod-us-east', 'prod-eu-west', 'prod-us-west'].map(
        (context, index) =>
          expect.objectContaining({
            context,
            datacenterName: `dc${index + 1}`,
            size: 3,
          }),
      ),
      storage: { size: '5Gi' },
      auth: true,
    }),
  );
}, 60_000);

it('brings back what was typed, and throws it away when asked to', async () => {
  const first = show();
  await userEvent.type(
    await screen.findByRole('textbox', { name: /^Name/ }),
    'orders',
  );
  await screen.findByText('Saved in this browser');
  first.unmount();

  show();
  expect(
    await screen.findByText(/What was typed before is back/),
  ).toBeVisible();
  const name = screen.getByRole('textbox', { name: /^Name/ });
  expect(name).toHaveValue('orders');
  await userEvent.click(await screen.findByRole('button', { name: 'Discard' }));
  expect(name).toHaveValue('');
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(name).toHaveValue('orders');
}, 60_000);

it('puts what the control plane refuses beside its field, and keeps everything', async () => {
  const causes = [
    {
      field: 'spec.cassandra.datacenters[1].size',
      reason: 'r',
      message: 'order 2 instead',
    },
    { field: 'spec.reaper', reason: 'r', message: 'not here' },
  ];
  show(
    { step: 1, form: orderForm() },
    {
      applyManifest: async () => {
        throw Object.assign(new Error('no'), { causes });
      },
    },
  );
  const second = await row(2);
  expect(await second.findByText('order 2 instead')).toBeInTheDocument();
  expect(second.getByLabelText('Nodes')).toHaveAccessibleDescription(
    /Nodes: ?order 2 instead/,
  );
  expect(screen.getByText('spec.reaper: not here')).toBeInTheDocument();
  await next('Review');
  await screen.findAllByText(/Region 2: order 2 instead/);
  expect((await row(2)).getByLabelText('Datacenter')).toHaveValue('dc2');
}, 60_000);
