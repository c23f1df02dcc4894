import type {
  ReplicationTarget,
  Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { buildSecretCopy } from '../desired';
import { contextOf, sameKubernetesCluster } from '../plan/facts';
import type { ContextSnapshot } from '../snapshot/types';
import { selectorOf } from './selector';
import type { SecretSnapshot } from './types';

/** A copy that is asked for. */
export interface CopyPlace {
  context: ContextSnapshot;
  namespace: string;
  desired: Secret;
  /** What is there, as last seen. */
  live?: Secret;
  /** The copy would be selected and copied again (operator-spec 4.3, infinite guard). */
  loops: boolean;
}

/** Namespace of a target: its own, else that of the ReplicatedSecret. */
export function targetNamespace(
  { replicatedSecret }: SecretSnapshot,
  { namespace }: ReplicationTarget,
): string {
  return namespace || (replicatedSecret.metadata.namespace ?? '');
}

/** Kubernetes cluster of a target. */
export function targetContext(
  { home, contexts }: SecretSnapshot,
  { k8sContextName = '' }: ReplicationTarget,
): ContextSnapshot {
  return contextOf({ home, contexts }, k8sContextName);
}

/** Every copy, each once; none where it would be the secret itself (operator-spec 4.3). */
export function copyPlaces(snapshot: SecretSnapshot): CopyPlace[] {
  const { replicatedSecret, sources = [], home } = snapshot;
  const selector = selectorOf(replicatedSecret);
  const places = new Map<string, CopyPlace>();
  for (const target of replicatedSecret.spec.replicationTargets ?? []) {
    const context = targetContext(snapshot, target);
    const isHome = sameKubernetesCluster(context, home);
    for (const source of sources) {
      const desired = buildSecretCopy({ source, target, replicatedSecret });
      const { name, namespace = '', labels } = desired.metadata;
      const beside = isHome && namespace === source.metadata.namespace;
      if (beside && name === source.metadata.name) continue;
      places.set([context.name, namespace, name].join('/'), {
        context,
        namespace,
        desired,
        live: context.secrets.find(
          each =>
            each.metadata.name === name &&
            each.metadata.namespace === namespace,
        ),
        loops: beside && selector?.matches(labels) === true,
      });
    }
  }
  return [...places.values()];
}
