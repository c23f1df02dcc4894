import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anAccessibleContext } from '../../../__testUtils__/estate';
import { anAccess, anEstate } from '../../../__testUtils__/estates';
import {
  aCheck,
  anAliasCheck,
  aRefusedKubeconfig,
  checks,
} from '../../../__testUtils__/kubeconfigs';
import { renderPart, type RenderOptions } from '../../../__testUtils__/render';
import { say } from '../../../__testUtils__/views';
import { ConnectDialog } from './ConnectDialog';
import { RemoveDialog } from './RemoveDialog';
import { RenewDialog } from './RenewDialog';

const TEXT = 'apiVersion: v1\nusers: [{ user: { token: canary-8f21 } }]';
const calls = () => ({ onClose: jest.fn(), onDone: jest.fn() });
const press = (name: string | RegExp) =>
  userEvent.click(screen.getByRole('button', { name }));
const give = async (text = TEXT) =>
  fireEvent.change(await screen.findByLabelText('Kubeconfig'), {
    target: { value: text },
  });
const check = async () => {
  await give();
  await press('Check');
};

describe('Connect', () => {
  const show = (api: RenderOptions['api']) => {
    const on = calls();
    const part = <ConnectDialog controlPlanes={['hub']} {...on} />;
    return { ...on, ...renderPart(part, { api }) };
  };

  it('checks, then connects what was checked, and forgets the text', async () => {
    const { api, onDone } = show({
      checkContext: jest.fn(async () => aCheck()),
      connectContext: jest.fn(async () => ({
        ...aCheck(),
        id: { controlPlane: 'hub', context: 'prod-east' },
        namespace: 'k8ssandra',
        notes: [say('Good to know.')],
      })),
    });
    await give();
    await userEvent.type(screen.getByLabelText('Region'), 'us-east');
    await press('Check');
    expect(await screen.findByText('Nothing is in the way.')).toBeVisible();
    const list = screen.getByRole('list', { name: 'Checks' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(12);
    expect(
      screen.getByText('east.k8s.example.com:6443', { selector: 'dd' }),
    ).toBeInTheDocument();
    await press('Connect prod-east');
    await waitFor(() =>
      expect(onDone).toHaveBeenCalledWith({
        text: 'prod-east is connected; it is used at once.',
        notes: [expect.objectContaining({ text: 'Good to know.' })],
      }),
    );
    expect(api.connectContext).toHaveBeenCalledWith(
      'hub',
      expect.objectContaining({ kubeconfig: TEXT, region: 'us-east' }),
      expect.anything(),
    );
    expect(screen.getByLabelText('Kubeconfig')).toHaveValue('');
    expect(document.body.textContent).not.toContain('canary');
  });

  it('shows what is refused, beside the field and with its place, and keeps what was typed', async () => {
    show({ checkContext: jest.fn(async () => aRefusedKubeconfig()) });
    await check();
    expect(
      await screen.findByText('2 things in it are refused'),
    ).toBeInTheDocument();
    expect(screen.getByText('users[0].user.exec')).toBeInTheDocument();
    expect(screen.getByLabelText('Kubeconfig')).toHaveValue(TEXT);
    expect(screen.getByLabelText('Kubeconfig')).toBeInvalid();
    expect(screen.queryByRole('button', { name: /^Connect/ })).toBeNull();
  });

  it('takes a second name only when a person says so', async () => {
    const checkContext = jest.fn(async (_: string, { acceptAlias }) =>
      anAliasCheck(acceptAlias),
    );
    show({ checkContext });
    await check();
    await userEvent.click(
      await screen.findByLabelText('Connect it under a second name'),
    );
    await press('Check');
    expect(
      await screen.findByRole('button', { name: 'Connect prod-east' }),
    ).toBeEnabled();
    expect(checkContext.mock.calls[1][1]).toMatchObject({ acceptAlias: true });
  });

  it('voids the checks when something changes, and marks a name that is taken', async () => {
    const taken = aCheck({
      acceptable: false,
      checks: checks({
        name: {
          outcome: 'failed',
          sentence: say('There is a context prod-east already.'),
          fix: say('Choose another name.'),
        },
      }),
    });
    show({ checkContext: jest.fn(async () => taken) });
    await check();
    const name = screen.getByLabelText('Name of the context');
    await waitFor(() => expect(name).toBeInvalid());
    expect(name).toHaveAccessibleDescription(/already. Choose another name./);
    await userEvent.type(name, 'x');
    expect(name).toBeValid();
    expect(screen.queryByRole('list', { name: 'Checks' })).toBeNull();
  });

  it('keeps everything when the server is away, and refuses a region that is no label before asking', async () => {
    const { api } = show({
      checkContext: jest.fn().mockRejectedValue(new Error('It is away.')),
    });
    await check();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'It is away. What you entered is kept: try again.',
    );
    expect(screen.getByLabelText('Kubeconfig')).toHaveValue(TEXT);
    await userEvent.type(screen.getByLabelText('Region'), 'us east');
    expect(screen.getByLabelText('Region')).toBeInvalid();
    expect(screen.getByRole('button', { name: 'Check' })).toBeDisabled();
    expect(api.checkContext).toHaveBeenCalledTimes(1);
  });

  it('asks before Esc loses what was typed', async () => {
    const { onClose } = show({});
    await give();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByText('Discard what you entered?')).toBeInTheDocument();
    await press('Keep editing');
    expect(onClose).not.toHaveBeenCalled();
    await press('Cancel');
    await press('Discard');
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});

describe('Renew', () => {
  it('looks first, then renews, with another Kubernetes cluster only when that is said', async () => {
    const answer = {
      ...aCheck(),
      id: { controlPlane: 'hub', context: 'prod-us-west' },
      sameCluster: true,
      notes: [],
    };
    const other = { ...answer, ...anAliasCheck(), id: answer.id };
    const renewContext = jest.fn(async (_, { acceptOther }) =>
      acceptOther ? answer : other,
    );
    const on = calls();
    renderPart(
      <RenewDialog
        contexts={anEstate()}
        chosen={anAccessibleContext('us-west')}
        {...on}
      />,
      { api: { renewContext } },
    );
    await check();
    await userEvent.click(
      await screen.findByLabelText(/leads to another Kubernetes cluster/),
    );
    await press('Check');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Renew prod-us-west' }),
    );
    await waitFor(() => expect(on.onDone).toHaveBeenCalledTimes(1));
    expect(
      renewContext.mock.calls.map(([, { dryRun = false }]) => dryRun),
    ).toEqual([true, true, false]);
  });

  it('asks which one where none was chosen', async () => {
    renderPart(<RenewDialog contexts={anEstate()} {...calls()} />);
    await give();
    expect(screen.getByRole('button', { name: 'Check' })).toBeDisabled();
    await userEvent.selectOptions(
      screen.getByLabelText('Context'),
      'hub/prod-us-west',
    );
    expect(screen.getByRole('button', { name: 'Check' })).toBeEnabled();
  });
});

describe('Remove', () => {
  const show = (name: string, api: RenderOptions['api'] = {}) => {
    const contexts = anEstate();
    const context = contexts.find(({ id }) => id.context === name)!;
    const on = calls();
    return {
      ...on,
      ...renderPart(<RemoveDialog context={context} {...on} />, {
        api: {
          getContextAccess: jest.fn(async () => anAccess(contexts, name)),
          ...api,
        },
      }),
    };
  };

  it('is refused while datacenters use it, which are listed', async () => {
    show('prod-us-west');
    expect(
      await screen.findByText(/8 datacenters depend on it/),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('link')).toHaveLength(8);
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();
  });

  it('takes the exact name, and says what became of the Secret', async () => {
    const { api, onDone } = show('lab-edge', {
      removeContext: jest.fn(async id => ({ id, secret: 'kept', notes: [] })),
    });
    const field = await screen.findByRole('textbox');
    const button = screen.getByRole('button', { name: 'Remove lab-edge' });
    await userEvent.type(field, 'Lab-edge{Enter}');
    expect(button).toBeDisabled();
    await userEvent.clear(field);
    await userEvent.type(field, 'lab-edge');
    await userEvent.click(button);
    await waitFor(() =>
      expect(onDone).toHaveBeenCalledWith({
        text: 'lab-edge is removed. The Secret with its kubeconfig stays.',
        notes: [],
      }),
    );
    expect(api.removeContext).toHaveBeenCalledWith(
      { controlPlane: 'hub', context: 'lab-edge' },
      { confirm: 'lab-edge' },
    );
  });

  it('stays open with what was typed when it is refused', async () => {
    show('lab-edge', {
      removeContext: jest
        .fn()
        .mockRejectedValue(new Error('The context lab-edge is in use.')),
    });
    await userEvent.type(await screen.findByRole('textbox'), 'lab-edge');
    await press('Remove lab-edge');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Not removed: The context lab-edge is in use.',
    );
    expect(screen.getByRole('textbox')).toHaveValue('lab-edge');
  });
});
