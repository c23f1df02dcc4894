import type { Meta, StoryObj } from '@storybook/react-vite';
import { fireEvent, screen } from '@testing-library/dom';
import type {
  ContextView,
  K8ssandraApi,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { anAccessibleContext } from '../../__testUtils__/estate';
import { anEstate } from '../../__testUtils__/estates';
import { aFleet } from '../../__testUtils__/fleet';
import { aKubernetesEntity, hostedSurvival } from '../../__testUtils__/hosted';
import { say } from '../../__testUtils__/views';
import { KubernetesClusterCard } from './KubernetesClusterCard';

const never = () => new Promise<never>(() => {});

const meta: Meta<typeof KubernetesClusterCard> = {
  title: 'Components/Kubernetes cluster card',
  component: KubernetesClusterCard,
  decorators: [
    Story => (
      <div style={{ maxWidth: 440 }}>
        <Story />
      </div>
    ),
  ],
};
export default meta;
type Story = StoryObj<typeof KubernetesClusterCard>;

const on = (
  name: string,
  contexts: ContextView[],
  api: Partial<K8ssandraApi> = {},
): Story => ({
  parameters: {
    entity: aKubernetesEntity(name),
    api: {
      listClusters: async () => ({ ...aFleet(), contexts }),
      getContextSurvival: async () => hostedSurvival(),
      ...api,
    },
  },
});

export const Ready: Story = on('prod-us-east.hub', anEstate());
export const Stale: Story = on('prod-ap-south.hub', anEstate());
export const LacksPermissions: Story = on('prod-eu-north.hub', anEstate());
export const Empty: Story = on('lab-edge.hub', anEstate());
export const NotFound: Story = on('elsewhere.hub', anEstate());
export const Loading: Story = on('prod-us-east.hub', [], {
  listClusters: never,
});
export const Forbidden: Story = on('prod-us-east.hub', [], {
  listClusters: async () => {
    throw Object.assign(new Error('Unauthorized'), { statusCode: 403 });
  },
});
export const Failed: Story = on('prod-us-east.hub', [], {
  listClusters: async () => {
    throw new Error('The backend answered 502.');
  },
});
export const HostileText: Story = on('x.hub', [
  anAccessibleContext('<b>us-east</b>'.repeat(8), {
    name: 'x',
    reason: say(`“${'<script>alert(1)</script>'.repeat(6)}”`),
  }),
]);

export const WhatIfItFails: Story = {
  ...on('prod-us-east.hub', anEstate()),
  play: async () => {
    fireEvent.click(
      await screen.findByRole('button', { name: 'What if it fails?' }),
    );
  },
};
