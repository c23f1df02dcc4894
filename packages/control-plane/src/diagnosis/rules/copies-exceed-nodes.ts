import {
  defineSentences,
  regionLabel,
  shortRegionLabel,
  type Diagnosis,
  type ObjectRef,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { askedUserReplication } from '../../plan/facts';
import type { Snapshot } from '../../snapshot/types';
import type { DatacenterModel } from '../../view/datacenterModel';
import { adopt } from '../adopt';
import { namesOf } from '../nodeRule';
import { clusterRef, datacenterRef } from '../refs';
import type { Rule, RuleInput } from '../types';

const say = defineSentences({
  'diagnosis.copies':
    '{keyspaces} {keyspaces:=asks|ask} for {copies:copy|copies} in {region}, which has {size:node|nodes}.',
  'diagnosis.copies.clients':
    'What asks for all of the copies fails in {region}, and QUORUM counts copies that are nowhere.',
  'diagnosis.copies.next':
    'Set {keyspaces:=its|their} copies in {region} to {size} at most, or add nodes.',
});

const told = adopt({
  id: 'copies-exceed-nodes',
  of: ({ rule }) => rule === 'keyspace.copies',
});

/** Keyspaces with more copies in a datacenter than it has nodes, and system keyspaces with too few (catalogue 25). */
export const copiesExceedNodes: Rule = {
  id: 'copies-exceed-nodes',
  explain: input => [
    ...told.explain(input),
    ...input.models
      .filter(each => !each.access && each.facts.live && !each.starting)
      .flatMap(each => tooMany(input, each)),
  ],
};

function tooMany({ snapshot }: RuleInput, model: DatacenterModel): Diagnosis[] {
  const { facts, size } = model;
  const read = keyspacesAbove(readCopies(snapshot, facts.cassandraName), size);
  const found =
    read.length > 0
      ? { copies: read, evidence: [datacenterRef(model)], confidence: 1 }
      : {
          copies: keyspacesAbove(askedCopies(snapshot, model), size),
          evidence: [clusterRef(snapshot), datacenterRef(model)],
          confidence: 0.9,
        };
  return found.copies.length > 0 && size > 0
    ? [describe(model, found.copies, found)]
    : [];
}

type Copies = Array<[keyspace: string, copies: number]>;

function keyspacesAbove(copies: Record<string, number>, size: number): Copies {
  return Object.entries(copies).filter(([, count]) => count > size);
}

/** As the management API said. */
function readCopies(
  { schema }: Snapshot,
  cassandraName: string,
): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { replication } of Object.values(schema)) {
    for (const [keyspace, copies] of Object.entries(replication)) {
      found[keyspace] = copies[cassandraName] ?? 0;
    }
  }
  return found;
}

/** As the annotation asks for; one that cannot be read is told of by the plan. */
function askedCopies(
  { cluster }: Snapshot,
  { facts }: DatacenterModel,
): Record<string, number> {
  try {
    const asked = askedUserReplication(cluster) ?? {};
    return asked[facts.name] ?? asked[facts.cassandraName] ?? {};
  } catch {
    return {};
  }
}

function describe(
  model: DatacenterModel,
  found: Copies,
  shown: { evidence: ObjectRef[]; confidence: number },
): Diagnosis {
  const keyspaces = found.map(([keyspace]) => keyspace);
  const names = namesOf(model);
  const region = shortRegionLabel(names);
  const { size } = model;
  return {
    rule: 'copies-exceed-nodes',
    state: 'attention',
    cause: say('diagnosis.copies', {
      keyspaces,
      copies: Math.max(...found.map(([, copies]) => copies)),
      region: regionLabel(names),
      size,
    }),
    clients: say('diagnosis.copies.clients', { region }),
    next: say('diagnosis.copies.next', { keyspaces, region, size }),
    evidence: shown.evidence,
    confidence: shown.confidence,
    seconds: null,
    datacenter: model.facts.name,
  };
}
