import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  aQuietHistory,
  aTroubledHistory,
} from '../../__testUtils__/clusterHistory';
import { aComponent, aUsedEntity } from '../../__testUtils__/dependents';
import {
  hostileCluster,
  justCreated,
  largeCluster,
  withoutStatus,
} from '../../__testUtils__/oddClusters';
import {
  staleRegions,
  theRollOut,
  theTroubles,
  threeRegions,
  withoutControlPlane,
} from '../../__testUtils__/overviews';
import { aDepartingRegion, aBusyCluster } from '../../__testUtils__/scenes';
import { aSurvivalResponse } from '../../__testUtils__/survival';
import { aCluster, say } from '../../__testUtils__/views';
import type { StoryParameters } from '../../__testUtils__/StoryApp';
import { ClusterOverview } from './ClusterOverview';

const meta: Meta<typeof ClusterOverview> = {
  title: 'Pages/Cluster overview',
  component: ClusterOverview,
  decorators: [
    Story => (
      <div style={{ padding: 24 }}>
        <Story />
      </div>
    ),
  ],
};
export default meta;
type Story = StoryObj<typeof ClusterOverview>;

const page = (over: StoryParameters): { parameters: StoryParameters } => ({
  parameters: {
    entity: aUsedEntity(),
    entities: [
      aComponent('checkout-api', 'us-east'),
      aComponent('risk-scoring', 'eu-west'),
      aComponent('ledger-export'),
    ],
    ...over,
    api: {
      getSurvival: async () => aSurvivalResponse(),
      getClusterHistory: async () => aQuietHistory(),
      ...over.api,
    },
  },
});
const of = (cluster: ClusterView): Story =>
  page({ api: { getCluster: async () => cluster } });
const failing = (error: Error): Story =>
  page({
    api: {
      getCluster: async () => {
        throw error;
      },
    },
  });

export const Healthy: Story = of(threeRegions());
export const RollingOut: Story = of(theRollOut());
export const Unreachable: Story = page({
  api: {
    getCluster: async () => theTroubles(),
    getClusterHistory: async () => aTroubledHistory(),
  },
});
export const Stale: Story = of(staleRegions());
export const OneRegion: Story = of(aCluster());
export const SixRegions: Story = of(largeCluster(6));
export const Large: Story = of(largeCluster(12));
export const JustCreated: Story = of(justCreated());
export const ControlPlaneUnreachable: Story = of(withoutControlPlane());
export const Departing: Story = of(aDepartingRegion());
export const WithTasks: Story = of(aBusyCluster());
export const WithoutStatus: Story = of(withoutStatus());
export const HostileText: Story = of(hostileCluster());
export const Deleting: Story = of(
  threeRegions({
    state: 'deleting',
    deleting: true,
    propagation: null,
    change: { kind: 'deletion', step: 2, of: 4 },
    verdict: {
      state: say('demo is being deleted in 3 regions: 4 of 9 nodes are left.'),
      clients: say('Nothing serves it any more.'),
      next: say('Near 6 min.'),
    },
  }),
);
export const Observed: Story = of(
  threeRegions({
    mode: 'observe',
    actions: {
      delete: {
        allowed: false,
        reason: say(
          'Another control plane runs it; here it is only looked at.',
        ),
      },
      adopt: { allowed: true, reason: null },
    },
  }),
);
export const Loading: Story = page({
  api: { getCluster: () => new Promise(() => {}) },
});
export const NotFound: Story = failing(
  Object.assign(new Error('nothing here'), { statusCode: 404 }),
);
export const ApiError: Story = failing(new Error('the backend is away'));
export const WrongAnnotation: Story = page({
  entity: aUsedEntity('demo'),
});
export const HowComputed: Story = {
  ...page({
    location: '/?panel=computed',
    api: { getCluster: async () => theTroubles() },
  }),
};
export const Survival: Story = {
  ...page({
    location: '/?panel=survival',
    api: { getCluster: async () => threeRegions() },
  }),
};
export const SurvivalForbidden: Story = page({
  location: '/?panel=survival',
  api: {
    getCluster: async () => threeRegions(),
    getSurvival: async () => {
      throw Object.assign(new Error('forbidden'), { statusCode: 403 });
    },
  },
});
