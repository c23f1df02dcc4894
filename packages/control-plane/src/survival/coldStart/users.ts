import { say } from '../sentences';
import { externalDatacenters } from '../topology';
import { clusterRef, datacenterRef, type ColdStartRule } from './types';
import { withAuthentication } from './logins';

/** Users are made in the first datacenter only; the others learn of them through system_auth (operator-spec 3.6). */
export const users: ColdStartRule = ({ snapshot, models }) => {
  const { cluster } = snapshot;
  if (!withAuthentication(cluster)) return undefined;
  if (externalDatacenters(snapshot).length > 0) {
    return {
      about: 'users',
      answer: 'unknown',
      sentence: say('cold.users.external'),
      evidence: [clusterRef(snapshot)],
    };
  }
  const first = models.find(each => each.asked && each.facts.index === 0);
  if (!first) return undefined;
  const { facts } = first;
  const noted = cluster.status?.datacenters?.[facts.name]?.cassandra;
  const made =
    facts.live?.status?.superUserUpserted ?? noted?.superUserUpserted;
  const common = { about: 'users' as const, evidence: [datacenterRef(first)] };
  const params = { first: facts.label };
  if (made) {
    return {
      ...common,
      answer: 'yes',
      sentence: say('cold.users.made', params),
    };
  }
  return facts.context.visible
    ? { ...common, answer: 'no', sentence: say('cold.users.missing', params) }
    : {
        ...common,
        answer: 'unknown',
        sentence: say('cold.users.unknown', params),
      };
};
