import {
  annotations,
  finalizers,
  type K8ssandraCluster,
  type ReplicatedSecret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Whether a K8ssandraCluster made it: the plan of that cluster copies its secrets. */
export function isOfCluster(
  { metadata }: ReplicatedSecret,
  find: (key: {
    namespace?: string;
    name: string;
  }) => K8ssandraCluster | undefined,
): boolean {
  const { namespace, name } = metadata;
  const isOwned = metadata.ownerReferences?.some(
    each => each.kind === 'K8ssandraCluster',
  );
  return isOwned === true || find({ namespace, name }) !== undefined;
}

/** The finalizer that holds it until its copies are gone. */
export function isHeld({ metadata }: ReplicatedSecret): boolean {
  return metadata.finalizers?.includes(finalizers.replicatedSecret) ?? false;
}

/** Whether we may work on it: our claim is there, or nobody holds it yet. */
export function isOurs(
  replicatedSecret: ReplicatedSecret,
  controlPlane: string,
): boolean {
  const claim = replicatedSecret.metadata.annotations?.[annotations.claim];
  return claim === undefined
    ? !isHeld(replicatedSecret)
    : claim === controlPlane;
}
