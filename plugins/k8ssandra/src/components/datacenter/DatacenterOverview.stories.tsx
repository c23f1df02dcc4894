import type { Meta, StoryObj } from '@storybook/react-vite';
import type { HistoryResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  aBrokenDatacenter,
  aBrokenNode,
  aDatacenterPage,
  aHiddenPage,
  aNodePanel,
  BROKEN_POD,
} from '../../__testUtils__/datacenters';
import {
  aDatacenterEntity,
  aHistory,
  aLargeDatacenter,
  aNewDatacenter,
  aRemovedDatacenter,
  aStoppedDatacenter,
  aStrangeDatacenter,
  aStrangeNode,
  noStatusDatacenter,
  notFound,
  someLog,
} from '../../__testUtils__/datacenterScenes';
import { say } from '../../__testUtils__/views';
import { DatacenterOverview } from './DatacenterOverview';

const never = () => new Promise<never>(() => {});
const api = {
  getDatacenter: async () => aBrokenDatacenter(),
  getNode: async () => aBrokenNode(),
  getNodeLog: async () => someLog(),
  getClusterHistory: async (): Promise<HistoryResponse> => aHistory(),
};

const meta: Meta<typeof DatacenterOverview> = {
  title: 'Pages/Datacenter',
  component: DatacenterOverview,
  decorators: [
    Story => (
      <div style={{ padding: 24 }}>
        <Story />
      </div>
    ),
  ],
  parameters: { api, entity: aDatacenterEntity() },
};
export default meta;
type Story = StoryObj<typeof DatacenterOverview>;

const story = (over: object, more: object = {}): Story => ({
  parameters: { api: { ...api, ...over }, ...more },
});
const panel = { location: `/?node=${BROKEN_POD}` };

export const NodeDown: Story = story({}, panel);

export const Healthy: Story = story({
  getDatacenter: async () => aDatacenterPage(),
});

export const HealthyNode: Story = story(
  {
    getDatacenter: async () => aDatacenterPage(),
    getNode: async () => aNodePanel(),
  },
  { location: '/?node=orders-prod-dc1-r1-sts-0' },
);

export const Loading: Story = story({ getDatacenter: never });

export const PanelLoading: Story = story({ getNode: never }, panel);

export const Failed: Story = story({
  getDatacenter: async () => {
    throw new Error('The backend answered with status 500');
  },
});

export const NotFound: Story = story({
  getDatacenter: async () => {
    throw notFound();
  },
});

export const NoAnnotation: Story = story(
  {},
  { entity: aDatacenterEntity({ annotation: null }) },
);

export const NodeNotFound: Story = story(
  {
    getNode: async () => {
      throw notFound();
    },
  },
  { location: '/?node=gone-0' },
);

export const LogsForbidden: Story = story(
  {
    getNode: async () =>
      aBrokenNode({
        actions: {
          readLogs: {
            allowed: false,
            reason: say(
              'You lack the permission k8ssandra.logs.read for this cluster.',
            ),
          },
        },
      }),
  },
  panel,
);

export const Unreachable: Story = story(
  {
    getDatacenter: async () => aHiddenPage(),
    getNode: async () => {
      const node = aNodePanel();
      const { datacenter } = aHiddenPage();
      const { observedAgeSeconds, reason } = datacenter.nodes;
      const hidden = { observedAgeSeconds, reason, reachable: false };
      return {
        ...node,
        node: { ...node.node, state: 'unreachable' as const },
        facts: { ...node.facts, ...hidden },
        pod: { ...node.pod, ...hidden },
        events: { ...node.events, ...hidden },
      };
    },
  },
  { location: '/?node=orders-prod-dc1-r1-sts-0' },
);

export const Stopped: Story = story({
  getDatacenter: async () => aStoppedDatacenter(),
});

export const Deleting: Story = story({
  getDatacenter: async () => aRemovedDatacenter(),
});

export const NotCreated: Story = story({
  getDatacenter: async () => aNewDatacenter(),
});

export const NoStatus: Story = story({
  getDatacenter: async () => noStatusDatacenter(),
});

export const NothingHappened: Story = story({
  getDatacenter: async () => aDatacenterPage(),
  getClusterHistory: async () => ({ ...aHistory(), items: [] }),
});

export const HostileText: Story = story(
  {
    getDatacenter: async () => aStrangeDatacenter(),
    getNode: async () => aStrangeNode(),
  },
  { location: '/?node=strange-0' },
);

export const Large: Story = story({
  getDatacenter: async () => aLargeDatacenter(),
});
