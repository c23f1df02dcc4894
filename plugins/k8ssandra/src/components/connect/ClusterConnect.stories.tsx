import type { Meta, StoryObj } from '@storybook/react-vite';
import {
  aConnection,
  aKeyspace,
  aNamelessConnection,
  anUnseenConnection,
  aPoint,
} from '../../__testUtils__/connection';
import { aClusterEntity } from '../../__testUtils__/entities';
import { hostile } from '../../__testUtils__/hostile';
import { say } from '../../__testUtils__/views';
import { ClusterConnect } from './ClusterConnect';

const meta: Meta<typeof ClusterConnect> = {
  title: 'Pages/Connect',
  component: ClusterConnect,
  parameters: {
    entity: aClusterEntity(),
    api: { getConnection: async () => aConnection() },
  },
};
export default meta;
type Story = StoryObj<typeof ClusterConnect>;

const answering = (connection: ReturnType<typeof aConnection>) => ({
  api: { getConnection: async () => connection },
});

export const FourRegions: Story = {};

export const StoppedRegion: Story = { parameters: { location: '/?from=dc4' } };

export const OutOfSight: Story = {
  parameters: answering(anUnseenConnection()),
};

export const WithoutPermission: Story = {
  parameters: answering(aNamelessConnection()),
};

export const NothingAskedFor: Story = {
  parameters: answering(
    aConnection({
      datacenters: [],
      replication: {
        ...aConnection().replication,
        source: {
          readAgeSeconds: null,
          through: null,
          sentences: [
            { key: 'source.never', params: {}, text: 'Not read yet.' },
          ],
        },
        columns: [],
        rows: [],
      },
      credentials: {
        allowed: true,
        reason: say('There is no Secret with a login yet.'),
        items: [],
      },
    }),
  ),
};

export const HostileText: Story = {
  parameters: answering(
    aConnection({
      datacenters: [
        aPoint({
          region: hostile.endless,
          cassandraName: hostile.markup,
          serving: say(hostile.template),
        }),
        aPoint({ name: 'dc2', region: hostile.markup }),
      ],
      replication: {
        ...aConnection().replication,
        rows: [
          aKeyspace(hostile.endless, [3, 3, 3, 3]),
          aKeyspace(hostile.markup, [3, 3, 3, 3]),
        ],
      },
    }),
  ),
};

export const ManyKeyspaces: Story = {
  parameters: answering(
    aConnection({
      replication: {
        ...aConnection().replication,
        rows: Array.from({ length: 200 }, (_, index) =>
          aKeyspace(`keyspace_${index}`, [3, 3, 3, 3]),
        ),
        more: 412,
      },
    }),
  ),
};

export const Loading: Story = {
  parameters: { api: { getConnection: () => new Promise(() => {}) } },
};

export const ServerAway: Story = {
  parameters: {
    api: {
      getConnection: async () => {
        throw new Error('The portal’s backend does not answer');
      },
    },
  },
};

export const WrongAnnotation: Story = {
  parameters: { entity: aClusterEntity('demo') },
};
