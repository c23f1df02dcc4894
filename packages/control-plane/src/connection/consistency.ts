import {
  joinSentences,
  type ConnectionPoint,
  type KeyspaceSurvival,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { SurvivalFacts } from '../survival/survivalOf';
import type { DatacenterModel } from '../view/datacenterModel';
import { gradeOf, LEVEL } from './grades';
import { say } from './sentences';

/** The level for services beside a datacenter, and what it survives for keyspaces of applications with copies there (ux 6 g). */
export function consistencyOf(
  { facts }: DatacenterModel,
  { known, topology }: SurvivalFacts,
  groups: KeyspaceSurvival[],
): ConnectionPoint['consistency'] {
  const several = topology.healthy.filter(each => each.serves).length > 1;
  const other = say(several ? 'connect.level.quorum' : 'connect.level.alone');
  const reason = joinSentences([survives(), other])!;
  return { level: LEVEL, reason };

  function survives(): Sentence {
    const region = facts.label;
    if (!known.complete) return say('connect.level.unread');
    const system = new Set(
      known.keyspaces.filter(each => each.system).map(each => each.name),
    );
    const applications = groups.filter(each =>
      each.keyspaces.some(name => !system.has(name)),
    );
    if (applications.length === 0) return say('connect.level.none');
    const here = applications.filter(({ replication }) =>
      replication.strategy === 'network'
        ? (replication.copies[facts.cassandraName] ?? 0) > 0
        : true,
    );
    if (here.length === 0) return say('connect.level.noCopies', { region });
    return say(`connect.level.${gradeOf(here, facts.label)}`, { region });
  }
}
