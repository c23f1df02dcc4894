import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  orderAnswers,
  orderForm,
  orderRegion,
} from '../../../__testUtils__/order';
import { OrderStepper } from '../../../__testUtils__/OrderStepper';
import { renderPart } from '../../../__testUtils__/render';
import type { OrderForm } from '../../../lib/order/form';

function show(form: OrderForm = orderForm(), over: object = {}) {
  const api = Object.fromEntries(
    Object.entries(orderAnswers(over)).map(([name, answer]) => [
      name,
      jest.fn(answer as any),
    ]),
  );
  return renderPart(<OrderStepper step={1} form={form} />, { api });
}

const names = async () =>
  (await screen.findAllByRole('group', { name: /^Region \d$/ })).map(
    each =>
      (within(each).getByLabelText('Datacenter') as HTMLInputElement).value,
  );
const row = async (number: number) =>
  within(await screen.findByRole('group', { name: `Region ${number}` }));

beforeEach(() => {
  localStorage.clear();
  window.scrollTo = jest.fn();
});

it('moves rows by keys and by the menu, and focus goes along', async () => {
  show();
  const field = (await row(1)).getByLabelText('Datacenter');
  await userEvent.click(field);
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(await names()).toEqual(['dc2', 'dc1', 'dc3']);
  expect(field).toHaveFocus();
  expect(screen.getByText('dc1 is number 2 of 3 now.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: /^Move region 3/ }));
  await userEvent.click(
    await screen.findByRole('menuitem', { name: 'Build earlier' }),
  );
  expect(await names()).toEqual(['dc2', 'dc3', 'dc1']);
}, 60_000);

it('removes a row and brings it back, and adds one where there is room', async () => {
  show();
  await userEvent.click(
    await screen.findByRole('button', { name: 'Remove region 2' }),
  );
  expect(await names()).toEqual(['dc1', 'dc3']);
  expect(screen.getByText('dc2 was removed.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await names()).toEqual(['dc1', 'dc2', 'dc3']);
  expect(
    await screen.findByText(
      /3 more clusters can host it: us-west, eu-north, hub\. stage-eu cannot: Access refused\./,
    ),
  ).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Add region' }));
  expect(
    (await row(4)).getByLabelText(/^Kubernetes cluster/),
  ).toHaveTextContent('us-west');
}, 60_000);

it('lists clusters with their state, those that cannot be used last with why', async () => {
  show();
  const picker = (await row(1)).getByLabelText(/^Kubernetes cluster/);
  await userEvent.click(picker);
  const options = await screen.findAllByRole('option');
  expect(options.map(each => each.textContent)).toEqual([
    expect.stringMatching(/^us-eastprod-us-eastReady/),
    expect.stringMatching(/^eu-west/),
    expect.stringMatching(/^us-west/),
    expect.stringMatching(/^eu-north.*The API needs 900 ms/),
    expect.stringMatching(/^hubcontrol plane/),
    expect.stringMatching(/^ap-south.*waits until this cluster answers/),
    expect.stringMatching(/^stage-eu.*Cannot be used.*answered 401/),
  ]);
  expect(options[6]).toHaveAttribute('aria-disabled', 'true');
  await userEvent.click(options[2]);
  expect(picker).toHaveTextContent('us-west');
}, 60_000);

it('says what waits for a cluster that does not answer, and what is built', async () => {
  show();
  expect(
    (await row(3)).getByText(
      /You can order now\. dc1, dc2 are built; dc3 waits until prod-ap-south answers/,
    ),
  ).toBeInTheDocument();
  expect(
    await screen.findByText('Until ap-south answers, it is not there'),
  ).toBeInTheDocument();
}, 60_000);

it('says what is wrong at each part of a row', async () => {
  show(
    orderForm({
      regions: [
        orderRegion('dc1', 'us-east', { size: 2 }),
        orderRegion('dc1', 'gone'),
      ],
    }),
  );
  const [first, second] = [await row(1), await row(2)];
  expect(first.getByLabelText('Racks')).toHaveAccessibleDescription(
    /Each rack needs a node/,
  );
  expect(first.getByLabelText('Datacenter')).toHaveAccessibleDescription(
    /Another region has this name/,
  );
  expect(second.getByText(/prod-gone is not configured/)).toBeInTheDocument();
}, 60_000);

it('keeps what was chosen while nobody can say what there is', async () => {
  show(orderForm(), {
    listContexts: async () => {
      throw new Error('away');
    },
  });
  await screen.findByText('Could not load the choices: away');
  const picker = (await row(1)).getByLabelText(/^Kubernetes cluster/);
  expect(picker).toHaveTextContent(/^prod-us-east$/);
}, 60_000);
