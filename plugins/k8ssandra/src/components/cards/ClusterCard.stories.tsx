import type { Meta, StoryObj } from '@storybook/react-vite';
import type { K8ssandraApi } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  aComponent,
  aDegradedCluster,
  aPartlyHiddenCluster,
} from '../../__testUtils__/cardScenes';
import { aCluster, aDatacenter, say } from '../../__testUtils__/views';
import { ClusterCard } from './ClusterCard';

const meta: Meta<typeof ClusterCard> = {
  title: 'Components/Cluster card',
  component: ClusterCard,
  decorators: [
    Story => (
      <div style={{ maxWidth: 440, padding: 16 }}>
        <Story />
      </div>
    ),
  ],
};
export default meta;
type Story = StoryObj<typeof ClusterCard>;

const on = (
  getCluster: K8ssandraApi['getCluster'],
  annotation = 'hub/cassandra/demo',
): Story => ({
  parameters: { entity: aComponent(annotation), api: { getCluster } },
});
const refusing = (statusCode: number) => async () => {
  throw Object.assign(new Error('refused'), { statusCode });
};

export const Degraded: Story = on(async () => aDegradedCluster());

export const Healthy: Story = on(async () => aCluster());

export const Changing: Story = on(async () =>
  aDegradedCluster({
    state: 'progressing',
    mode: 'observe',
    change: { kind: 'creation', step: 8, of: 14 },
    survival: undefined,
  }),
);

export const Unreachable: Story = on(async () => aPartlyHiddenCluster());

export const Large: Story = on(async () =>
  aDegradedCluster({
    datacenters: Array.from({ length: 12 }, (_, index) =>
      aDatacenter({
        name: `dc${index}`,
        region: `region-${index}`,
        state: index === 7 ? 'degraded' : 'healthy',
        nodes: {
          value: { up: 99, size: 100 },
          observedAgeSeconds: 2,
          reachable: true,
        },
      }),
    ),
  }),
);

export const Loading: Story = on(() => new Promise<never>(() => {}));

export const NotFound: Story = on(refusing(404), 'hub/cassandra/reports');

export const Forbidden: Story = on(refusing(403));

export const Failed: Story = on(async () => {
  throw new Error('The backend answered 502: no upstream is ready.');
});

export const WrongAnnotation: Story = on(refusing(404), 'reports');

export const NoAnnotation: Story = {
  parameters: { entity: aComponent() },
};

const hostile = `<img src=x onerror="alert(1)"> ${'W'.repeat(160)}`;

export const HostileText: Story = on(async () =>
  aDegradedCluster({
    verdict: { state: say(hostile), clients: say(hostile), next: null },
    datacenters: [aDatacenter({ name: 'a'.repeat(253), region: hostile })],
  }),
);
