import { annotations } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../snapshot/types';
import { hashOf, openDifferences } from './compare';
import { planInput } from './input';
import { changeOf } from './steps/change';
import { causesOf } from './steps/refusals';

/** Path of the digest in an object. */
const HASH = `metadata.annotations.${annotations.resourceHash}`;

/** The digest that a datacenter gets when it changes hands. */
export interface AdoptedHash {
  context: string;
  namespace: string;
  name: string;
  hash: string;
}

/**
 * Digests for the datacenters that are, in all else, as we would write them. Those of the k8ssandra-operator are made in another
 * way, so that after a change of hands every datacenter would seem to need an update (operator-spec 3.12).
 */
export function adoptedHashes(snapshot: Snapshot): AdoptedHash[] {
  if (causesOf(snapshot.cluster).length > 0) return [];
  const input = planInput(snapshot, { refused: false });
  return input.datacenters.flatMap(facts => {
    const { live, context, namespace, name } = facts;
    const { desired } = changeOf(input, facts);
    const hash = desired && hashOf(desired);
    if (!live || !desired || !hash) return [];
    const paths = openDifferences(context, desired, live);
    return paths.length === 1 && paths[0] === HASH
      ? [{ context: context.name, namespace, name, hash }]
      : [];
  });
}
