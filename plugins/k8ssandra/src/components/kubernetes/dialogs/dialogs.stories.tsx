import type { Meta, StoryObj } from '@storybook/react-vite';
import { fireEvent, screen } from '@testing-library/dom';
import type { K8ssandraApi } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { anAccessibleContext } from '../../../__testUtils__/estate';
import { anAccess, anEstate } from '../../../__testUtils__/estates';
import {
  aCheck,
  anAliasCheck,
  aRefusedKubeconfig,
} from '../../../__testUtils__/kubeconfigs';
import { ConnectDialog } from './ConnectDialog';
import { RemoveDialog } from './RemoveDialog';
import { RenewDialog } from './RenewDialog';

const nothing = () => {};
const callbacks = { onClose: nothing, onDone: nothing };

const meta: Meta = { title: 'Components/Kubernetes cluster dialogs' };
export default meta;
type Story = StoryObj;

/** Gives a kubeconfig and has it checked. */
const check = async () => {
  fireEvent.change(await screen.findByLabelText('Kubeconfig'), {
    target: {
      value: 'apiVersion: v1\nkind: Config\ncurrent-context: prod-east',
    },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Check' }));
};

const connecting = (api: Partial<K8ssandraApi>): Story => ({
  parameters: { api },
  render: () => <ConnectDialog controlPlanes={['hub', 'lab']} {...callbacks} />,
  play: check,
});

export const ConnectEmpty: Story = {
  render: () => <ConnectDialog controlPlanes={['hub']} {...callbacks} />,
};
export const ConnectFine = connecting({ checkContext: async () => aCheck() });
export const ConnectChecking = connecting({
  checkContext: () => new Promise<never>(() => {}),
});
export const ConnectRefused = connecting({
  checkContext: async () => aRefusedKubeconfig(),
});
export const ConnectAlias = connecting({
  checkContext: async () => anAliasCheck(),
});
export const ConnectFailed = connecting({
  checkContext: async () => {
    throw new Error(
      'Control plane hub cannot be written now. Nothing was changed; try again when it answers.',
    );
  },
});

export const RenewChosen: Story = {
  parameters: {
    api: {
      renewContext: async () => ({
        ...aCheck(),
        id: { controlPlane: 'hub', context: 'prod-us-west' },
        sameCluster: true,
        notes: [],
      }),
    },
  },
  render: () => (
    <RenewDialog
      contexts={anEstate()}
      chosen={anAccessibleContext('us-west')}
      {...callbacks}
    />
  ),
  play: check,
};

export const RenewToChoose: Story = {
  render: () => <RenewDialog contexts={anEstate()} {...callbacks} />,
};

const removing = (name: string): Story => {
  const contexts = anEstate();
  const context = contexts.find(({ id }) => id.context === name)!;
  return {
    parameters: {
      api: { getContextAccess: async () => anAccess(contexts, name) },
    },
    render: () => <RemoveDialog context={context} {...callbacks} />,
  };
};

export const RemoveInUse = removing('prod-us-west');
export const RemoveUnused = removing('lab-edge');
