import {
  compareStates,
  plainText,
  regionLabel,
  type KeyspaceSurvival,
  type ReplicationRow,
  type ReplicationTable,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../snapshot/types';
import { sourceOf } from '../survival/source';
import {
  basisOf,
  splitBySystem,
  type MeasuredGroup,
  type SurvivalFacts,
} from '../survival/survivalOf';
import { externalDatacenters } from '../survival/topology';
import type { DatacenterModel } from '../view/datacenterModel';
import { alterStatement } from './alterStatement';
import { gradeOf } from './grades';
import { replicationProblems, type NamedPlace } from './replicationProblems';
import { say } from './replicationSentences';

/** Rows of one answer. */
const MAX_ROWS = 200;

/** Where users and their passwords are. */
const LOGINS = 'system_auth';

/** How keyspaces are replicated, problems first. Cassandra's own that are replicated alike share a row, but for that of logins. */
export function replicationTable(
  snapshot: Snapshot,
  models: DatacenterModel[],
  facts: SurvivalFacts,
  survival: KeyspaceSurvival[],
): ReplicationTable {
  const groups = splitBySystem(survival, facts.known);
  const places = placesOf(snapshot, models, facts);
  const rows = groups
    .flatMap(apart)
    .map(group => rowOf(group, places))
    .sort(byTrouble);
  return {
    source: sourceOf(snapshot, models, basisOf(groups, facts.known)),
    complete: facts.known.complete,
    columns: places.map(({ name, label, nodes }) => ({
      cassandraName: plainText(name),
      label,
      nodes,
    })),
    rows: rows.slice(0, MAX_ROWS),
    more: Math.max(0, rows.length - MAX_ROWS),
  };
}

/** Datacenters of the specification, those on their way out, those that it names outside, and others that keyspaces name. */
function placesOf(
  snapshot: Snapshot,
  models: DatacenterModel[],
  { topology }: SurvivalFacts,
): NamedPlace[] {
  const external = new Set(externalDatacenters(snapshot));
  const regions = models.map(each => each.facts.context.region);
  return topology.now.map(({ name, label, region, serves }) => {
    const model = models.find(each => each.facts.cassandraName === name);
    const alone = regions.filter(each => each === region).length === 1;
    return {
      name,
      nodes: model?.asked ? model.size : null,
      serves,
      known: model !== undefined || external.has(name),
      label: model && !alone ? regionLabelOf(model) : region ?? label,
    };
  });
}

function regionLabelOf({ facts }: DatacenterModel): string {
  const { region } = facts.context;
  return plainText(regionLabel({ region, datacenter: facts.name }));
}

/** An application's keyspace stands in a row of its own. */
function apart(group: MeasuredGroup): MeasuredGroup[] {
  if (!group.system) {
    return group.keyspaces.map(each => ({ ...group, keyspaces: [each] }));
  }
  const others = group.keyspaces.filter(each => each !== LOGINS);
  return [
    ...(others.length < group.keyspaces.length
      ? [{ ...group, keyspaces: [LOGINS] }]
      : []),
    ...(others.length > 0 ? [{ ...group, keyspaces: others }] : []),
  ];
}

function rowOf(group: MeasuredGroup, places: NamedPlace[]): ReplicationRow {
  const { keyspaces, system, replication } = group;
  const problems = replicationProblems(replication, places, system).sort(
    (a, b) => compareStates(a.state, b.state),
  );
  const statement =
    system || problems.length === 0
      ? undefined
      : alterStatement(
          keyspaces[0],
          replication,
          places.filter(each => each.known),
        );
  return {
    keyspaces,
    system,
    use: useOf(group),
    replication,
    copies: places.map(({ name }) =>
      replication.strategy === 'network' ? replication.copies[name] ?? 0 : null,
    ),
    problems,
    survives: survivesOf(group, places),
    statement: statement ?? null,
  };
}

function useOf({ keyspaces, system }: MeasuredGroup): Sentence {
  if (!system) return say('keyspace.application');
  return say(keyspaces[0] === LOGINS ? 'keyspace.logins' : 'keyspace.system');
}

/** At LOCAL_QUORUM, in the regions that have copies. */
function survivesOf(group: MeasuredGroup, places: NamedPlace[]): Sentence {
  const { replication, system, keyspaces } = group;
  const regions = places.filter(each => each.serves);
  if (replication.strategy === 'simple' && regions.length > 1) {
    return say('keyspace.survives.unreliable');
  }
  const grade = gradeOf([group], null);
  if (grade === 'fails' || grade === 'unknown') {
    return say(`keyspace.survives.${grade}`);
  }
  if (replication.strategy === 'network') {
    const without = regions.filter(
      each => (replication.copies[each.name] ?? 0) === 0,
    );
    if (without.length > 0) {
      return say('keyspace.survives.elsewhere', {
        regions: without.map(each => each.label),
      });
    }
  }
  return system && keyspaces[0] === LOGINS && grade !== 'nothing'
    ? say('keyspace.survives.logins')
    : say(`keyspace.survives.${grade}`);
}

function byTrouble(a: ReplicationRow, b: ReplicationRow): number {
  const [one, other] = [a, b].map(
    ({ problems }) => problems[0]?.state ?? 'healthy',
  );
  return (
    compareStates(one, other) ||
    Number(a.system) - Number(b.system) ||
    order(a.keyspaces[0], b.keyspaces[0])
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
