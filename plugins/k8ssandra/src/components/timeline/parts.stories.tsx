import type { Meta, StoryObj } from '@storybook/react-vite';
import {
  aClusterEntity,
  aDatacenterEntity,
} from '../../__testUtils__/entities';
import { aTroubledCluster } from '../../__testUtils__/scenes';
import { aBusyHour, aHistory } from '../../__testUtils__/timelines';
import { ActivityContent } from './ActivityContent';
import { DatacenterTimeline } from './DatacenterTimeline';
import { TimelineExcerpt } from './TimelineExcerpt';

const meta: Meta = { title: 'Components/Timeline' };
export default meta;
type Story = StoryObj;

const busyHour = aBusyHour();

const api = {
  getCluster: async () => aTroubledCluster(),
  getHistory: async () => busyHour,
  getClusterHistory: async () => busyHour,
};

const excerpt = () => (
  <div style={{ maxWidth: 560, padding: 16 }}>
    <TimelineExcerpt cluster={aTroubledCluster()} />
  </div>
);

export const Excerpt: Story = {
  render: excerpt,
  parameters: { entity: aClusterEntity(), api },
};
export const ExcerptCalm: Story = {
  render: excerpt,
  parameters: {
    entity: aClusterEntity(),
    api: { ...api, getClusterHistory: async () => aHistory([]) },
  },
};
export const ExcerptFailed: Story = {
  render: excerpt,
  parameters: {
    entity: aClusterEntity(),
    api: {
      ...api,
      getClusterHistory: async () => {
        throw new Error('Failed to fetch');
      },
    },
  },
};
export const Datacenter: Story = {
  render: () => <DatacenterTimeline />,
  parameters: {
    entity: aDatacenterEntity(),
    location: '/?range=1h',
    api,
  },
};
export const Activity: Story = {
  render: () => <ActivityContent />,
  parameters: { location: '/?range=1h', api },
};
