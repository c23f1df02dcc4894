import {
  cleanLabelValue,
  cleanupForKubernetes,
  labels,
  resourceTypes,
  type CassandraDatacenter,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Kinds that are found by the label of their datacenter, and what their names begin with before the name of the rack's StatefulSet. */
const PREFIXES: Record<string, string> = {
  [resourceTypes.Pod.kind]: '',
  [resourceTypes.StatefulSet.kind]: '',
  [resourceTypes.PersistentVolumeClaim.kind]: 'server-data-',
};

/** Recordings by hand may lack the labels that a live watch selects by: what cass-operator named after a datacenter is of it. */
export function labelled(objects: KubernetesObject[]): KubernetesObject[] {
  const datacenters = objects.filter(
    each => each.kind === resourceTypes.CassandraDatacenter.kind,
  ) as CassandraDatacenter[];
  return objects.map(given => {
    const object = asOperator(given);
    const prefix = PREFIXES[object.kind];
    const { metadata } = object;
    if (prefix === undefined || metadata.labels?.[labels.cassandraDatacenter]) {
      return object;
    }
    const found = datacenters.flatMap(each => {
      const rack = rackOf(each, object, prefix);
      return rack === undefined ? [] : [{ datacenter: each, rack }];
    });
    if (found.length !== 1) return object;
    const [{ datacenter, rack }] = found;
    return {
      ...object,
      metadata: {
        ...metadata,
        labels: {
          [labels.cassandraCluster]: cleanLabelValue(
            datacenter.spec.clusterName,
          ),
          [labels.cassandraRack]: rack,
          ...metadata.labels,
          [labels.cassandraDatacenter]: cleanLabelValue(
            datacenter.metadata.name,
          ),
        },
      },
    };
  });
}

const OPERATOR_KINDS = new Set<string>([
  resourceTypes.Deployment.kind,
  resourceTypes.Pod.kind,
]);

/** An operator is known by its name where its label is missing; releases of a chart are named before it. */
function asOperator(object: KubernetesObject): KubernetesObject {
  const { kind, metadata } = object;
  const [, name] =
    /(?:^|-)(k8ssandra-operator|cass-operator)(?:-|$)/.exec(metadata.name) ??
    [];
  if (!name || !OPERATOR_KINDS.has(kind) || metadata.labels?.[labels.name]) {
    return object;
  }
  return {
    ...object,
    metadata: {
      ...metadata,
      labels: { ...metadata.labels, [labels.name]: name },
    },
  };
}

/** `<cluster>-<datacenter>-<rack>-sts[-<ordinal>]` (operator-spec 9.4). */
function rackOf(
  { metadata, spec }: CassandraDatacenter,
  object: KubernetesObject,
  prefix: string,
): string | undefined {
  if (metadata.namespace !== object.metadata.namespace) return undefined;
  const begin = `${prefix}${cleanupForKubernetes(
    spec?.clusterName ?? '',
  )}-${cleanupForKubernetes(metadata.name)}-`;
  const { name } = object.metadata;
  if (!name.startsWith(begin)) return undefined;
  return /^(.+)-sts(?:-\d+)?$/.exec(name.slice(begin.length))?.[1];
}
