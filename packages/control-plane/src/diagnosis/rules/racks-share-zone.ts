import {
  defineSentences,
  regionLabel,
  type Diagnosis,
  type ObjectRef,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterModel } from '../../view/datacenterModel';
import { workerRef } from '../../view/clues';
import { namesOf } from '../nodeRule';
import { datacenterRef, refIn } from '../refs';
import type { Rule } from '../types';

const say = defineSentences({
  'diagnosis.zones':
    'Racks {racks} of {region} share zone {zone}: its loss takes {count} copies of part of the data.',
  'diagnosis.zones.clients': 'No effect while the zone is there.',
  'diagnosis.zones.next': 'Give each rack a zone of its own.',
});

/** A rack and a zone that nodes of it are in, with what shows it. */
export interface RackInZone {
  rack: string;
  evidence: ObjectRef[];
}

/** Two racks in one zone (catalogue 20): by what the specification asks for, or by the workers that the pods are on. */
export const racksShareZone: Rule = {
  id: 'racks-share-zone',
  explain: ({ models }) =>
    models
      .filter(each => !each.access && each.facts.live && each.asked)
      .flatMap(model =>
        [...racksByZone(model)]
          .filter(([, racks]) => racks.length > 1)
          .map(([zone, racks]) => describe(model, zone, racks)),
      ),
};

/** Racks with nodes that are asked for, by their zone; those of which no zone is known are left out. */
export function racksByZone(model: DatacenterModel): Map<string, RackInZone[]> {
  const zones = new Map<string, RackInZone[]>();
  const used = model.racks.filter(rack => rack.nodes.some(node => node.asked));
  for (const rack of used) {
    const found = rack.zone
      ? new Map([[rack.zone, []]])
      : zonesOfPods(model, rack.nodes);
    for (const [zone, evidence] of found) {
      const others = zones.get(zone) ?? [];
      zones.set(zone, [...others, { rack: rack.name, evidence }]);
    }
  }
  return zones;
}

/** Zones of the workers that the pods of a rack are on, each with one pod and its worker. */
function zonesOfPods(
  model: DatacenterModel,
  nodes: DatacenterModel['racks'][number]['nodes'],
): Map<string, ObjectRef[]> {
  const zones = new Map<string, ObjectRef[]>();
  for (const { pod, clue } of nodes) {
    const { worker } = clue;
    if (worker && worker !== 'gone' && worker.spec.zone) {
      zones.set(worker.spec.zone, [
        refIn(model, 'Pod', pod),
        workerRef(model.facts.context.name, worker.metadata.name),
      ]);
    }
  }
  return zones;
}

function describe(
  model: DatacenterModel,
  zone: string,
  racks: RackInZone[],
): Diagnosis {
  const seen = racks.flatMap(each => each.evidence);
  return {
    rule: 'racks-share-zone',
    state: 'attention',
    cause: say('diagnosis.zones', {
      racks: racks.map(each => each.rack),
      region: regionLabel(namesOf(model)),
      zone,
      count: racks.length,
    }),
    clients: say('diagnosis.zones.clients'),
    next: say('diagnosis.zones.next'),
    evidence: [datacenterRef(model), ...seen],
    confidence: seen.length > 0 ? 0.9 : 1,
    seconds: null,
    datacenter: model.facts.name,
  };
}
