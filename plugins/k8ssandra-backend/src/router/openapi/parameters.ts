const inPath = <const N extends string, const D extends string>(
  name: N,
  description: D,
) =>
  ({
    name,
    in: 'path',
    required: true,
    description,
    schema: { type: 'string', minLength: 1, maxLength: 253 },
  } as const);

/** Names a control plane. */
export const controlPlane = inPath(
  'controlPlane',
  'Name of the control plane, as in the configuration',
);

/** Names a context of a control plane. */
export const context = inPath('context', 'Name of the context');

/** Names a cluster of a control plane. */
export const cluster = [
  controlPlane,
  inPath('namespace', 'Namespace of the K8ssandraCluster'),
  inPath('name', 'Name of the K8ssandraCluster'),
] as const;

/** Names a datacenter of a cluster. */
export const datacenter = inPath(
  'datacenter',
  'Name of the CassandraDatacenter',
);
