import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ClusterListResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  aLargeFleet,
  aLedControlPlane,
  aWholeFleet,
} from '../../__testUtils__/fleetScenes';
import { aControlPlane, aSilentContext, say } from '../../__testUtils__/views';
import { FleetPage } from './FleetPage';

const meta: Meta<typeof FleetPage> = {
  title: 'Pages/Fleet',
  component: FleetPage,
};
export default meta;
type Story = StoryObj<typeof FleetPage>;

const listControlPlanes = async () => aLedControlPlane();
const showing = (fleet: ClusterListResponse, location = '/cassandra') => ({
  parameters: {
    location,
    api: { listClusters: async () => fleet, listControlPlanes },
  },
});
const failing = (error: Error) => ({
  parameters: {
    location: '/cassandra',
    api: {
      listClusters: async () => {
        throw error;
      },
      listControlPlanes,
    },
  },
});
const never = () => new Promise<never>(() => {});
const empty = { ...aWholeFleet(), items: [], missing: null };
const refused = (permission: string) => ({
  allowed: false,
  reason: say(`It takes the permission ${permission}.`),
});

export const WorstFirst: Story = showing(aWholeFleet());

export const FilteredByRegion: Story = showing(
  aWholeFleet(),
  '/cassandra?show=needs&region=us-east&on=hub/prod-us-east',
);

export const NothingMatches: Story = showing(
  aWholeFleet(),
  '/cassandra?q=nowhere',
);

export const AllHealthy: Story = showing({
  ...aWholeFleet(),
  headline: say('All 2 clusters are healthy.'),
  missing: null,
  items: aWholeFleet().items.filter(({ state }) => state === 'healthy'),
  contexts: aWholeFleet().contexts.filter(({ state }) => state === 'healthy'),
});

export const Loading: Story = {
  parameters: {
    location: '/cassandra',
    api: { listClusters: never, listControlPlanes: never },
  },
};

export const Empty: Story = showing({
  ...empty,
  headline: say('No Cassandra cluster yet.'),
});

export const NotConfigured: Story = showing({
  ...empty,
  headline: {
    ...say('No control plane is configured.'),
    key: 'fleet.notConfigured',
  },
  contexts: [],
  controlPlanes: [],
});

export const NothingToSee: Story = showing({
  ...empty,
  headline: say('No Cassandra cluster yet.'),
  contexts: [],
  controlPlanes: [],
  actions: {
    create: refused('k8ssandra.cluster.create'),
    connect: refused('k8ssandra.context.connect'),
  },
});

export const MayOnlyRead: Story = showing({
  ...aWholeFleet(),
  actions: {
    create: refused('k8ssandra.cluster.create'),
    connect: refused('k8ssandra.context.connect'),
  },
});

export const Failed: Story = failing(
  new Error('The backend answered 502: no upstream is ready.'),
);

export const Forbidden: Story = failing(
  Object.assign(new Error('Unauthorized'), { statusCode: 403 }),
);

/** The first answer stays on the page when the second never comes well. */
export const RefreshFailed: Story = {
  parameters: {
    location: '/cassandra',
    api: { listClusters: onceThenFail(aWholeFleet()), listControlPlanes },
  },
  play: () => {
    window.dispatchEvent(new Event('online'));
  },
};

export const ControlPlaneAway: Story = showing({
  ...aWholeFleet(),
  controlPlanes: [
    { name: 'hub-eu', mode: 'reconcile', defaultOwner: null, synced: false },
  ],
  contexts: [
    aSilentContext({
      ...aControlPlane({ name: 'hub-eu', region: 'hub-eu' }),
      state: 'unreachable',
      connection: 'down',
      latencyMs: null,
      lastContactSeconds: 130,
      reason: say('hub-eu does not answer.'),
    }),
    ...aWholeFleet().contexts.slice(1),
  ],
});

export const NobodyLeads: Story = {
  parameters: {
    location: '/cassandra',
    api: {
      listClusters: async () => aWholeFleet(),
      listControlPlanes: async () => {
        const led = aLedControlPlane();
        led.items[0].leadership!.holder = null;
        return led;
      },
    },
  },
};

export const HostileText: Story = showing(hostile());

export const KubernetesClustersTab: Story = showing(
  aWholeFleet(),
  '/cassandra/kubernetes-clusters',
);

export const FiveHundredClusters: Story = showing(aLargeFleet(500));

function onceThenFail(fleet: ClusterListResponse) {
  let asked = 0;
  return async () => {
    asked += 1;
    if (asked > 1) throw new Error('The backend does not answer.');
    return fleet;
  };
}

function hostile(): ClusterListResponse {
  const fleet = aWholeFleet();
  const text = `<img src=x onerror="alert(1)"> \u202Eesrever ${'W'.repeat(
    160,
  )}`;
  fleet.headline = say(text);
  fleet.items = fleet.items.slice(0, 3).map(each => ({
    ...each,
    id: { ...each.id, name: 'a'.repeat(253) },
    owner: text,
    serverVersion: text,
    verdict: { ...each.verdict, state: say(text) },
    datacenters: each.datacenters.map(datacenter => ({
      ...datacenter,
      region: text,
    })),
  }));
  fleet.contexts = fleet.contexts.slice(0, 3).map(each => ({
    ...each,
    region: text,
    name: 'b'.repeat(253),
    reason: say(text),
  }));
  return fleet;
}
