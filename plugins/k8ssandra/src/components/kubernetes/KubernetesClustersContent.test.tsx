import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aPlane } from '../../__testUtils__/estate';
import { anAccess, anEstate } from '../../__testUtils__/estates';
import { renderPart, type RenderOptions } from '../../__testUtils__/render';
import { say } from '../../__testUtils__/views';
import { KubernetesClustersContent } from './KubernetesClustersContent';

const allowed = { allowed: true, reason: null };

/** Some of the contexts only: looking things up by role in all of them takes long. */
const some = (...names: string[]) =>
  anEstate().filter(({ id }) => names.includes(id.context));

function show(
  over: RenderOptions['api'] = {},
  location?: string,
  contexts = anEstate(),
) {
  return renderPart(<KubernetesClustersContent />, {
    location,
    api: {
      listControlPlanes: jest.fn(async () => ({ items: [aPlane()] })),
      listContexts: jest.fn(async () => ({
        items: contexts,
        actions: { connect: allowed },
      })),
      getContextAccess: jest.fn(async ({ context }) =>
        anAccess(contexts, context),
      ),
      ...over,
    },
  });
}

const rowOf = async (name: string) =>
  within(await screen.findByTestId(`context-${name}`));

it('says in a sentence what cannot be read, worst first, the control plane last', async () => {
  show();
  expect(
    await screen.findByRole('heading', {
      name: '2 contexts cannot be read: eu-stage refuses our credential, ap-south does not answer. 2 datacenters depend on them.',
    }),
  ).toBeInTheDocument();
  const rows = screen.getAllByTestId(/^context-/);
  const names = rows.map(each => each.dataset.testid?.replace('context-', ''));
  expect([names[0], names[1], names[names.length - 1]]).toEqual([
    'stage-eu',
    'prod-ap-south',
    'hub',
  ]);
});

it('tells of each what is known, and keeps last values with their age where it cannot be read', async () => {
  show();
  const silent = await rowOf('prod-ap-south');
  expect(silent.getByText('Unreachable')).toBeInTheDocument();
  expect(silent.getByText('no answer')).toBeInTheDocument();
  expect(silent.getByText('was 31 / 31')).toBeInTheDocument();
  expect(silent.getByText('6 min 12 s')).toHaveAttribute('data-stale', 'true');
  const lacking = await rowOf('prod-eu-north');
  expect(lacking.getByText('2 permissions missing')).toBeInTheDocument();
  expect(lacking.getByText('29 / 31')).toBeInTheDocument();
  expect(lacking.getByText('210 ms')).toBeInTheDocument();
  expect(
    lacking.getByRole('img', { name: /API latency of the last hour/ }),
  ).toBeInTheDocument();
  const ending = await rowOf('prod-us-west');
  expect(ending.getByText('Ends in 9 d')).toBeInTheDocument();
  const unasked = await rowOf('prod-us-twin');
  expect(unasked.getByText('In conflict')).toBeInTheDocument();
  expect(unasked.getByText('not known')).toBeInTheDocument();
});

it('filters by chips and text', async () => {
  show({}, undefined, some('', 'prod-ap-south', 'stage-eu', 'prod-us-west'));
  await userEvent.click(
    await screen.findByRole('button', { name: 'Cannot read 2' }),
  );
  expect(screen.getAllByTestId(/^context-/)).toHaveLength(2);
  await userEvent.type(screen.getByRole('searchbox'), 'mars');
  await userEvent.click(
    await screen.findByRole('button', { name: 'Clear filters' }),
  );
  expect(await screen.findAllByTestId(/^context-/)).toHaveLength(4);
});

it('opens a row: what is missing, what fails without it, checks, and who depends on it', async () => {
  const { api } = show({}, undefined, some('prod-eu-north'));
  const lacking = await rowOf('prod-eu-north');
  await userEvent.click(
    lacking.getByRole('button', { name: /Show the access/ }),
  );
  const diff = await screen.findByRole('table', { name: 'Permission diff' });
  expect(within(diff).getAllByRole('row')).toHaveLength(3);
  expect(
    within(diff).getByText(/a new datacenter here would not join/),
  ).toBeInTheDocument();
  await userEvent.click(
    screen.getByRole('button', { name: 'Show 29 that are fine' }),
  );
  expect(within(diff).getAllByRole('row')).toHaveLength(32);
  expect(
    screen.getByText('API latency p50 210 ms, p99 2.8 s in the last 10 min'),
  ).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'orders-0' })).toHaveAttribute(
    'href',
    '/catalog/default/resource/orders-0.shop-0.hub',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
  await waitFor(() =>
    expect(api.getContextAccess).toHaveBeenCalledWith(
      { controlPlane: 'hub', context: 'prod-eu-north' },
      { refresh: true },
    ),
  );
});

it('says that a linked one is not there', async () => {
  show({}, '/?context=hub%2Fmars', some(''));
  expect(
    await screen.findByText(/Kubernetes cluster hub\/mars does not exist/),
  ).toBeInTheDocument();
});

it('says beside the button what permission is missing', async () => {
  const reason = say('It takes the permission k8ssandra.context.connect.');
  show({
    listContexts: jest.fn(async () => ({
      items: anEstate(),
      actions: { connect: { allowed: false, reason } },
    })),
  });
  const button = await screen.findByRole('button', {
    name: 'Connect a cluster',
  });
  expect(button).toBeDisabled();
  expect(button).toHaveAccessibleDescription(reason.text);
});

it('keeps the others when one control plane cannot be read', async () => {
  show({
    listControlPlanes: jest.fn(async () => ({
      items: [aPlane(), aPlane({ name: 'lab' })],
    })),
    listContexts: jest.fn(async (name: string) => {
      if (name === 'hub') return { items: anEstate() };
      throw new Error('it was not read yet');
    }),
  });
  expect(
    await screen.findByText(
      'The contexts of lab could not be read: it was not read yet',
    ),
  ).toBeInTheDocument();
  expect(screen.getAllByTestId(/^context-/)).toHaveLength(12);
});
