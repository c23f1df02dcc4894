import type { Enrichment } from '../datacenterConfig';
import { ownReaper, usesJmx } from '../reaper/ownReaper';
import { reaperSecretName } from '../reaper/names';
import { hasReaperUsers } from '../reaper/secrets';
import { withCassandraEnv } from './containerEnv';
import { withUser } from './users';

/** What a Reaper of this cluster needs of Cassandra: a user, and JMX from outside the pod where it works over it (operator-spec 3.5 step 8). */
export const reaper: Enrichment = (config, { cluster }) => {
  if (!ownReaper(cluster)) return config;
  const reachable = usesJmx(cluster)
    ? withCassandraEnv(config, 'LOCAL_JMX', 'no')
    : config;
  return hasReaperUsers(cluster)
    ? withUser(reachable, reaperSecretName(cluster))
    : reachable;
};
