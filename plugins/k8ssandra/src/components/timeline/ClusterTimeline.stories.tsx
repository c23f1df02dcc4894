import type { Meta, StoryObj } from '@storybook/react-vite';
import type { K8ssandraApi } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aClusterEntity } from '../../__testUtils__/entities';
import { aTroubledCluster } from '../../__testUtils__/scenes';
import {
  aBusyHour,
  aHistory,
  aHostileHistory,
  aMonth,
} from '../../__testUtils__/timelines';
import { aDatacenter, say } from '../../__testUtils__/views';
import { ClusterTimeline } from './ClusterTimeline';

const meta: Meta<typeof ClusterTimeline> = {
  title: 'Pages/Cluster timeline',
  component: ClusterTimeline,
};
export default meta;
type Story = StoryObj<typeof ClusterTimeline>;

/** The list and the lanes are answered with the same entries. */
function shown(
  history: ReturnType<typeof aHistory>,
  location = '/?range=1h',
  api: Partial<K8ssandraApi> = {},
): Story {
  return {
    parameters: {
      entity: aClusterEntity(),
      location,
      api: {
        getCluster: async () => aTroubledCluster(),
        getClusterHistory: async () => history,
        ...api,
      },
    },
  };
}

const busyHour = aBusyHour();

export const BusyHour = shown(busyHour);
export const Month = shown(aMonth(), '/?range=30d');
export const Empty = shown(aHistory([]), '/?range=24h');
export const Gap = shown(
  aHistory(busyHour.items, {
    complete: false,
    reason: say('12 entries were lost while the database did not answer.'),
    gaps: [
      {
        from: '2026-01-31T14:20:00Z',
        to: '2026-01-31T14:32:00Z',
        lost: 12,
        reason: say('12 entries were lost while the database did not answer.'),
      },
    ],
    sinceAgeSeconds: 3300,
    since: '2026-01-31T14:10:00Z',
  }),
);
export const HostileText = shown(aHostileHistory());
export const TwelveRegions = shown(busyHour, '/?range=6h', {
  getCluster: async () => ({
    ...aTroubledCluster(),
    datacenters: Array.from({ length: 12 }, (_, index) =>
      aDatacenter({
        name: `dc${index + 1}`,
        region: `region-${index + 1}-with-a-long-name`,
        context: `prod-${index + 1}`,
      }),
    ),
  }),
});
export const Loading = shown(busyHour, '/?range=1h', {
  getClusterHistory: () => new Promise(() => {}),
});
export const Failed = shown(busyHour, '/?range=1h', {
  getClusterHistory: async () => {
    throw new Error('Failed to fetch');
  },
});
export const Forbidden = shown(busyHour, '/?range=1h', {
  getClusterHistory: async () => {
    throw Object.assign(new Error('Forbidden'), { statusCode: 403 });
  },
});
export const DatabaseAway = shown(
  aHistory([], {
    complete: false,
    reason: say(
      'The database of history does not answer. What happens is kept in memory and written when it does.',
    ),
    since: null,
    sinceAgeSeconds: null,
  }),
);
