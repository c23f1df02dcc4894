import type { Meta, StoryObj } from '@storybook/react-vite';
import { hostile } from '../../__testUtils__/hostile';
import { onPaper } from '../../__testUtils__/onPaper';
import { Age } from './Age';
import { Facts } from './Facts';

const meta: Meta<typeof Facts> = {
  title: 'Components/Facts',
  component: Facts,
  decorators: [onPaper(560)],
};
export default meta;
type Story = StoryObj<typeof Facts>;

export const Normal: Story = {
  args: {
    facts: [
      {
        label: 'Local datacenter',
        value: 'us-east',
        copy: 'us-east',
        hint: 'As Cassandra knows it. In Kubernetes the same datacenter is called dc1.',
      },
      {
        label: 'Contact point',
        value: 'orders-dc1-service.orders.svc:9042',
        copy: 'orders-dc1-service.orders.svc:9042',
      },
      { label: 'Cassandra', value: '5.0.6' },
      { label: 'Last contact', value: <Age seconds={2} /> },
    ],
  },
};

export const HostileText: Story = {
  args: {
    facts: [
      { label: hostile.markup, value: hostile.endless, copy: hostile.endless },
      { label: 'Name', value: hostile.turned, hint: hostile.template },
    ],
  },
};
