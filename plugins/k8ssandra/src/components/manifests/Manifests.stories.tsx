import type { Meta, StoryObj } from '@storybook/react-vite';
import {
  aClusterEntity,
  aDatacenterEntity,
} from '../../__testUtils__/entities';
import { hostile } from '../../__testUtils__/hostile';
import { aManifest, someManifests } from '../../__testUtils__/manifests';
import { say } from '../../__testUtils__/views';
import { ClusterManifests } from './ClusterManifests';
import { DatacenterManifests } from './DatacenterManifests';

const meta: Meta<typeof ClusterManifests> = {
  title: 'Pages/Manifests',
  component: ClusterManifests,
  parameters: {
    entity: aClusterEntity(),
    api: { getManifests: async () => someManifests() },
  },
};
export default meta;
type Story = StoryObj<typeof ClusterManifests>;

export const OneRegionOfEachKind: Story = {};

export const OneDatacenter: Story = {
  render: () => <DatacenterManifests />,
  parameters: { entity: aDatacenterEntity('dc2') },
};

export const NoSuchDatacenter: Story = {
  render: () => <DatacenterManifests />,
  parameters: { entity: aDatacenterEntity('dc9') },
};

export const HostileText: Story = {
  parameters: {
    api: {
      getManifests: async () => ({
        ...someManifests(),
        datacenters: [
          aManifest({
            region: hostile.endless,
            comparison: 'differs',
            state: 'attention',
            sentence: say(hostile.template),
            difference: [
              {
                path: `/spec/${hostile.endless}`,
                before: hostile.markup,
                after: hostile.endless,
              },
            ],
          }),
        ],
      }),
    },
  },
};

export const Loading: Story = {
  parameters: { api: { getManifests: () => new Promise(() => {}) } },
};

export const ServerAway: Story = {
  parameters: {
    api: {
      getManifests: async () => {
        throw new Error('The portal’s backend does not answer');
      },
    },
  },
};
