import type { Sentence } from '../sentences/sentence';
import { say } from './sentences';
import type { Replication, SurvivalDatacenter } from './types';

/** What somebody should know of a replication itself, whatever is up (ux 6 g). */
export function remarksOn(
  replication: Replication,
  datacenters: SurvivalDatacenter[],
): Sentence[] {
  switch (replication.strategy) {
    case 'simple':
      return datacenters.length > 1 ? [say('remark.simple')] : [];
    case 'unknown':
      return [replication.reason];
    case 'network':
      return networkRemarks(replication.copies, datacenters);
    default:
      return [];
  }
}

function networkRemarks(
  copies: Record<string, number>,
  datacenters: SurvivalDatacenter[],
): Sentence[] {
  const empty = datacenters.filter(
    each => each.serves && (copies[each.name] ?? 0) === 0,
  );
  const byName = new Map(datacenters.map(each => [each.name, each]));
  const wrong = Object.entries(copies).flatMap(([name, count]) => {
    const datacenter = byName.get(name);
    if (!datacenter) {
      return [say('remark.absent', { copies: count, datacenter: name })];
    }
    if (!datacenter.racks) return [];
    const nodes = datacenter.racks.reduce(
      (sum, { up, down, unknown }) => sum + up + down + unknown,
      0,
    );
    return count > nodes
      ? [
          say('remark.exceeds', {
            copies: count,
            datacenter: datacenter.label,
            nodes,
          }),
        ]
      : [];
  });
  return empty.length > 0
    ? [
        ...wrong,
        say('remark.none', { datacenters: empty.map(each => each.label) }),
      ]
    : wrong;
}
