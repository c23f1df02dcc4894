import {
  CONSISTENCY_LEVELS,
  joinSentences,
  type ConsistencyLevel,
  type K8ssandraCluster,
  type Keyspace,
  type LossOutcome,
  type SurvivalDatacenter,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { parse } from 'semver';
import type { DatacenterModel } from '../../view/datacenterModel';
import { measured } from '../measured';
import { say } from '../sentences';
import { datacenterWhenHealthy } from '../topology';
import { clusterRef, datacenterRef, type ColdStartRule } from './types';

/** Where roles and passwords live. */
const KEYSPACE = 'system_auth';

/** Whether clients have to log in (operator-spec 3.8). */
export function withAuthentication({ spec }: K8ssandraCluster): boolean {
  return spec.auth !== false;
}

/** Whether roles can be read with the copies of one region, all of its nodes up and all others gone. */
export const logins: ColdStartRule = ({ snapshot, model, known }) => {
  const { cluster } = snapshot;
  const about = 'auth' as const;
  const evidence = [datacenterRef(model)];
  if (!withAuthentication(cluster)) {
    const sentence = say('cold.auth.off');
    return { about, answer: 'yes', sentence, evidence: [clusterRef(snapshot)] };
  }
  const keyspace = known.keyspaces.find(each => each.name === KEYSPACE);
  if (!keyspace || isUncountable(keyspace)) {
    const sentence = say('cold.auth.unread');
    return { about, answer: 'unknown', sentence, evidence };
  }
  const alone: SurvivalDatacenter = { ...running(model), serves: true };
  const at = (level: ConsistencyLevel): LossOutcome => {
    const [answer] = measured({
      now: [alone],
      healthy: [alone],
      keyspaces: [keyspace],
      levels: [level],
      kinds: ['none'],
      eachCoordinator: true,
    });
    // the last row of a local level is that of this datacenter alone
    return answer.rows[answer.rows.length - 1].now.none!;
  };
  const levels = levelsOf(cluster, model);
  const outcomes = levels.map(level => ({ level, ...at(level) }));
  const failing = outcomes.filter(each => each.outcome !== 'kept');
  if (failing.length > 0 && failing.length < outcomes.length) {
    const server = serverOf(cluster, model);
    const sentence = say('cold.auth.level', { server });
    return { about, answer: 'unknown', sentence, evidence };
  }
  const [{ level }] = outcomes;
  const [broken] = failing.flatMap(each => each.breaks);
  if (broken) {
    const { left, copies, need } = broken;
    const sentence = say('cold.auth.fails', { level, left, copies, need });
    return { about, answer: 'no', sentence, evidence };
  }
  const works = say('cold.auth.works', { level });
  return {
    about,
    answer: 'yes',
    sentence:
      at('QUORUM').outcome === 'kept'
        ? works
        : joinSentences([works, say('cold.auth.cassandra')])!,
    evidence,
  };
};

function isUncountable({ replication: { strategy } }: Keyspace): boolean {
  return strategy === 'unknown' || strategy === 'local';
}

function running(model: DatacenterModel): SurvivalDatacenter {
  const datacenter = datacenterWhenHealthy(model);
  return {
    ...datacenter,
    racks: (datacenter.racks ?? []).map(({ up, down, ...rack }) => ({
      ...rack,
      up: up + down,
      down: 0,
    })),
  };
}

/**
 * Levels at which roles may be read, others than `cassandra`, which is read at QUORUM: LOCAL_ONE before Cassandra 4.1, afterwards
 * `auth_read_consistency_level`, LOCAL_QUORUM where it is not set. Of other servers it is either.
 */
function levelsOf(
  cluster: K8ssandraCluster,
  model: DatacenterModel,
): ConsistencyLevel[] {
  const { serverType = 'cassandra', config } = cluster.spec.cassandra ?? {};
  const own = model.facts.template.config?.cassandraYaml;
  const yaml = { ...config?.cassandraYaml, ...own };
  const set = CONSISTENCY_LEVELS.find(
    each => each === yaml.auth_read_consistency_level,
  );
  const version = parse(versionOf(cluster, model));
  if (serverType !== 'cassandra' || !version) {
    return ['LOCAL_QUORUM', 'LOCAL_ONE'];
  }
  return version.compare('4.1.0') < 0 ? ['LOCAL_ONE'] : [set ?? 'LOCAL_QUORUM'];
}

function versionOf(cluster: K8ssandraCluster, { facts }: DatacenterModel) {
  return (
    facts.live?.spec.serverVersion ??
    facts.template.serverVersion ??
    cluster.spec.cassandra?.serverVersion
  );
}

function serverOf(cluster: K8ssandraCluster, model: DatacenterModel): string {
  const { serverType = 'cassandra' } = cluster.spec.cassandra ?? {};
  return `${serverType} ${versionOf(cluster, model) ?? '?'}`;
}
