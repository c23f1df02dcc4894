import type { Meta, StoryObj } from '@storybook/react-vite';
import type { K8ssandraApi } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  aBrokenDatacenter,
  aDatacenterPage,
  aHiddenPage,
} from '../../__testUtils__/datacenters';
import {
  aDatacenterEntity,
  aLargeDatacenter,
  aStrangeDatacenter,
  notFound,
} from '../../__testUtils__/datacenterScenes';
import { DatacenterCard } from './DatacenterCard';

const meta: Meta<typeof DatacenterCard> = {
  title: 'Components/Datacenter card',
  component: DatacenterCard,
  decorators: [
    Story => (
      <div style={{ maxWidth: 440, padding: 16 }}>
        <Story />
      </div>
    ),
  ],
};
export default meta;
type Story = StoryObj<typeof DatacenterCard>;

const on = (
  getDatacenter: K8ssandraApi['getDatacenter'],
  entity = aDatacenterEntity(),
): Story => ({ parameters: { entity, api: { getDatacenter } } });

export const NodeDown: Story = on(async () => aBrokenDatacenter());

export const Healthy: Story = on(async () => aDatacenterPage());

export const Unreachable: Story = on(async () => aHiddenPage());

export const Large: Story = on(async () => aLargeDatacenter());

export const HostileText: Story = on(async () => aStrangeDatacenter());

export const Loading: Story = on(() => new Promise(() => {}));

export const Failed: Story = on(async () => {
  throw new Error('The backend answered with status 500');
});

export const NotFound: Story = on(async () => {
  throw notFound();
});

export const Forbidden: Story = on(async () => {
  throw Object.assign(new Error('refused'), { statusCode: 403 });
});

export const NoAnnotation: Story = on(
  async () => aDatacenterPage(),
  aDatacenterEntity({ annotation: null }),
);
