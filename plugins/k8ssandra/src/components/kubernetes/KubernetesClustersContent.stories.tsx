import type { Meta, StoryObj } from '@storybook/react-vite';
import type {
  ContextView,
  K8ssandraApi,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  aPlane,
  anAccessibleContext,
  anAccessibleHome,
} from '../../__testUtils__/estate';
import { anAccess, anEstate } from '../../__testUtils__/estates';
import { say } from '../../__testUtils__/views';
import { KubernetesClustersContent } from './KubernetesClustersContent';

const never = () => new Promise<never>(() => {});

/** An API that knows these contexts. */
const knowing = (
  items: ContextView[],
  over: Partial<K8ssandraApi> = {},
): { api: Partial<K8ssandraApi> } => ({
  api: {
    listControlPlanes: async () => ({ items: [aPlane()] }),
    listContexts: async () => ({
      items,
      actions: { connect: { allowed: true, reason: null } },
    }),
    getContextAccess: async ({ context }) => anAccess(items, context),
    ...over,
  },
});

const meta: Meta<typeof KubernetesClustersContent> = {
  title: 'Pages/Kubernetes clusters',
  component: KubernetesClustersContent,
};
export default meta;
type Story = StoryObj<typeof KubernetesClustersContent>;

export const EveryState: Story = { parameters: knowing(anEstate()) };

const openAt = (context: string) => ({
  parameters: {
    ...knowing(anEstate()),
    location: `/?context=${encodeURIComponent(`hub/${context}`)}`,
  },
});

export const OpenRow: Story = openAt('prod-eu-north');
export const OpenUnreachable: Story = openAt('prod-ap-south');
export const OpenRefused: Story = openAt('stage-eu');
export const OpenIncompatible: Story = openAt('lab-edge');
export const OpenConnecting: Story = openAt('prod-sa-east');
export const OpenConflict: Story = openAt('prod-us-twin');
export const OpenAlias: Story = openAt('admin@prod-us-east');
export const OpenControlPlane: Story = openAt('');

export const OpenNotFound: Story = openAt('mars');

export const AllReady: Story = {
  parameters: knowing([
    anAccessibleHome(),
    anAccessibleContext('us-east'),
    anAccessibleContext('eu-west', { latencyMs: 18 }),
  ]),
};

export const OnlyControlPlane: Story = {
  parameters: knowing([anAccessibleHome()]),
};

export const Filtered: Story = {
  parameters: { ...knowing(anEstate()), location: '/?show=attention&q=us' },
};

export const NoMatch: Story = {
  parameters: { ...knowing(anEstate()), location: '/?q=mars' },
};

export const Loading: Story = {
  parameters: { api: { listControlPlanes: never } },
};

export const Failed: Story = {
  parameters: {
    api: {
      listControlPlanes: async () => {
        throw new Error('The backend of this portal does not answer.');
      },
    },
  },
};

export const OnePlaneFailed: Story = {
  parameters: {
    api: {
      listControlPlanes: async () => ({
        items: [aPlane(), aPlane({ name: 'lab', leadership: undefined })],
      }),
      listContexts: async (plane: string) => {
        if (plane === 'hub') return { items: anEstate() };
        throw new Error('Control plane lab was not read yet.');
      },
    },
  },
};

export const DetailLoading: Story = {
  parameters: {
    ...knowing(anEstate(), { getContextAccess: never }),
    location: '/?context=hub%2Fprod-eu-north',
  },
};

const refusal = {
  allowed: false,
  reason: say(
    'You lack the permission k8ssandra.context.connect for this Kubernetes cluster.',
  ),
};

export const Forbidden: Story = {
  parameters: {
    ...knowing(
      anEstate().map(each => ({
        ...each,
        actions: { renew: refusal, remove: refusal },
      })),
      {
        listContexts: async () => ({
          items: anEstate().map(each => ({
            ...each,
            actions: { renew: refusal, remove: refusal },
          })),
          actions: {
            connect: {
              allowed: false,
              reason: say(
                'It takes the permission k8ssandra.context.connect to connect a Kubernetes cluster.',
              ),
            },
          },
        }),
      },
    ),
    location: '/?context=hub%2Fprod-us-east',
  },
};

const hostile = '<img src=x onerror=alert(1)>'.repeat(4);

export const HostileText: Story = {
  parameters: {
    ...knowing([
      anAccessibleContext(hostile, {
        name: 'x'.repeat(200),
        state: 'unreachable',
        connection: 'down',
        reason: say(`It does not answer. “${hostile}\u202e”`),
        aliases: ['y'.repeat(120)],
        endpoint: `${'z'.repeat(180)}.example.com:6443`,
      }),
    ]),
    location: `/?context=hub%2F${'x'.repeat(200)}`,
  },
};

export const Large: Story = {
  parameters: knowing([
    anAccessibleHome(),
    ...Array.from({ length: 60 }, (_, index) =>
      anAccessibleContext(`region-${index}`, { latencyMs: 10 + index }),
    ),
  ]),
};
