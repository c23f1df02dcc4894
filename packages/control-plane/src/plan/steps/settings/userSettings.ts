import {
  labels,
  resourceTypes,
  type ConfigMap,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  clusterLabels,
  perNodeConfigReferences,
  referenceKey,
} from '../../../desired';
import { draft, refOf, type Draft } from '../../draft';
import { referenceFacts, type DatacenterFacts } from '../../facts';
import type { PlanInput } from '../../input';
import { beforeWrites } from '../ids';
import { saySetting } from './sentences';

/**
 * Labels on the user's ConfigMap of a configuration per node, so that its edits are noticed (operator-spec 3.19). One that belongs
 * to another cluster already is shared with it, and is left as it is.
 */
export function userSettingDrafts(input: PlanInput): Draft[] {
  return input.datacenters.flatMap(facts => markDraft(input, facts));
}

function markDraft(input: PlanInput, facts: DatacenterFacts): Draft[] {
  const { cluster, snapshot } = input;
  const { context, namespace, template } = facts;
  const [reference] = perNodeConfigReferences(cluster, template);
  const { referenced } = referenceFacts(snapshot, facts);
  const live = reference && (referenced[referenceKey(reference)] as ConfigMap);
  if (!live) return [];
  const { name } = live.metadata;
  const done = live.metadata.labels?.[labels.clusterName] !== undefined;
  const words = { name, region: facts.label };
  const made = draft({
    verb: 'mark',
    kind: 'apply',
    target: refOf(context.name, resourceTypes.ConfigMap, namespace, name),
    datacenter: facts.name,
    title: saySetting('plan.setting.mark', words),
    why: saySetting('why.setting.mark', words),
    subject: facts.label,
    ...(done
      ? { state: 'done' as const }
      : {
          state: 'ready' as const,
          after: beforeWrites(cluster, context.name, namespace),
          action: {
            type: 'merge-patch' as const,
            context: context.name,
            resource: resourceTypes.ConfigMap,
            namespace,
            name,
            patch: { metadata: { labels: clusterLabels(cluster) } },
          },
        }),
  });
  // Without it all works but for noticing edits at once.
  const failed = context.failures[made.id] !== undefined;
  return [failed ? { ...made, optional: true } : made];
}
