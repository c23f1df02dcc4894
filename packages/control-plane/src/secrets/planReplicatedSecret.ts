import {
  annotations,
  finalizers,
  resourceTypes,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { draft, type Draft } from '../plan/draft';
import { sameKubernetesCluster } from '../plan/facts';
import { resolve } from '../plan/resolve';
import { applyDraft } from '../plan/steps/applyDraft';
import { ids } from '../plan/steps/ids';
import { reachDraft } from '../plan/steps/reach';
import type { ActionPlan } from '../plan/types';
import type { ContextSnapshot } from '../snapshot/types';
import { deletionDrafts } from './deletion';
import {
  isDeletable,
  patchOfIt,
  refOfIt,
  regionsInSight,
  removeDraft,
  unseenTargets,
} from './drafts';
import { isHeld } from './ownership';
import {
  copyPlaces,
  targetContext,
  targetNamespace,
  type CopyPlace,
} from './places';
import { say } from './sentences';
import type { SecretSnapshot } from './types';

/**
 * The steps that lead to a copy of every selected secret in every target (operator-spec 4.3), and to none when the ReplicatedSecret is
 * deleted or a target is taken out. Pure: the same snapshot gives the same plan. A region that is away delays only itself.
 */
export function planReplicatedSecret(snapshot: SecretSnapshot): ActionPlan {
  const { replicatedSecret, home, contexts } = snapshot;
  const deleting = replicatedSecret.metadata.deletionTimestamp !== undefined;
  const drafts = deleting ? deletionDrafts(snapshot) : copyingDrafts(snapshot);
  const steps = resolve(drafts, { ...contexts, '': home });
  return {
    generation: replicatedSecret.metadata.generation ?? 1,
    settled:
      steps.every(each => each.state === 'done') &&
      (deleting || snapshot.sources !== undefined),
    steps,
    attention: [],
  };
}

function copyingDrafts(snapshot: SecretSnapshot): Draft[] {
  const claim = claimDraft(snapshot);
  const reach = unseenTargets(snapshot).map(reachDraft);
  const reachHome = snapshot.home.visible ? [] : [reachDraft(snapshot.home)];
  return [
    ...reachHome,
    ...reach.filter(each => each.context !== ''),
    claim,
    ...copyPlaces(snapshot).map(each => copyDraft(snapshot, each, claim.id)),
    ...(snapshot.sources ? strayDrafts(snapshot, claim.id) : []),
  ];
}

/** Our claim and the finalizer, in one patch. */
function claimDraft({ replicatedSecret, controlPlane }: SecretSnapshot): Draft {
  const { metadata } = replicatedSecret;
  const isDone =
    isHeld(replicatedSecret) &&
    metadata.annotations?.[annotations.claim] === controlPlane;
  return draft({
    verb: 'claim',
    kind: 'apply',
    target: refOfIt(replicatedSecret),
    title: say('secret.claim', { name: metadata.name }),
    why: say('secret.why.claim'),
    subject: metadata.name,
    after: [ids.reach('')],
    state: isDone ? 'done' : 'ready',
    action: isDone
      ? undefined
      : patchOfIt(replicatedSecret, {
          annotations: { [annotations.claim]: controlPlane },
          finalizers: [
            ...new Set([
              ...(metadata.finalizers ?? []),
              finalizers.replicatedSecret,
            ]),
          ],
        }),
  });
}

function copyDraft(
  { replicatedSecret }: SecretSnapshot,
  { context, desired, live, loops }: CopyPlace,
  claim: string,
): Draft {
  const { name } = desired.metadata;
  const words = { name, region: context.region };
  const step = applyDraft({
    context,
    resource: resourceTypes.Secret,
    desired,
    live,
    title: say('secret.copy', words),
    why: say('secret.why.copy', { name: replicatedSecret.metadata.name }),
    subject: say('secret.subject', words),
    after: [ids.reach(''), ids.reach(context.name), claim],
  });
  const fixed = live?.immutable === true && step.state !== 'done';
  if (!loops && !fixed) return step;
  const { action: _, ...rest } = step;
  return {
    ...rest,
    state: 'blocked',
    needsPerson: true,
    reason: loops ? say('secret.loop') : say('secret.immutable', { name }),
  };
}

/** Copies in places that are no target any more. What lost its source stays: only a target says that nobody needs it. */
function strayDrafts(snapshot: SecretSnapshot, after: string): Draft[] {
  const targets = snapshot.replicatedSecret.spec.replicationTargets ?? [];
  const isTarget = (context: ContextSnapshot, copy: Secret) =>
    targets.some(
      each =>
        targetNamespace(snapshot, each) === copy.metadata.namespace &&
        sameKubernetesCluster(targetContext(snapshot, each), context),
    );
  return regionsInSight(snapshot).flatMap(context =>
    context.secrets
      .filter(each => isDeletable(each) && !isTarget(context, each))
      .map(live => removeDraft(snapshot, context, live, [after])),
  );
}
