import type {
  Plan,
  Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../snapshot/types';
import type { Draft } from './draft';
import { droppedAttention } from './dropped';
import { identityAttention } from './identity';
import { planInput, type PlanInput } from './input';
import { observedDrafts, whyOnlyLook } from './observed';
import { resolve } from './resolve';
import { standDown } from './standDown';
import { abandonAttention } from './steps/abandon';
import { autoupdateDrafts } from './steps/autoupdate';
import { changeOf, type Change } from './steps/change';
import { childrenOf } from './steps/children';
import { claimDraft } from './steps/claim';
import { contactPointDrafts } from './steps/contactPoints';
import { datacenterDraft, prerequisitesOf } from './steps/datacenters';
import { deletionDrafts } from './steps/deletion';
import { featureAttention } from './steps/features';
import { gateOf } from './steps/gate';
import { reachDrafts } from './steps/reach';
import { referenceDrafts } from './steps/references';
import { rebuildDrafts } from './steps/rebuild';
import { rebuildAttention } from './steps/rebuildFacts';
import { rebuildMarkDraft } from './steps/rebuildMark';
import { refreshDrafts } from './steps/refresh';
import {
  causesOf,
  collisionDraft,
  refusalDraft,
  renamedCauses,
} from './steps/refusals';
import { removalDrafts } from './steps/removal';
import { replicationDrafts } from './steps/replication';
import { secretDrafts } from './steps/secrets';
import { seedDrafts } from './steps/seeds';
import {
  settingDrafts,
  unusedSettingDrafts,
  userSettingDrafts,
} from './steps/settings';
import type { ActionPlan } from './types';

/**
 * The steps that lead from what is to what is asked for. Pure: the same snapshot gives the same plan (design: The core idea).
 */
export function plan(snapshot: Snapshot): ActionPlan {
  const { cluster } = snapshot;
  const deleting = cluster.metadata.deletionTimestamp !== undefined;
  const causes = causesOf(cluster);
  const refused = causes.length > 0;
  const input = planInput(snapshot, { refused: refused && !deleting });
  const onlyLook = whyOnlyLook(snapshot);
  if (onlyLook) return finish(input, observedDrafts(input), [onlyLook]);
  if (deleting) {
    return finish(input, deletionDrafts(input), []);
  }
  const refusal =
    refusalDraft(input, [...causes, ...renamedCauses(input)]) ??
    collisionDraft(input);
  if (refusal) {
    const claim = claimDraft(input, !refused);
    return finish(input, [...homeReach(input), claim, refusal], []);
  }
  return buildUp(input);
}

/** Without actions and object bodies: what may leave the backend. */
export function toPublicPlan(full: ActionPlan): Plan {
  return {
    ...full,
    steps: full.steps.map(({ action: _, ...step }) => step),
  };
}

function homeReach(input: PlanInput): Draft[] {
  return reachDrafts({ ...input, datacenters: [] });
}

/** Creation, growth and upkeep. */
function buildUp(input: PlanInput): ActionPlan {
  const { cluster, datacenters, snapshot } = input;
  const settings = settingDrafts(input);
  const groundwork = [
    ...reachDrafts(input),
    claimDraft(input, true),
    ...secretDrafts(input),
    ...referenceDrafts(input),
    ...settings,
  ];
  const resolved = resolve(groundwork, snapshot.contexts);
  const prerequisites = new Map(
    datacenters.map(each => [each.name, prerequisitesOf(each, resolved)]),
  );
  const changes = new Map(
    datacenters.map(each => [each.name, changeOf(input, each)]),
  );
  const gate = gateOf(input, changes, prerequisites);

  const perDatacenter = datacenters.flatMap(facts => {
    const change = changes.get(facts.name) as Change;
    const own = (prerequisites.get(facts.name) ?? []).map(each => each.id);
    const mark = rebuildMarkDraft(input, facts, gate);
    const seeds = change.desired
      ? seedDrafts(input, facts, change.desired, gate.beforeSeeds(facts))
      : [];
    const needed = facts.live
      ? own
      : [...own, ...seeds.map(each => each.id), ...(mark ? [mark.id] : [])];
    return [
      ...(mark ? [mark] : []),
      ...seeds,
      datacenterDraft(input, facts, change, gate, needed),
      ...contactPointDrafts(input, facts),
    ];
  });
  const children = childrenOf(input);
  const drafts = [
    ...groundwork,
    ...perDatacenter,
    ...replicationDrafts(input),
    ...rebuildDrafts(input, gate),
    ...refreshDrafts(input),
    ...removalDrafts(input),
    ...userSettingDrafts(input),
    ...unusedSettingDrafts(input, settings),
    ...children.drafts,
  ];
  const all = [
    ...drafts,
    ...autoupdateDrafts(
      input,
      drafts.filter(each => !each.optional).map(each => each.id),
    ),
  ];
  return finish(input, all, [
    ...featureAttention(cluster),
    ...abandonAttention(input),
    ...[...changes.values()].flatMap(each => each.attention),
    ...rebuildAttention(input),
    ...children.attention,
  ]);
}

function finish(
  { cluster, snapshot }: PlanInput,
  drafts: Draft[],
  attention: Sentence[],
): ActionPlan {
  const steps = resolve(standDown(snapshot, drafts), {
    ...snapshot.contexts,
    '': snapshot.home,
  });
  return {
    generation: cluster.metadata.generation ?? 1,
    settled: steps.every(each => each.optional || each.state === 'done'),
    steps,
    attention: [
      ...attention,
      ...droppedAttention(snapshot),
      ...identityAttention(snapshot),
    ],
  };
}
