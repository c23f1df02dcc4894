import type {
  Finding,
  ObjectRef,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { clientConfigRefs, clusterRef, datacenterRef } from './refs';
import type { RuleInput } from './types';

/** What shows that something is wrong with the way to a region: its ClientConfig, what lies there, and the order that names it. */
export function accessEvidence(
  { models, snapshot }: RuleInput,
  { datacenter }: Pick<Finding, 'datacenter'>,
): ObjectRef[] {
  const model = models.find(each => each.facts.name === datacenter);
  return [
    ...(model ? clientConfigRefs(model.facts.context) : []),
    ...(model?.facts.written ? [datacenterRef(model)] : []),
    clusterRef(snapshot),
  ];
}
