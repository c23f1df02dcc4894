import {
  defineSentences,
  regionLabel,
  shortRegionLabel,
  type CassandraDatacenter,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isTrue } from '../../plan/facts';
import type { DatacenterModel } from '../../view/datacenterModel';
import { namesOf } from '../nodeRule';
import { clusterRef, datacenterRef } from '../refs';
import type { Rule } from '../types';

const say = defineSentences({
  'diagnosis.later':
    '{later} {count:=waits|wait} for {first}, where {up} of {size:node|nodes} are up: regions are changed one after another.',
  'diagnosis.later.unseen':
    '{later} {count:=waits|wait} for {first}, which cannot be seen: regions are changed one after another.',
  'diagnosis.later.ready':
    'When {first} is ready, the others follow. Applying the order again changes nothing.',
  'diagnosis.later.next':
    'Bring {first} up; then the others follow. Applying the order again changes nothing.',
});

/**
 * Datacenters that nothing is done to because one before them is not ready (catalogue 7; operator-spec 3.3): they are not made yet, or
 * still as an earlier order asked for.
 */
export const laterRegionsWait: Rule = {
  id: 'later-regions-wait',
  explain: ({ models, snapshot }) => {
    const inOrder = models
      .filter(each => each.asked)
      .sort((a, b) => a.facts.index - b.facts.index);
    const first = inOrder.find(holdsBack);
    const later = inOrder.filter(
      each =>
        first &&
        each.facts.index > first.facts.index &&
        isBehind(each, first, snapshot.cluster),
    );
    if (
      !first ||
      later.length === 0 ||
      snapshot.cluster.metadata.deletionTimestamp
    ) {
      return [];
    }
    const words = {
      later: later.map(each => regionLabel(namesOf(each))),
      count: later.length,
      first: regionLabel(namesOf(first)),
    };
    return [
      {
        rule: 'later-regions-wait',
        state: 'waiting',
        cause:
          first.access || first.up === null
            ? say('diagnosis.later.unseen', words)
            : say('diagnosis.later', {
                ...words,
                up: first.up,
                size: first.size,
              }),
        clients: null,
        next: say(
          first.up !== null && first.up >= first.size && !first.access
            ? 'diagnosis.later.ready'
            : 'diagnosis.later.next',
          { first: shortRegionLabel(namesOf(first)) },
        ),
        evidence: [
          datacenterRef(first),
          clusterRef(snapshot),
          ...later.filter(each => each.facts.live).map(datacenterRef),
        ],
        confidence: 0.9,
        seconds: null,
        datacenter: later[0].facts.name,
      },
    ];
  },
};

/** It was written, is not as it was asked for, and keeps the others from their turn. */
function holdsBack({ facts, access }: DatacenterModel): boolean {
  if (access) return access.kind !== 'missing' && facts.written;
  return facts.live !== undefined && !facts.ready;
}

/** Not made yet where that can be seen, or as an earlier order asked for. */
function isBehind(
  { facts, access, created }: DatacenterModel,
  first: DatacenterModel,
  cluster: K8ssandraCluster,
): boolean {
  const { live, template } = facts;
  if (access) return false;
  if (!live) return created === false;
  const serverVersion =
    template.serverVersion ?? cluster.spec.cassandra?.serverVersion;
  return (
    live.spec.size !== template.size ||
    (serverVersion !== undefined &&
      live.spec.serverVersion !== serverVersion) ||
    (isUnfinished(cluster) && isOlder(live, first.facts.live))
  );
}

/** The operator has not been through all datacenters with this order (operator-spec 5.1). */
function isUnfinished({ metadata, status }: K8ssandraCluster): boolean {
  const seen = status?.observedGeneration;
  return (
    seen !== undefined &&
    metadata.generation !== undefined &&
    seen < metadata.generation
  );
}

/** What is asked of one datacenter alone: nothing of it has to come to the others. */
const OWN_CHANGES = [
  'ScalingUp',
  'ScalingDown',
  'Stopped',
  'Resuming',
  'ReplacingNodes',
  'Decommission',
];

/** Written less often than the one before it, which is being changed: the change has not come to it. */
function isOlder(
  later: CassandraDatacenter,
  first: CassandraDatacenter | undefined,
): boolean {
  const [before, after] = [first, later].map(each => each?.metadata.generation);
  const isChanging =
    before !== undefined && before !== first?.status?.observedGeneration;
  const isOwn = OWN_CHANGES.some(type =>
    isTrue(first?.status?.conditions, type),
  );
  return isChanging && !isOwn && after !== undefined && after < before;
}
