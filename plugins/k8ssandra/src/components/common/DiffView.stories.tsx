import type { Meta, StoryObj } from '@storybook/react-vite';
import { hostile } from '../../__testUtils__/hostile';
import { onPaper } from '../../__testUtils__/onPaper';
import { DiffView } from './DiffView';

const meta: Meta<typeof DiffView> = {
  title: 'Components/DiffView',
  component: DiffView,
  decorators: [onPaper(720)],
  args: { title: 'CassandraDatacenter orders/dc1' },
};
export default meta;
type Story = StoryObj<typeof DiffView>;

const manifest = (heap: string, storage: string) =>
  [
    'metadata:',
    '  name: dc1',
    '  namespace: orders',
    'spec:',
    '  clusterName: orders',
    '  serverType: cassandra',
    '  serverVersion: 5.0.6',
    '  size: 18',
    '  config:',
    '    jvm-server-options:',
    `      max_heap_size: ${heap}`,
    '  storageConfig:',
    '    cassandraDataVolumeClaimSpec:',
    '      resources:',
    '        requests:',
    `          storage: ${storage}`,
  ].join('\n');

export const Texts: Story = {
  args: {
    texts: {
      before: manifest('25769803776', '1Ti'),
      after: manifest('30064771072', '2Ti'),
    },
  },
};

export const Places: Story = {
  args: {
    lines: [
      {
        path: '/spec/cassandra/serverVersion',
        before: '5.0.5',
        after: '5.0.6',
      },
      {
        path: '/spec/cassandra/datacenters/3',
        after: { metadata: { name: 'dc4' }, size: 9 },
      },
      { path: '/spec/reaper', before: { autoScheduling: { enabled: true } } },
      { path: '/spec/auth/password', before: '(hidden)', after: '(hidden)' },
    ],
    omitted: 14,
  },
};

export const Nothing: Story = {
  args: {
    texts: { before: manifest('1', '1Ti'), after: manifest('1', '1Ti') },
  },
};

export const Large: Story = {
  args: {
    texts: {
      before: Array.from({ length: 1500 }, (_, n) => `key${n}: ${n}`).join(
        '\n',
      ),
      after: Array.from(
        { length: 1500 },
        (_, n) => `key${n}: ${n % 40 ? n : 'changed'}`,
      ).join('\n'),
    },
  },
};

export const HostileText: Story = {
  args: {
    title: hostile.endless,
    texts: {
      before: hostile.markup,
      after: [hostile.turned, hostile.endless, hostile.template].join('\n'),
    },
  },
};
