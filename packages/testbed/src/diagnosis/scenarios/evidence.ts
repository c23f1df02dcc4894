import type { EvidenceRef, ExpectedRule } from '../types';
import type { Stage } from '../recorder/stage';

/** Namespace of the accounts and of the ClientConfigs. */
export const SYSTEM = 'k8ssandra';

/** An object of a region by its number; of the control-plane cluster without one. */
export function ref(
  { names }: Stage,
  region: number | undefined,
  kind: string,
  name: string,
  namespace: string = names.namespace,
): EvidenceRef {
  return {
    context: region === undefined ? names.home : names.regions[region],
    kind,
    namespace,
    name,
  };
}

/** The K8ssandraCluster. */
export const clusterOf = (stage: Stage) =>
  ref(stage, undefined, 'K8ssandraCluster', stage.names.cluster);

/** The CassandraDatacenter of a region. */
export const datacenterOf = (stage: Stage, region: number) =>
  ref(stage, region, 'CassandraDatacenter', stage.names.datacenters[region]);

/** The ClientConfig through which a region is reached. */
export const accessOf = (stage: Stage, region: number) =>
  ref(stage, undefined, 'ClientConfig', stage.names.regions[region], SYSTEM);

/** What shows that something is wrong with the way to a region. */
export const regionOf = (stage: Stage, region: number) => [
  accessOf(stage, region),
  datacenterOf(stage, region),
  clusterOf(stage),
];

/** A rule that must be found, with the objects that show it. */
export const rule = (
  id: string,
  ...evidence: Array<EvidenceRef | EvidenceRef[]>
): ExpectedRule => ({ rule: id, evidence: evidence.flat() });
