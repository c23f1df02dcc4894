import type {
  KubernetesObject,
  ObjectMeta,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { mergeDiff } from '../../status';
import { mergePatch, type Json } from './records';

/** What we applied last, by stored object. */
export type Applied = Map<string, KubernetesObject>;

/**
 * Server-side apply with one field manager: what is given is set, what we gave last time and give no more is taken away, what others
 * set stays. Finalizers are a set.
 */
export function applied(
  live: KubernetesObject | undefined,
  last: KubernetesObject | undefined,
  object: KubernetesObject,
): KubernetesObject {
  if (!live) return object;
  const dropped = last ? mergeDiff(asJson(last), asJson(object)) ?? {} : {};
  const merged = mergePatch(
    mergePatch(live, dropped),
    object,
  ) as KubernetesObject;
  return {
    ...merged,
    metadata: {
      ...merged.metadata,
      ...finalizersOf(live.metadata, last?.metadata, object.metadata),
    },
  };
}

function finalizersOf(
  live: ObjectMeta,
  last: ObjectMeta | undefined,
  wanted: ObjectMeta,
): Pick<ObjectMeta, 'finalizers'> {
  const foreign = (live.finalizers ?? []).filter(
    each => !last?.finalizers?.includes(each),
  );
  const finalizers = [...new Set([...(wanted.finalizers ?? []), ...foreign])];
  return finalizers.length > 0 ? { finalizers } : {};
}

function asJson(object: KubernetesObject): Json {
  return { ...object };
}
