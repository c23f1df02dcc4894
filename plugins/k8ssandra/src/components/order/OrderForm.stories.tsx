import type { Meta, StoryObj } from '@storybook/react-vite';
import { hostile } from '../../__testUtils__/hostile';
import { onPaper } from '../../__testUtils__/onPaper';
import {
  orderAnswers,
  orderContexts,
  orderForm,
  orderRegion,
} from '../../__testUtils__/order';
import { OrderStepper } from '../../__testUtils__/OrderStepper';
import { say } from '../../__testUtils__/views';

const never = () => new Promise<never>(() => {});
const refused = async () => {
  throw Object.assign(new Error('The manifest is refused'), {
    causes: [
      {
        field: 'spec.cassandra.datacenters[1].size',
        reason: 'FieldValueInvalid',
        message: '3 nodes are more than eu-west has room for; order 2',
      },
      {
        field: 'spec.cassandra.storageConfig',
        reason: 'FieldValueInvalid',
        message: 'disks of 500Gi are more than the quota of namespace checkout',
      },
      {
        field: 'spec.reaper',
        reason: 'FieldValueForbidden',
        message: 'a policy of this portal forbids it',
      },
    ],
  });
};

const meta: Meta<typeof OrderStepper> = {
  title: 'Pages/Order a cluster',
  component: OrderStepper,
  decorators: [onPaper(1200)],
  args: { step: 1, form: orderForm() },
  parameters: { api: orderAnswers() },
};
export default meta;
type Story = StoryObj<typeof OrderStepper>;

export const ThreeRegions: Story = {};

export const NameAndOwner: Story = { args: { step: 0 } };

export const Access: Story = { args: { step: 2 } };

export const Empty: Story = {
  args: {
    form: { controlPlane: 'hub', name: 'orders', namespace: 'checkout' },
  },
};

export const Development: Story = {
  args: {
    form: orderForm({
      profile: 'development',
      regions: [
        orderRegion('dc1', 'us-east', {
          size: 1,
          racks: [{ name: 'r1', zone: 'us-east-1a' }],
        }),
      ],
    }),
  },
};

export const Loading: Story = {
  args: { form: { controlPlane: 'hub' } },
  parameters: {
    api: orderAnswers({
      listContexts: never,
      listNamespaces: never,
      applyManifest: never,
    }),
  },
};

export const Unanswered: Story = {
  parameters: {
    api: orderAnswers({
      listContexts: async () => {
        throw new Error('hub does not answer');
      },
      applyManifest: async () => {
        throw new Error('hub does not answer');
      },
    }),
  },
};

export const Refused: Story = {
  parameters: { api: orderAnswers({ applyManifest: refused }) },
};

export const WrongInRows: Story = {
  args: {
    form: orderForm({
      name: 'a-cluster-with-a-very-long-name',
      regions: [
        orderRegion('dc1', 'us-east', { size: 2 }),
        orderRegion('dc1', 'stage-eu', { context: 'stage-eu' }),
        orderRegion('a-datacenter-with-a-very-long-name-too', 'gone'),
        orderRegion('', 'us-west', { size: 0, racks: [] }),
      ],
    }),
  },
};

export const FirstRegionSilent: Story = {
  args: {
    form: orderForm({
      regions: [
        orderRegion('dc1', 'ap-south'),
        orderRegion('dc2', 'us-east', { storageClassName: 'hdd' }),
      ],
    }),
  },
};

export const HostileText: Story = {
  args: {
    form: orderForm({
      regions: [
        orderRegion('dc1', 'us-east'),
        orderRegion(hostile.turned, 'us-west', { context: hostile.turned }),
        orderRegion(hostile.endless, 'us-west'),
      ],
    }),
  },
  parameters: {
    api: orderAnswers({
      listContexts: async () => ({
        items: orderContexts().map(each => ({
          ...each,
          region: `${each.region} ${hostile.markup}`,
          reason: say(`It said “${hostile.template} ${hostile.markup}”`),
        })),
      }),
      applyManifest: async () => {
        throw new Error(hostile.template);
      },
    }),
  },
};
