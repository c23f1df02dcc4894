import type {
  ApplyManifestResponse,
  ContextView,
  K8ssandraApi,
  OrderRegion,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { OrderForm } from '../lib/order/form';
import { aDryRun } from './answers';
import { aContext, aControlPlane, aSilentContext, say } from './views';

const aged = <T>(value: T, reachable = true) => ({
  value,
  observedAgeSeconds: reachable ? 3 : 372,
  reachable,
});

/** Three zones of two workers each, and two classes of disks. */
export function withPlaces(region: string, reachable = true) {
  return {
    zones: aged(
      ['a', 'b', 'c'].map(letter => ({
        name: `${region}-1${letter}`,
        workers: 2,
        usable: 2,
        sizes: [{ cpu: '16', memory: '64Gi', workers: 2 }],
      })),
      reachable,
    ),
    storageClasses: aged(
      [
        {
          name: 'gp3-retain',
          provisioner: 'ebs.csi.aws.com',
          isDefault: true,
          canGrow: true,
        },
        {
          name: 'hdd',
          provisioner: 'ebs.csi.aws.com',
          isDefault: false,
          canGrow: false,
        },
      ],
      reachable,
    ),
  };
}

function place(region: string, over: Partial<ContextView> = {}): ContextView {
  return aContext({
    id: { controlPlane: 'hub', context: `prod-${region}` },
    name: `prod-${region}`,
    region,
    ...withPlaces(region),
    ...over,
  });
}

/** Kubernetes clusters in every state that a picker meets. */
export function orderContexts(): ContextView[] {
  return [
    aControlPlane(),
    place('us-east'),
    place('eu-west', { latencyMs: 18, lastContactSeconds: 3 }),
    place('us-west', { latencyMs: 64 }),
    place('eu-north', {
      state: 'attention',
      connection: 'degraded',
      reason: say('The API needs 900 ms for an answer.'),
      latencyMs: 900,
    }),
    aSilentContext({
      id: { controlPlane: 'hub', context: 'prod-ap-south' },
      name: 'prod-ap-south',
      region: 'ap-south',
      ...withPlaces('ap-south', false),
    }),
    aContext({
      id: { controlPlane: 'hub', context: 'stage-eu' },
      name: 'stage-eu',
      region: 'stage-eu',
      state: 'auth-failed',
      connection: 'auth-failed',
      reason: say('The API answered 401. “the token has expired”'),
      latencyMs: null,
      lastContactSeconds: 10_800,
    }),
  ];
}

/** A region of three nodes in three racks, one in each zone. */
export function orderRegion(
  name: string,
  region: string,
  over: Partial<OrderRegion> = {},
): OrderRegion {
  return {
    context: `prod-${region}`,
    datacenterName: name,
    size: 3,
    racks: ['a', 'b', 'c'].map((letter, index) => ({
      name: `r${index + 1}`,
      zone: `${region}-1${letter}`,
    })),
    ...over,
  };
}

/** An order of three regions, one of which does not answer. */
export function orderForm(over: Partial<OrderForm> = {}): OrderForm {
  return {
    controlPlane: 'hub',
    name: 'checkout-events',
    owner: 'group:default/checkout',
    namespace: 'checkout',
    serverVersion: '5.0.6',
    profile: 'multi-region',
    regions: [
      orderRegion('dc1', 'us-east'),
      orderRegion('dc2', 'eu-west'),
      orderRegion('dc3', 'ap-south'),
    ],
    resources: { cpu: '8', memory: '32Gi' },
    storage: { size: '500Gi' },
    auth: true,
    ...over,
  };
}

const object = (kind: string, name: string) => ({
  apiVersion: 'v1',
  kind,
  metadata: { name },
});

/** What a dry run of {@link orderForm} answers. */
export function orderDryRun(): ApplyManifestResponse {
  const region = [
    object('CassandraDatacenter', 'dc'),
    object('Secret', 'superuser'),
    object('ConfigMap', 'config'),
  ];
  return aDryRun({
    usualStartSeconds: 270,
    objects: {
      hub: [
        object('K8ssandraCluster', 'checkout-events'),
        object('Secret', 'checkout-events-superuser'),
        object('ReplicatedSecret', 'checkout-events'),
      ],
      'prod-us-east': region,
      'prod-eu-west': region,
      'prod-ap-south': region,
    },
  });
}

/** The answers that the form of an order asks for. */
export function orderAnswers(
  over: Partial<K8ssandraApi> = {},
): Partial<K8ssandraApi> {
  return {
    listContexts: async () => ({ items: orderContexts() }),
    listNamespaces: async () => ({
      items: [
        { name: 'checkout', missingIn: [], unknownIn: ['prod-ap-south'] },
        { name: 'payments', missingIn: ['prod-eu-west'], unknownIn: [] },
      ],
    }),
    applyManifest: async () => orderDryRun(),
    ...over,
  };
}
