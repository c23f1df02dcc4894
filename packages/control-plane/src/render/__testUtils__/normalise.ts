import {
  finalizers,
  type EndpointSlice,
  type K8ssandraCluster,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isRecord } from '../ideal/records';

/** Kinds that a control plane writes. */
const KINDS = [
  'CassandraDatacenter',
  'CassandraTask',
  'ConfigMap',
  'EndpointSlice',
  'K8ssandraCluster',
  'MedusaBackupSchedule',
  'MedusaConfiguration',
  'Reaper',
  'ReplicatedSecret',
  'Secret',
  'Service',
  'Stargate',
];

/** Owners whose controllers run in the regions: what they make is not ours (operator-spec 8). */
const REGION_OWNERS = [
  'Reaper',
  'Stargate',
  'MedusaBackupJob',
  'MedusaConfiguration',
];

/** Objects by `<context>/<kind>/<namespace>/<name>`, in the form in which both sides are compared. */
export type Comparable = Record<string, unknown>;

/** What is compared of the objects of all contexts. */
export function comparable(
  contexts: Record<string, KubernetesObject[]>,
): Comparable {
  const places = placesOf(Object.values(contexts).flat());
  return Object.fromEntries(
    Object.entries(contexts).flatMap(([context, objects]) =>
      objects
        .filter(each => KINDS.includes(each.kind) && !isMadeInRegion(each))
        .map(each => [
          [
            context,
            each.kind,
            each.metadata.namespace,
            each.metadata.name,
          ].join('/'),
          withoutEmpty(partsOf(each, places)),
        ]),
    ),
  );
}

function isMadeInRegion({ metadata }: KubernetesObject): boolean {
  return (metadata.ownerReferences ?? []).some(
    each => each.controller && REGION_OWNERS.includes(each.kind),
  );
}

/** `<datacenter/rack/ordinal>` by address, as a status tells it. */
function placesOf(objects: KubernetesObject[]): Map<string, string> {
  const clusters = objects.filter(
    each => each.kind === 'K8ssandraCluster',
  ) as K8ssandraCluster[];
  return new Map(
    clusters.flatMap(cluster =>
      Object.entries(cluster.status?.datacenters ?? {}).flatMap(
        ([datacenter, { cassandra }]) =>
          Object.entries(cassandra?.nodeStatuses ?? {}).map(
            ([pod, { ip = '', rack }]): [string, string] => [
              ip,
              `<${datacenter}/${rack}/${pod.slice(pod.lastIndexOf('-') + 1)}>`,
            ],
          ),
      ),
    ),
  );
}

function partsOf(object: KubernetesObject, places: Map<string, string>) {
  const {
    metadata,
    status: _,
    ...body
  } = object as KubernetesObject & {
    status?: unknown;
    spec?: unknown;
  };
  const { name, namespace, labels, annotations, ownerReferences } = metadata;
  const notes = Object.fromEntries(
    Object.entries(annotations ?? {}).filter(
      ([key]) =>
        !/-hash$/.test(key) && !key.startsWith('backstage.k8ssandra.io/'),
    ),
  );
  const own = (metadata.finalizers ?? []).filter(
    each => each !== finalizers.cassOperator,
  );
  if (object.kind === 'K8ssandraCluster') {
    return {
      metadata: { name, namespace, annotations: notes, finalizers: own },
      spec: body.spec,
    };
  }
  return {
    ...body,
    metadata: {
      name,
      namespace,
      labels,
      annotations: notes,
      finalizers: own,
      ownerReferences,
    },
    ...(object.kind === 'EndpointSlice' && {
      endpoints: addressSets(object as EndpointSlice, places),
    }),
  };
}

function addressSets(
  { endpoints }: EndpointSlice,
  places: Map<string, string>,
) {
  return (endpoints ?? []).map(each => ({
    ...each,
    addresses: each.addresses.map(one => places.get(one) ?? one).sort(),
  }));
}

/** Empty maps and lists equal absent ones. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(each => withoutEmpty(each) ?? {});
  if (!isRecord(value)) return value ?? undefined;
  const entries = Object.entries(value)
    .map(([key, each]) => [key, withoutEmpty(each)] as const)
    .filter(([, each]) => !isEmpty(each));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && Object.keys(value).length === 0;
}
