import {
  resourceTypes,
  type CassandraDatacenter,
  type K8ssandraCluster,
  type KubernetesObject,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { untilObject } from '../until';
import type { Lab } from './lab';
import { OUR_KINDS } from './ours';
import type { GoldenCase } from './reference';

/** By which the k8ssandra-operator is known to an API server. */
const OPERATOR = 'manager';

/**
 * Puts a fleet into the state in which the k8ssandra-operator left it, with the operator as manager of what it wrote; the
 * datacenters are then brought up by the fleet's own cass-operator.
 */
export async function loadGolden(
  lab: Lab,
  golden: GoldenCase,
): Promise<K8ssandraCluster> {
  const { home, contexts } = golden;
  const found = contexts[home].find(each => each.kind === 'K8ssandraCluster');
  const cluster = await loadCluster(lab, golden, found as K8ssandraCluster);
  for (const [context, objects] of Object.entries(contexts)) {
    const client = lab.admin(context, OPERATOR);
    for (const each of objects) {
      const type = OUR_KINDS.find(({ kind }) => kind === each.kind);
      if (type) await client.create(type, withValues(each, cluster));
    }
  }
  for (const [context, objects] of Object.entries(contexts)) {
    for (const each of objects) {
      if (each.kind === 'CassandraDatacenter') {
        await untilReady(lab, context, each);
      }
    }
  }
  return cluster;
}

async function loadCluster(
  lab: Lab,
  { home, status }: GoldenCase,
  { metadata, spec, ...rest }: K8ssandraCluster,
): Promise<K8ssandraCluster> {
  const type: ResourceType = resourceTypes.K8ssandraCluster;
  const { name, namespace, annotations, finalizers } = metadata;
  const user = lab.admin(home);
  const operator = lab.admin(home, OPERATOR);
  const created = await user.create<K8ssandraCluster>(type, {
    ...rest,
    metadata: { name, namespace },
    spec,
  });
  const key = { namespace, name };
  await operator.mergePatch(type, key, {
    metadata: { annotations, finalizers },
  });
  const noted = dated(status[`${namespace}/${name}`]);
  const { generation } = created.metadata;
  return operator.mergePatch<K8ssandraCluster>(
    type,
    key,
    {
      status: {
        ...noted,
        ...(noted.observedGeneration && { observedGeneration: generation }),
      },
    },
    { subresource: 'status' },
  );
}

/** Placeholders as values that an API server takes. */
function withValues(
  object: KubernetesObject,
  cluster: K8ssandraCluster,
): KubernetesObject {
  const { status: _, ...given } = dated(object);
  const { ownerReferences } = given.metadata;
  return {
    ...given,
    ...(object.kind === 'Secret' && { data: secretData(given.data) }),
    metadata: {
      ...given.metadata,
      ...(ownerReferences && {
        ownerReferences: ownerReferences.map((each: object) => ({
          ...each,
          uid: cluster.metadata.uid,
        })),
      }),
    },
  };
}

function secretData(data: Record<string, string> = {}) {
  return Object.fromEntries(
    Object.keys(data).map(key => [
      key,
      Buffer.from(`value of ${key}`).toString('base64'),
    ]),
  );
}

function dated(value: unknown): any {
  return JSON.parse(
    JSON.stringify(value).replaceAll('"<time>"', '"2026-01-02T00:00:00Z"'),
  );
}

function untilReady(
  lab: Lab,
  context: string,
  { metadata }: KubernetesObject,
): Promise<unknown> {
  return untilObject<CassandraDatacenter>({
    client: lab.admin(context),
    type: resourceTypes.CassandraDatacenter,
    namespace: metadata.namespace ?? '',
    name: metadata.name,
    condition: each =>
      each?.status?.cassandraOperatorProgress === 'Ready' &&
      each.status.observedGeneration === each.metadata.generation,
    what: `${metadata.name} in ${context} is ready`,
    timeoutMs: 25_000,
  });
}
