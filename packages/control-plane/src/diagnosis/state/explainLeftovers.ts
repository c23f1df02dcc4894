import {
  resourceTypes,
  type ObjectRef,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { explainedProblem, type Explained } from './explained';
import type { Leftovers } from './leftovers';
import { say } from './sentences';

/** How sure it is that a datacenter without its cluster was forgotten: the cluster may be kept where nobody looked. */
const CONFIDENCE = 0.8;

/** Explains what is left of a cluster that is not there any more. @param now - milliseconds since 1970 */
export function explainLeftovers(left: Leftovers, now: number): Explained {
  const { cluster, objects, contexts } = left;
  const at = { cluster, now: new Date(now).toISOString(), notes: [] };
  const datacenters = objects.filter(
    each => each.kind === resourceTypes.CassandraDatacenter.kind,
  );
  if (datacenters.length > 0)
    return { ...at, ...orphaned(cluster, datacenters) };
  return {
    ...at,
    state: 'deleting',
    heading: say('recorded.gone', {
      cluster,
      objects: objects.length,
      contexts,
    }).text,
    clients: say('recorded.gone.clients').text,
    next: say('recorded.gone.next', {
      kinds: kindsOf(objects),
      count: objects.length,
    }).text,
    problems: [],
  };
}

function orphaned(
  cluster: string,
  found: ObjectRef[],
): Pick<Explained, 'state' | 'heading' | 'clients' | 'next' | 'problems'> {
  const datacenters = found.map(each => `${each.context} (${each.name})`);
  const cause = say('recorded.orphaned', {
    cluster,
    count: found.length,
    datacenters,
  });
  const next = say('recorded.orphaned.next', { datacenters });
  return {
    state: 'attention',
    heading: cause.text,
    clients: null,
    next: next.text,
    problems: [
      explainedProblem(
        {
          rule: 'removal-waits',
          state: 'attention',
          cause,
          clients: null,
          next,
          evidence: found,
          confidence: CONFIDENCE,
          seconds: null,
        },
        '',
      ),
    ],
  };
}

/** "3 EndpointSlices and 1 CassandraTask". */
function kindsOf(objects: ObjectRef[]): string[] {
  const counts = new Map<string, number>();
  for (const { kind } of objects) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(
    ([kind, count]) => `${count} ${kind}${count === 1 ? '' : 's'}`,
  );
}
