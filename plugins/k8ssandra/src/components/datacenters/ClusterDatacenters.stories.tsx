import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aUsedEntity } from '../../__testUtils__/dependents';
import {
  hostileCluster,
  largeCluster,
  withoutStatus,
} from '../../__testUtils__/oddClusters';
import { theTroubles, threeRegions } from '../../__testUtils__/overviews';
import type { StoryParameters } from '../../__testUtils__/StoryApp';
import { ClusterDatacenters } from './ClusterDatacenters';

const meta: Meta<typeof ClusterDatacenters> = {
  title: 'Pages/Cluster datacenters',
  component: ClusterDatacenters,
  decorators: [
    Story => (
      <div style={{ padding: 24 }}>
        <Story />
      </div>
    ),
  ],
};
export default meta;
type Story = StoryObj<typeof ClusterDatacenters>;

const page = (
  getCluster: () => Promise<ClusterView>,
): { parameters: StoryParameters } => ({
  parameters: { entity: aUsedEntity(), api: { getCluster } },
});

export const Normal: Story = page(async () => threeRegions());
export const Unreachable: Story = page(async () => theTroubles());
export const WithoutStatus: Story = page(async () => withoutStatus());
export const Empty: Story = page(async () => threeRegions({ datacenters: [] }));
export const Large: Story = page(async () => largeCluster(12));
export const HostileText: Story = page(async () => hostileCluster());
export const Loading: Story = page(() => new Promise(() => {}));
export const ApiError: Story = page(async () => {
  throw new Error('the backend is away');
});
export const NotFound: Story = page(async () => {
  throw Object.assign(new Error('nothing here'), { statusCode: 404 });
});
