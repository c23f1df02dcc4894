import {
  defaultFleet,
  parseFleetDefinition,
  type FleetDefinition,
} from '@k8ssandra-backstage/fleet-simulator';

/** Which clusters a bed has. */
export interface BedClusters {
  /** Name of the control-plane cluster; the demo's when absent. */
  home?: string;
  /** Names of the data-plane clusters; the demo's when absent. */
  regions?: string[];
  /** Namespace of accounts, ClientConfigs and their Secrets; the demo's when absent. */
  namespace?: string;
}

/**
 * The definition of a bed's clusters: those that the demo names too are as there, any other has one zone.
 * @throws InputError for what is no name
 */
export function bedDefinition(options: BedClusters = {}): FleetDefinition {
  const { home, regions, namespace } = options;
  const known = [defaultFleet.controlPlane, ...defaultFleet.dataPlanes];
  const cluster = (name: string) => {
    const { namespaces: _, ...found } = known.find(
      each => each.name === name,
    ) ?? { name, zones: ['a'], namespaces: [] };
    return found;
  };
  const names = regions ?? defaultFleet.dataPlanes.map(each => each.name);
  return parseFleetDefinition(
    JSON.stringify({
      namespace,
      controlPlane: cluster(home ?? defaultFleet.controlPlane.name),
      dataPlanes: names.map(cluster),
    }),
  );
}

/** So many names of regions: first those of the demo. */
export function regionNames(count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => defaultFleet.dataPlanes[index]?.name ?? `region-${index + 1}`,
  );
}
