import {
  annotations,
  resourceTypes,
  type KubernetesObject,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { secretDataHash } from '../../desired';

/** Digests that were noted on Secrets, and what they are for the values that stand in a recording. */
export type NotedDigests = ReadonlyMap<string, string>;

const isSecret = (object: KubernetesObject): object is Secret =>
  object.kind === resourceTypes.Secret.kind;

const digestOf = ({ metadata }: Secret): string | undefined =>
  metadata.annotations?.[annotations.resourceHash];

/**
 * Values of Secrets are mostly concealed in recordings, and then do not fit the digests that the control plane noted. It notes them as
 * soon as a value changes, so each was right.
 *
 * @param objects - of the control-plane cluster, where the sources lie
 */
export function notedDigests(objects: KubernetesObject[]): NotedDigests {
  return new Map(
    objects.filter(isSecret).flatMap(secret => {
      const noted = digestOf(secret);
      return noted ? [[noted, secretDataHash(secret.data)] as const] : [];
    }),
  );
}

/** Secrets with the digests of the values that stand there. One whose digest is of no source keeps it: it differs. */
export function withDigests(
  objects: KubernetesObject[],
  digests: NotedDigests,
): KubernetesObject[] {
  return objects.map(object => {
    const noted = isSecret(object) && digestOf(object);
    const digest = noted && digests.get(noted);
    if (!digest) return object;
    const { metadata } = object;
    return {
      ...object,
      metadata: {
        ...metadata,
        annotations: {
          ...metadata.annotations,
          [annotations.resourceHash]: digest,
        },
      },
    };
  });
}
