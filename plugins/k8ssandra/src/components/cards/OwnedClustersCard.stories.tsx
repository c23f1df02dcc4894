import type { Meta, StoryObj } from '@storybook/react-vite';
import type { K8ssandraApi } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { anOwner } from '../../__testUtils__/cardScenes';
import { aLargeFleet, aWholeFleet } from '../../__testUtils__/fleetScenes';
import { say } from '../../__testUtils__/views';
import { OwnedClustersCard } from './OwnedClustersCard';

const meta: Meta<typeof OwnedClustersCard> = {
  title: 'Components/Owned clusters card',
  component: OwnedClustersCard,
  decorators: [
    Story => (
      <div style={{ maxWidth: 440, padding: 16 }}>
        <Story />
      </div>
    ),
  ],
};
export default meta;
type Story = StoryObj<typeof OwnedClustersCard>;

const of = (
  name: string,
  listClusters: K8ssandraApi['listClusters'],
): Story => ({
  parameters: { entity: anOwner('Group', name), api: { listClusters } },
});

export const WorstFirst: Story = of('payments', async () => aWholeFleet());

export const Many: Story = of('payments', async () => aLargeFleet(100));

export const Empty: Story = of('nobody', async () => aWholeFleet());

export const NotReadYet: Story = of('nobody', async () => ({
  ...aWholeFleet(),
  controlPlanes: [
    { name: 'hub-eu', mode: 'reconcile', defaultOwner: null, synced: false },
  ],
}));

export const Loading: Story = of('payments', () => new Promise(() => {}));

export const Failed: Story = of('payments', async () => {
  throw new Error('The backend answered 502: no upstream is ready.');
});

export const Forbidden: Story = of('payments', async () => {
  throw Object.assign(new Error('refused'), { statusCode: 403 });
});

export const HostileText: Story = of('payments', async () => {
  const fleet = aWholeFleet();
  const text = `<img src=x onerror="alert(1)"> ${'W'.repeat(160)}`;
  return {
    ...fleet,
    items: fleet.items.map(each => ({
      ...each,
      id: { ...each.id, name: `${each.id.name}-${'a'.repeat(240)}` },
      verdict: { ...each.verdict, state: say(text) },
    })),
  };
});
