import { createHash } from 'node:crypto';
import {
  resourceTypes,
  type K8ssandraCluster,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Lab } from './lab';
import { ownedObjects } from './ours';

/** A password that was made up: 20 characters (operator-spec 4.1). */
const MADE_UP = /^[-0-9A-Za-z]{20}$/;

/** What a control plane wrote for a cluster, by context, in the form in which the real operator's objects were recorded. */
export async function writtenObjects(
  lab: Lab,
  cluster: Pick<K8ssandraCluster, 'metadata'>,
): Promise<Record<string, KubernetesObject[]>> {
  const found: Record<string, KubernetesObject[]> = Object.fromEntries(
    lab.contexts.map(each => [each, []]),
  );
  for (const [key, object] of await ownedObjects(lab, cluster)) {
    found[key.split('/')[0]].push(recorded(object));
  }
  const [home] = lab.contexts;
  const { items } = await lab
    .admin(home)
    .list<K8ssandraCluster>(resourceTypes.K8ssandraCluster);
  const own = items.find(
    ({ metadata }) =>
      metadata.name === cluster.metadata.name &&
      metadata.namespace === cluster.metadata.namespace,
  );
  if (own) found[home].push(own);
  return found;
}

/**
 * Both sides without what the surroundings decide and not the control plane: address families of the Kubernetes cluster, ports that
 * its cass-operator opens, and what that operator notes on tasks.
 */
export function withoutSurroundings(
  contexts: Record<string, KubernetesObject[]>,
): Record<string, KubernetesObject[]> {
  return Object.fromEntries(
    Object.entries(contexts).map(([context, objects]) => [
      context,
      objects.map(plain),
    ]),
  );
}

function plain(object: KubernetesObject): KubernetesObject {
  const { metadata, spec, ports, ...rest } = object as any;
  const open = (list: any[] | undefined) =>
    list?.filter(each => each.name !== 'tls-native');
  if (object.kind === 'Service') {
    const { ipFamilies: _, ipFamilyPolicy: __, ...own } = spec;
    return { ...rest, metadata, spec: { ...own, ports: open(own.ports) } };
  }
  if (object.kind === 'EndpointSlice') {
    return { ...rest, metadata, ports: open(ports) };
  }
  if (object.kind !== 'CassandraTask') return object;
  const { ownerReferences: _, labels: marks = {}, ...own } = metadata;
  const kept = Object.entries(marks).filter(([name]) =>
    name.startsWith('k8ssandra.io/'),
  );
  return {
    ...rest,
    spec,
    metadata: { ...own, labels: Object.fromEntries(kept) },
  };
}

function recorded(object: KubernetesObject): KubernetesObject {
  const { data, spec, ...rest } = object as any;
  const { ownerReferences } = object.metadata;
  return {
    ...dated(rest),
    ...(spec && { spec: dated(withoutAddresses(spec)) }),
    ...(data && { data: object.kind === 'Secret' ? concealed(data) : data }),
    metadata: {
      ...rest.metadata,
      ...(ownerReferences && {
        ownerReferences: ownerReferences.map(
          ({ uid: _, ...each }: any) => each,
        ),
      }),
    },
  };
}

function concealed(data: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      const bytes = Buffer.from(value, 'base64');
      const digest = createHash('sha256').update(bytes).digest('hex');
      return [
        key,
        MADE_UP.test(bytes.toString())
          ? '<random, 20 characters>'
          : `sha256:${digest}`,
      ];
    }),
  );
}

/** Addresses that the API server gave to a Service were not recorded. */
function withoutAddresses({ clusterIP, clusterIPs, ...spec }: any) {
  return clusterIP === 'None' ? { ...spec, clusterIP, clusterIPs } : spec;
}

function dated<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>'),
  );
}
