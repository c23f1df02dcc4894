import {
  annotations,
  resourceTypes,
  type ReplicatedSecret,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { refOf, type Draft } from '../plan/draft';
import { sameKubernetesCluster } from '../plan/facts';
import { deleteDraft } from '../plan/steps/deleteDraft';
import { ids } from '../plan/steps/ids';
import type { ContextSnapshot } from '../snapshot/types';
import { targetContext } from './places';
import { say } from './sentences';
import type { SecretSnapshot } from './types';

/** The ReplicatedSecret itself. */
export function refOfIt({ metadata }: ReplicatedSecret) {
  return refOf(
    '',
    resourceTypes.ReplicatedSecret,
    metadata.namespace ?? '',
    metadata.name,
  );
}

/** Changes its metadata, unless somebody else did meanwhile. */
export function patchOfIt(
  { metadata }: ReplicatedSecret,
  change: object,
): Draft['action'] {
  return {
    type: 'merge-patch',
    context: '',
    resource: resourceTypes.ReplicatedSecret,
    namespace: metadata.namespace ?? '',
    name: metadata.name,
    patch: {
      metadata: { resourceVersion: metadata.resourceVersion, ...change },
    },
  };
}

/** Deletes a copy. */
export function removeDraft(
  { replicatedSecret }: SecretSnapshot,
  context: ContextSnapshot,
  live: Secret,
  after: string[],
): Draft {
  const { name } = live.metadata;
  const words = { name, region: context.region };
  return deleteDraft({
    context,
    resource: resourceTypes.Secret,
    live,
    title: say('secret.delete', words),
    why: say('secret.why.delete', { name: replicatedSecret.metadata.name }),
    subject: say('secret.subject', words),
    after: [ids.reach(''), ...after],
  });
}

/** A copy of a secret that a user wants to keep carries the annotation `orphan` (operator-spec 4.3-1). */
export function isDeletable({ metadata }: Secret): boolean {
  return metadata.annotations?.[annotations.orphan] !== 'true';
}

/** Kubernetes clusters of targets that cannot be seen. */
export function unseenTargets(snapshot: SecretSnapshot): ContextSnapshot[] {
  const targets = snapshot.replicatedSecret.spec.replicationTargets ?? [];
  const unseen = targets
    .map(each => targetContext(snapshot, each))
    .filter(each => !each.visible);
  return [...new Map(unseen.map(each => [each.name, each])).values()];
}

/** Every Kubernetes cluster that can be judged, each once however many names it has. */
export function regionsInSight({
  home,
  contexts,
}: SecretSnapshot): ContextSnapshot[] {
  const distinct: ContextSnapshot[] = [];
  for (const each of [home, ...Object.values(contexts)]) {
    const known = distinct.some(other => sameKubernetesCluster(other, each));
    if (each.visible && !known) distinct.push(each);
  }
  return distinct;
}
