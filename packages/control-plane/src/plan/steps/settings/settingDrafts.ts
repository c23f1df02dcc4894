import {
  labels,
  labelValues,
  resourceTypes,
  type ConfigMap,
  type KubernetesObject,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { InputError } from '@backstage/errors';
import { referenceKey } from '../../../desired';
import { draft, refOf, type Draft } from '../../draft';
import {
  isOfOtherControlPlane,
  movedFrom,
  referenceFacts,
  sameKubernetesCluster,
  type DatacenterFacts,
  type ReferenceFacts,
} from '../../facts';
import type { PlanInput } from '../../input';
import { applyDraft, findObject } from '../applyDraft';
import { deleteDraft } from '../deleteDraft';
import { beforeWrites, ids } from '../ids';
import { isOfCluster } from '../leftovers';
import { SETTINGS, type Setting } from './kinds';
import { mountsConfigMap } from './mounts';
import { saySetting } from './sentences';

/**
 * ConfigMaps that a datacenter must find when it starts: the metrics agent, Vector, Medusa, single nodes (operator-spec 3.3 c to g).
 * One that would rest on something that was not read yet comes when that is known.
 */
export function settingDrafts(input: PlanInput): Draft[] {
  const drafts = input.datacenters.flatMap(facts => {
    // What is refused leaves nothing in the place that it was asked for.
    if (movedFrom(input.snapshot, facts)) return [];
    const references = referenceFacts(input.snapshot, facts);
    const isKnown = references.unread.length + references.absent.length === 0;
    return isKnown
      ? SETTINGS.flatMap(each => wantedDraft(input, facts, each, references))
      : [];
  });
  return distinct(drafts);
}

/** ConfigMaps of ours that no datacenter uses any more; each goes after the nodes that used it were restarted without it. */
export function unusedSettingDrafts(
  input: PlanInput,
  wantedDrafts: Draft[],
): Draft[] {
  const wanted = new Set(wantedDrafts.map(each => each.id));
  const drafts = input.datacenters.flatMap(facts =>
    SETTINGS.flatMap(each => unusedDraft(input, facts, each, wanted)),
  );
  return distinct(drafts);
}

function wantedDraft(
  input: PlanInput,
  facts: DatacenterFacts,
  setting: Setting,
  references: ReferenceFacts,
): Draft[] {
  const { cluster } = input;
  const { context, namespace } = facts;
  const words = setting.words(setting.shared ? context.region : facts.label);
  const held = (name: string, reason: Sentence) =>
    draft({
      verb: 'apply',
      kind: 'apply',
      target: refOf(context.name, resourceTypes.ConfigMap, namespace, name),
      datacenter: facts.name,
      ...words,
      state: 'blocked',
      needsPerson: true,
      reason,
    });
  let desired: ConfigMap | undefined;
  try {
    desired = setting.build(cluster, facts, references);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const causes = error.message;
    return [
      held(
        setting.name(cluster, facts),
        saySetting('reason.setting.invalid', { causes }),
      ),
    ];
  }
  if (!desired) return [];
  const { name } = desired.metadata;
  const live = findObject(context.configMaps, namespace, name);
  if (isForeign(input, live ?? knownFrom(references, facts, name))) {
    const where = { name, namespace };
    return [held(name, saySetting('reason.setting.foreign', where))];
  }
  return [
    applyDraft({
      context,
      resource: resourceTypes.ConfigMap,
      desired,
      live,
      ...(!setting.shared && { datacenter: facts.name }),
      ...words,
      after: beforeWrites(cluster, context.name, namespace),
    }),
  ];
}

/** One without our labels is in no watch: it was read by its name. */
function knownFrom(
  { referenced }: ReferenceFacts,
  { context, namespace }: DatacenterFacts,
  name: string,
): KubernetesObject | undefined {
  const resource = resourceTypes.ConfigMap;
  const key = referenceKey({
    context: context.name,
    resource,
    namespace,
    name,
  });
  return referenced[key] ?? undefined;
}

/** There, and without the labels of what goes with the cluster. */
function isForeign(
  { cluster }: PlanInput,
  object: KubernetesObject | undefined,
): boolean {
  return (
    object !== undefined &&
    // What another control plane wrote is told apart from this, see standDown.
    !isOfOtherControlPlane(cluster, object) &&
    !(
      isOfCluster(cluster, object) &&
      object.metadata.labels?.[labels.cleanedUpBy] === labelValues.controller
    )
  );
}

function unusedDraft(
  input: PlanInput,
  facts: DatacenterFacts,
  setting: Setting,
  wanted: ReadonlySet<string>,
): Draft[] {
  const { cluster, datacenters } = input;
  const { context, namespace } = facts;
  const name = setting.name(cluster, facts);
  const live = findObject(context.configMaps, namespace, name);
  const references = referenceFacts(input.snapshot, facts);
  // While it is not known what is wanted, nothing is unwanted.
  const isKnown = references.unread.length + references.absent.length === 0;
  if (!live || !isKnown || isForeign(input, live)) return [];
  if (wanted.has(ids.configMap(context.name, namespace, name))) return [];
  const neighbours = datacenters.filter(
    each =>
      each.namespace === namespace &&
      sameKubernetesCluster(each.context, context),
  );
  const user = neighbours.find(
    each => each.live && mountsConfigMap(each.live, name),
  );
  const made = deleteDraft({
    context,
    resource: resourceTypes.ConfigMap,
    live,
    datacenter: facts.name,
    title: saySetting('plan.setting.remove', { name, region: facts.label }),
    why: saySetting('why.setting.remove'),
    subject: facts.label,
    after: [
      ids.reach(''),
      ids.claim(cluster),
      ids.reach(context.name),
      ...neighbours.map(ids.datacenter),
    ],
  });
  if (!user) return [made];
  const { action: _, ...waiting } = made;
  const reason = saySetting('reason.setting.mounted', { region: user.label });
  return [{ ...waiting, state: 'blocked', optional: true, reason }];
}

function distinct(drafts: Draft[]): Draft[] {
  return [...new Map(drafts.map(each => [each.id, each])).values()];
}
