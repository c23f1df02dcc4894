import {
  defineSentences,
  labels,
  regionLabel,
  shortRegionLabel,
  type Diagnosis,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { conditionOf, isTrue } from '../../plan/facts';
import type { DatacenterModel } from '../../view/datacenterModel';
import type { NodeModel } from '../../view/nodes';
import { secondsSince } from '../../view/time';
import { namesOf } from '../nodeRule';
import { datacenterRef, refIn } from '../refs';
import type { Rule } from '../types';

const say = defineSentences({
  'diagnosis.leaving':
    'Node {node} of {region} hands over its data: {left} of {from:node|nodes} are to stay.',
  'diagnosis.leaving.region':
    '{region} is being removed: node {node} hands over its data, {left:node is|nodes are} left.',
  'diagnosis.leaving.next': 'It goes on by itself. Nothing is needed from you.',
  'diagnosis.leaving.clients': 'No effect.',
  'diagnosis.leaving.region.clients': 'Clients must not use {region} any more.',
});

const LEAVING = 'Decommissioning';

/** A node that hands over its data before it leaves (catalogue 13; operator-spec C.3): scaling down, or the removal of a datacenter. */
export const decommissioning: Rule = {
  id: 'decommissioning',
  explain: ({ models, now }) =>
    models.flatMap(model => {
      const node = model.access ? undefined : leavingOf(model);
      return node ? [told(model, node, now)] : [];
    }),
};

function leavingOf({ facts, racks }: DatacenterModel): NodeModel | undefined {
  const leaving = racks
    .flatMap(rack => rack.nodes)
    .filter(each => each.phase === 'leaving');
  const marked = leaving.find(
    each => each.object?.metadata.labels?.[labels.nodeState] === LEAVING,
  );
  const scales = isTrue(facts.live?.status?.conditions, 'ScalingDown');
  return marked ?? (scales ? leaving[0] : undefined);
}

function told(
  model: DatacenterModel,
  { rack, ordinal, pod }: NodeModel,
  now: number,
): Diagnosis {
  const { live, pods, name } = model.facts;
  const names = namesOf(model);
  const common = { node: `${rack}-${ordinal}`, region: regionLabel(names) };
  const removed = live?.metadata.deletionTimestamp !== undefined;
  const scaling = conditionOf(live?.status?.conditions, 'ScalingDown', 'True');
  return {
    rule: 'decommissioning',
    state: 'progressing',
    cause: removed
      ? say('diagnosis.leaving.region', { ...common, left: pods.length })
      : say('diagnosis.leaving', {
          ...common,
          left: live?.spec.size ?? model.size,
          from: pods.length,
        }),
    clients: removed
      ? say('diagnosis.leaving.region.clients', {
          region: shortRegionLabel(names),
        })
      : say('diagnosis.leaving.clients'),
    next: say('diagnosis.leaving.next'),
    evidence: [refIn(model, 'Pod', pod), datacenterRef(model)],
    confidence: 1,
    seconds: secondsSince(
      removed ? live?.metadata.deletionTimestamp : scaling?.lastTransitionTime,
      now,
    ),
    datacenter: name,
  };
}
