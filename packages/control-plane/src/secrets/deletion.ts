import {
  annotations,
  finalizers,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { draft, type Draft } from '../plan/draft';
import { abandonedContexts, unseenReason } from '../plan/facts';
import { ids, reachRef } from '../plan/steps/ids';
import { reachDraft } from '../plan/steps/reach';
import type { ContextSnapshot } from '../snapshot/types';
import {
  isDeletable,
  patchOfIt,
  refOfIt,
  regionsInSight,
  removeDraft,
  unseenTargets,
} from './drafts';
import { isHeld } from './ownership';
import { say } from './sentences';
import type { SecretSnapshot } from './types';

/** All copies in all regions at once, then our finalizer. A region out of sight holds it, unless a person gave it up. */
export function deletionDrafts(snapshot: SecretSnapshot): Draft[] {
  const { replicatedSecret, home } = snapshot;
  if (!isHeld(replicatedSecret)) return [];
  const given = abandonedContexts(replicatedSecret);
  const held = unseenTargets(snapshot)
    .filter(each => each.name !== '' && !given.has(each.name))
    .map(heldOpen);
  const copies = regionsInSight(snapshot).flatMap(context =>
    context.secrets
      .filter(isDeletable)
      .map(live => removeDraft(snapshot, context, live, [])),
  );
  const release = draft({
    verb: 'release',
    kind: 'apply',
    target: refOfIt(replicatedSecret),
    title: say('secret.release', { name: replicatedSecret.metadata.name }),
    why: say('secret.why.release'),
    subject: replicatedSecret.metadata.name,
    after: [ids.reach(''), ...[...held, ...copies].map(each => each.id)],
    state: 'ready',
    action: patchOfIt(replicatedSecret, {
      finalizers: (replicatedSecret.metadata.finalizers ?? []).filter(
        each => each !== finalizers.replicatedSecret,
      ),
    }),
  });
  return [
    ...(home.visible ? [] : [reachDraft(home)]),
    ...held,
    ...copies,
    release,
  ];
}

function heldOpen(context: ContextSnapshot): Draft {
  return draft({
    verb: 'reach',
    kind: 'wait',
    target: reachRef(context.name),
    title: reachDraft(context).title,
    why: say('secret.why.release'),
    subject: context.region,
    state: 'blocked',
    needsPerson: true,
    reason: say('secret.held', {
      region: context.region,
      detail: unseenReason(context),
      annotation: annotations.abandon,
      context: context.name,
    }),
  });
}
