import type { CacheSpecs } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  resourceTypes as types,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { homeCaches, regionCaches } from '../snapshot';

/** Verbs of the Kubernetes API that are asked for, in the order in which roles name them. */
export const VERBS = [
  'get',
  'list',
  'watch',
  'create',
  'update',
  'patch',
  'delete',
] as const;
export type Verb = (typeof VERBS)[number];

/** What the control plane's account must be allowed to do with one resource. */
export interface Need {
  /** API group; empty for the core group. */
  group: string;
  /** Plural, with the subresource where it is one: `pods/proxy`. */
  resource: string;
  verbs: Verb[];
  namespaced: boolean;
  /** Without it less is known, or a feature is missing; datacenters come up all the same. */
  optional: boolean;
  /** Kept in this namespace only, whatever namespaces are served. */
  namespace?: string;
}

const ask = (
  { group, plural, namespaced }: ResourceType,
  verbs: Verb[],
  { sub, optional = false }: { sub?: string; optional?: boolean } = {},
): Need => ({
  group,
  resource: sub ? `${plural}/${sub}` : plural,
  verbs,
  namespaced,
  optional,
});

const watched = (caches: CacheSpecs): Need[] =>
  Object.values(caches).map(({ type, optional }) =>
    ask(type, ['list', 'watch'], { optional }),
  );

/** A server-side apply asks for both rights where the object is new; a deletion reads live first. */
const OWNED: Verb[] = ['get', 'create', 'patch', 'delete'];

const owned = (kinds: ResourceType[], optional = false): Need[] =>
  kinds.map(type => ask(type, OWNED, { optional }));

/** What is asked for in every Kubernetes cluster that hosts datacenters: the one source of the roles in `deploy/` and of the permission diff. */
export function regionNeeds(): Need[] {
  return merged([
    ...watched(regionCaches()),
    ...owned([
      types.CassandraDatacenter,
      types.CassandraTask,
      types.Secret,
      types.ConfigMap,
      types.EndpointSlice,
    ]),
    ...owned(
      [
        types.Reaper,
        types.Stargate,
        types.MedusaBackupSchedule,
        types.ServiceMonitor,
      ],
      true,
    ),
    // A slice whose addresses the API server guards.
    ask(
      types.EndpointSlice,
      ['get', 'list', 'watch', 'create', 'patch', 'delete'],
      { sub: 'restricted' },
    ),
    // The management API reads with GET and changes with POST.
    ask(types.Pod, ['get', 'create'], { sub: 'proxy' }),
    // One that demands a client certificate: a WebSocket is asked for with GET, and new API servers want the right to create as well.
    ask(types.Pod, ['get', 'create'], { sub: 'portforward', optional: true }),
    // The last lines of a node, for who may read them.
    ask(types.Pod, ['get'], { sub: 'log', optional: true }),
    // The UID of kube-system tells one Kubernetes cluster from another.
    ask(types.Namespace, ['get'], { optional: true }),
    // Which versions and fields the served schemas have.
    ask(types.CustomResourceDefinition, ['get'], { optional: true }),
  ]);
}

/** Where the leader is elected; without one there is no such need. */
export interface HomeNeedsOptions {
  leaseNamespace?: string;
}

/** What is asked for in the control-plane cluster: it may host datacenters too, and it holds what people ask for. */
export function homeNeeds({ leaseNamespace }: HomeNeedsOptions = {}): Need[] {
  const reported = [
    types.K8ssandraCluster,
    types.ReplicatedSecret,
    types.K8ssandraTask,
  ];
  return merged([
    ...regionNeeds(),
    ...watched(homeCaches()),
    ...owned([...reported, types.Service]),
    ...reported.flatMap(type => [
      ask(type, ['patch'], { sub: 'status' }),
      // Owner references that block a deletion.
      ask(type, ['update'], { sub: 'finalizers' }),
    ]),
    // Connecting and removing a Kubernetes cluster; a renewal touches the Secret only.
    ask(types.ClientConfig, ['create', 'delete']),
    ask(types.MedusaConfiguration, ['get'], { optional: true }),
    ask(types.Event, ['create'], { optional: true }),
    // Which replica writes.
    ...(leaseNamespace === undefined
      ? []
      : [
          {
            ...ask(types.Lease, ['get', 'list', 'watch', 'create', 'patch']),
            namespace: leaseNamespace,
          },
        ]),
  ]);
}

/** One entry a resource, with every verb that is asked for. */
function merged(needs: Need[]): Need[] {
  const byResource = new Map<string, Need>();
  for (const need of needs) {
    const key = `${need.group}/${need.resource}`;
    const known = byResource.get(key);
    const verbs = [...(known?.verbs ?? []), ...need.verbs];
    byResource.set(key, {
      ...need,
      optional: need.optional && (known?.optional ?? true),
      verbs: VERBS.filter(verb => verbs.includes(verb)),
    });
  }
  return [...byResource.values()];
}
