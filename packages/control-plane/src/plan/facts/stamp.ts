import {
  annotations,
  type K8ssandraCluster,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/**
 * How this release writes objects. Raised when one writes them in another way than those before it: while two run side by side,
 * the older one stands down for what the newer one wrote.
 */
export const WRITER = 1;

/** For what an object was written last, and by which release. */
export interface Stamp {
  /** {@link WRITER} of the release. */
  writer: number;
  /** UID of the K8ssandraCluster. */
  uid: string;
  /** Generation of the K8ssandraCluster. */
  generation: number;
}

/** The annotations that go into every object together with a write that is due anyway (design: Identity). */
export function stampAnnotations(
  controlPlane: string,
  { metadata }: K8ssandraCluster,
  writer: number,
): Record<string, string> {
  const { namespace, name, uid = '', generation = 1 } = metadata;
  return {
    [annotations.cluster]: `${controlPlane}/${namespace}/${name}`,
    [annotations.stamp]: `${writer}/${uid}/${generation}`,
  };
}

/** The annotation that says in which term of its leader a control plane wrote an object (research 2.3, soft fencing). */
export function termAnnotation(
  controlPlane: string,
  term: number,
): Record<string, string> {
  return { [annotations.term]: `${controlPlane}/${term}` };
}

/** In which term a control plane wrote an object last; undefined where another did, or none that can be read stands there. */
export function termOf(
  { metadata }: KubernetesObject,
  controlPlane: string,
): number | undefined {
  const [, writer, term] =
    /^([^/]+)\/(\d{1,10})$/.exec(
      metadata.annotations?.[annotations.term] ?? '',
    ) ?? [];
  return writer === controlPlane ? Number(term) : undefined;
}

/** Reads the stamp of an object; undefined where there is none that can be read. */
export function stampOf(object: KubernetesObject): Stamp | undefined {
  const text = object.metadata.annotations?.[annotations.stamp];
  const [, writer, uid, generation] =
    /^(\d+)\/([^/]*)\/(\d+)$/.exec(text ?? '') ?? [];
  return uid === undefined
    ? undefined
    : { writer: Number(writer), uid, generation: Number(generation) };
}

/** The control plane that wrote an object last; undefined where none says so. */
export function writtenBy(object: KubernetesObject): string | undefined {
  return object.metadata.annotations?.[annotations.cluster]?.split('/')[0];
}

/** Whether an object was written for a later state of the K8ssandraCluster than the one in sight: what we see is the past. */
export function isFromTheFuture(
  cluster: K8ssandraCluster,
  object: KubernetesObject,
): boolean {
  const stamp = stampOf(object);
  return (
    stamp !== undefined &&
    stamp.uid === cluster.metadata.uid &&
    stamp.generation > (cluster.metadata.generation ?? 1)
  );
}
