import type { Sentence } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../../snapshot/types';
import { say } from '../sentences';
import { contextOf, sameKubernetesCluster } from './contextFacts';
import type { DatacenterFacts } from './datacenterFacts';
import { belongsTo } from './ownership';

/**
 * Where a datacenter that is asked for here runs, or may run: a second one of its name would tear its ring apart. Undefined for one that
 * is where it is asked for, or nowhere.
 */
export function movedFrom(
  snapshot: Snapshot,
  { name, context, live, foreign }: DatacenterFacts,
): Sentence | undefined {
  if (live || foreign) return undefined;
  const { cluster } = snapshot;
  const noted = cluster.status?.datacenters?.[name]?.contextName;
  const before = noted === undefined ? context : contextOf(snapshot, noted);
  if (!sameKubernetesCluster(before, context)) {
    const gone =
      before.visible &&
      !before.datacenters.some(each => each.metadata.name === name);
    if (!gone) return say('reason.moved', { from: before.region });
  }
  const other = context.datacenters.find(
    each => each.metadata.name === name && belongsTo(cluster, each),
  );
  return (
    other &&
    say('reason.movedNamespace', { from: other.metadata.namespace ?? '' })
  );
}
