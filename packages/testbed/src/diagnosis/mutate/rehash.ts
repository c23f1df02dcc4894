import { createHash } from 'node:crypto';
import { renderClusters } from '@k8ssandra-backstage/control-plane';
import type { State } from '../types';

const HASH = 'k8ssandra.io/resource-hash';

type Hashes = Map<string, string>;

const keyOf = (context: string, { metadata }: Record<string, any>) =>
  `${context}/${metadata.namespace}/${metadata.name}`;

/** The control plane's digest of what it writes, before the annotation that carries it is added. */
function digestOf(object: Record<string, any>): string {
  const { [HASH]: _, ...annotations } = object.metadata.annotations;
  const written = { ...object, metadata: { ...object.metadata, annotations } };
  return createHash('sha256')
    .update(JSON.stringify(sorted(written)))
    .digest('base64');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}

/** The digest of each CassandraDatacenter as the control plane would write it now. */
function hashesOf({ files, label }: State): Hashes {
  const [namespace, name] = label.cluster.split('/');
  const found = files
    .flatMap(each => each.objects)
    .map(each => each.object)
    .find(
      each =>
        each.kind === 'K8ssandraCluster' &&
        each.metadata.name === name &&
        each.metadata.namespace === namespace,
    );
  if (!found) return new Map();
  const { apiVersion, kind, metadata, spec } = found;
  const object = {
    apiVersion,
    kind,
    metadata: { name, namespace, annotations: metadata.annotations },
    spec,
  };
  const { objects } = renderClusters({ documents: [{ object }] });
  return new Map(
    Object.entries(objects).flatMap(([context, all]) =>
      all
        .filter(each => each.kind === 'CassandraDatacenter')
        .map(each => [keyOf(context, each), digestOf(each)]),
    ),
  );
}

/** Whether each digest that is there is the one that would be written now, so that it can be made again for other names. */
export function canRehash(state: State): boolean {
  let wanted: Hashes;
  try {
    wanted = hashesOf(state);
  } catch {
    // What is refused is not rendered.
    return false;
  }
  return state.files.every(({ context, objects }) =>
    objects.every(
      ({ object }) =>
        object.kind !== 'CassandraDatacenter' ||
        wanted.get(keyOf(context, object)) ===
          object.metadata.annotations?.[HASH],
    ),
  );
}

/** Writes the digests that fit the names of now. */
export function rehash(state: State): void {
  const wanted = hashesOf(state);
  for (const { context, objects } of state.files) {
    for (const { object } of objects) {
      const digest =
        object.kind === 'CassandraDatacenter' &&
        wanted.get(keyOf(context, object));
      if (digest) object.metadata.annotations[HASH] = digest;
    }
  }
}
