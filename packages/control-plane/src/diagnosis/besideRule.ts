import {
  defineSentences,
  regionLabel,
  type Diagnosis,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterModel } from '../view/datacenterModel';
import { namesOf } from './nodeRule';
import { refIn } from './refs';
import type { RuleInput } from './types';

const say = defineSentences({
  'diagnosis.beside':
    'Container {container} of node {node} in {region} does not run ({reason}). Cassandra beside it does.',
  'diagnosis.beside.clients':
    'Services leave that node out while its pod is not ready.',
  'diagnosis.beside.next': 'Look at the log of container {container}.',
});

/** Whether a reason of Kubernetes says that an image is not fetched. */
export function isOfImage(reason: string): boolean {
  return /image|registry/i.test(reason);
}

/** Nodes whose Cassandra answers while another container of the pod does not run, such as server-system-logger. */
export function besideContainers(
  { models }: RuleInput,
  rule: Diagnosis['rule'],
  isOurs: (reason: string) => boolean,
): Diagnosis[] {
  return models
    .filter(each => !each.access)
    .flatMap(model => ofModel(model, rule, isOurs));
}

function ofModel(
  model: DatacenterModel,
  rule: Diagnosis['rule'],
  isOurs: (reason: string) => boolean,
): Diagnosis[] {
  const found = model.racks
    .flatMap(rack => rack.nodes)
    .filter(({ object }) => {
      const reason = object?.status.beside?.reason;
      return object?.status.ready && reason !== undefined && isOurs(reason);
    });
  if (found.length === 0) {
    return [];
  }
  const [first] = found;
  const { container, reason } = first.object!.status.beside!;
  return [
    {
      rule,
      state: 'attention',
      cause: say('diagnosis.beside', {
        container,
        node: `${first.rack}-${first.ordinal}`,
        region: regionLabel(namesOf(model)),
        reason,
      }),
      clients: say('diagnosis.beside.clients'),
      next: say('diagnosis.beside.next', { container }),
      evidence: found.map(each => refIn(model, 'Pod', each.pod)),
      confidence: 0.95,
      seconds: null,
      datacenter: model.facts.name,
    },
  ];
}
