import {
  annotations,
  validateDatacenterChange,
  type CassandraDatacenter,
  type K8ssandraCluster,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  buildCassandraDatacenter,
  cassandraClusterName,
  superuserSecretName,
} from '../../desired';
import { hashOf, namePaths, openDifferences } from '../compare';
import {
  isStillThere,
  movedFrom,
  notedReplication,
  ownerOf,
  referenceFacts,
  type DatacenterFacts,
  type ReferenceFacts,
} from '../facts';
import type { PlanInput } from '../input';
import { memo } from '../memo';
import { say } from '../sentences';
import { guarded } from './guards';
import { referencesId } from './references';

/** What is to happen to one CassandraDatacenter. */
export interface Change {
  kind: 'none' | 'create' | 'update';
  /** What it shall look like; absent when it cannot be built. */
  desired?: CassandraDatacenter;
  /** Why nothing happens although something should; a person must act, unless it is only early. */
  refused?: Sentence;
  isEarly?: boolean;
  /** Id of the step that must be done before it is known what shall happen. */
  waitsFor?: string;
  attention: Sentence[];
}

/** Whether CassandraDatacenters may be rewritten: the user changed something, or allowed it (operator-spec 3.12). */
export function isUpdateAllowed(cluster: K8ssandraCluster): boolean {
  const observed = cluster.status?.observedGeneration ?? 0;
  return (
    observed < (cluster.metadata.generation ?? 1) ||
    cluster.metadata.annotations?.[annotations.autoupdateSpec] !== undefined
  );
}

/** Decides what is to happen to a datacenter, the order of datacenters aside. */
export function changeOf(input: PlanInput, facts: DatacenterFacts): Change {
  const refusal = refusalOf(input, facts);
  if (refusal) return refuse(refusal);
  const references = referenceFacts(input.snapshot, facts);
  if (references.unread.length + references.absent.length > 0) {
    // One that is there keeps its turn: whether it changes is not known yet.
    const kind = facts.live ? 'update' : 'none';
    return { kind, waitsFor: referencesId(facts), attention: [] };
  }
  let desired: CassandraDatacenter;
  try {
    desired = desiredDatacenter(input.cluster, facts, references);
  } catch (error) {
    return refuse(say('reason.invalid', { causes: messageOf(error) }));
  }
  if (!facts.live) return creation(input, facts, desired);
  return update(input.cluster, facts, facts.live, desired);
}

function refuse(refused: Sentence): Change {
  return { kind: 'none', refused, attention: [] };
}

/**
 * A change that cass-operator refuses, or carries out only by losing data: nothing of it is written, so what runs stays as it is.
 * Another size while nodes come or go is only early.
 */
function impossible(
  live: CassandraDatacenter,
  wanted: CassandraDatacenter,
): Change | undefined {
  const causes = validateDatacenterChange({ live, wanted });
  if (causes.length === 0) return undefined;
  const text = causes.map(each => `${each.field} ${each.message}`).join('; ');
  const isEarly = causes.every(each => each.field === 'spec.size');
  return { ...refuse(say('reason.impossible', { causes: text })), isEarly };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function desiredDatacenter(
  cluster: K8ssandraCluster,
  { template, index, name }: DatacenterFacts,
  { referenced, version }: ReferenceFacts,
): CassandraDatacenter {
  return memo(cluster, `datacenter/${name}/${version}`, () =>
    buildCassandraDatacenter({
      cluster,
      template,
      index,
      systemReplication: notedReplication(cluster),
      superuserSecretName: superuserSecretName(cluster),
      referenced,
    }),
  );
}

/** What makes it impossible to write the object at all. */
function refusalOf(
  { cluster, snapshot }: PlanInput,
  facts: DatacenterFacts,
): Sentence | undefined {
  if (facts.foreign) {
    return say('reason.foreignDatacenter', {
      name: facts.name,
      namespace: facts.namespace,
      owner: ownerOf(facts.foreign) ?? 'nobody we know',
    });
  }
  const moved = movedFrom(snapshot, facts);
  if (moved) return moved;
  const expected = cassandraClusterName(cluster);
  const actual = facts.live?.spec.clusterName;
  return actual !== undefined && actual !== expected
    ? say('reason.otherClusterName', { actual, expected })
    : undefined;
}

/** A datacenter that is not there, as far as we can see. */
function creation(
  input: PlanInput,
  facts: DatacenterFacts,
  desired: CassandraDatacenter,
): Change {
  const joins = input.datacenters.some(
    each => each !== facts && each.initialized,
  );
  if (joins && desired.spec.stopped) return refuse(say('reason.stoppedJoin'));
  if (input.removed.some(isStillThere)) {
    return refuse(say('reason.addAndRemove'));
  }
  const unknown = facts.written && !facts.context.visible;
  return { kind: unknown ? 'none' : 'create', desired, attention: [] };
}

/** A datacenter that is there: rewritten only when that is allowed (operator-spec 3.12). */
function update(
  cluster: K8ssandraCluster,
  facts: DatacenterFacts,
  live: CassandraDatacenter,
  wanted: CassandraDatacenter,
): Change {
  if (live.metadata.deletionTimestamp) {
    return { kind: 'none', desired: wanted, attention: [] };
  }
  const guard = guarded(cluster, facts, live, wanted);
  if (guard.refused) return refuse(guard.refused);
  const { desired, attention } = guard;
  const paths = openDifferences(facts.context, desired, live);
  if (paths.length === 0) return { kind: 'none', desired, attention };
  if (isUpdateAllowed(cluster)) {
    return impossible(live, desired) ?? { kind: 'update', desired, attention };
  }
  const words = { region: facts.label, fields: namePaths(paths) };
  return {
    kind: 'none',
    desired,
    attention: [
      ...attention,
      hashOf(live) === hashOf(desired)
        ? say('attention.edited', words)
        : say('attention.requiresUpdate', {
            ...words,
            annotation: annotations.autoupdateSpec,
          }),
    ],
  };
}
