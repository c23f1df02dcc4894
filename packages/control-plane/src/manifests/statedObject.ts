import {
  annotations,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Where `kubectl apply` keeps a copy of the whole object. */
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** Metadata that is stated by somebody, in the order in which people write it. */
const METADATA = [
  'name',
  'namespace',
  'generation',
  'deletionTimestamp',
  'labels',
  'annotations',
  'finalizers',
  'ownerReferences',
] as const;

/** What somebody stated of an object: no status, no bookkeeping of Kubernetes. */
export function statedObject<T extends KubernetesObject>(
  object: T,
): KubernetesObject {
  const { apiVersion, kind, metadata } = object;
  const { [LAST_APPLIED]: _, ...stated } = metadata.annotations ?? {};
  const known = {
    ...metadata,
    annotations: stated,
  } as KubernetesObject['metadata'];
  const kept = METADATA.flatMap(name =>
    isEmpty(known[name]) ? [] : [[name, known[name]]],
  );
  return {
    apiVersion,
    kind,
    metadata: Object.fromEntries(kept),
    ...('spec' in object && { spec: object.spec }),
  };
}

/** What is compared: without digests of ours, which say nothing to a person, and what only the API server counts. */
export function comparedObject(object: KubernetesObject): KubernetesObject {
  const { metadata, ...rest } = statedObject(object);
  const {
    generation: _,
    deletionTimestamp: __,
    ownerReferences: ___,
    annotations: { [annotations.resourceHash]: ____, ...others } = {},
    ...kept
  } = metadata;
  return {
    ...rest,
    metadata: { ...kept, ...(!isEmpty(others) && { annotations: others }) },
  };
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
