import { adopt } from '../adopt';
import { datacenterRef, refIn } from '../refs';

/** A datacenter that cannot start because no seed answers (catalogue 6): the listed ones are all away, or Cassandra says so. */
export const noSeedReachable = adopt({
  id: 'no-seed-reachable',
  of: ({ rule }) => rule === 'seeds.none',
  confidence: 0.85,
  evidence: ({ models }, { datacenter, evidence = [] }) => {
    const model = models.find(each => each.facts.name === datacenter);
    if (!model) {
      return evidence;
    }
    const pod = model.facts.pods.find(each => !each.status.ready);
    return [
      datacenterRef(model),
      ...evidence,
      ...(pod ? [refIn(model, 'Pod', pod.metadata.name)] : []),
    ];
  },
});
