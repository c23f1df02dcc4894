import { stringify } from 'yaml';
import type { LabOptions } from './lab';

/** The fleet file of a lab: each Kubernetes cluster is a region of its own. */
export function fleetText(options: LabOptions): string {
  const { home = 'control-plane', regions = ['east', 'west', 'eu'] } = options;
  const { namespace = 'k8ssandra', namespaces, zones } = options;
  const { workersPerZone, storageClasses } = options;
  const cluster = (name: string) => ({
    name,
    region: name,
    ...(zones?.[name] && { zones: zones[name] }),
    ...(namespaces && { namespaces }),
    ...(workersPerZone && { workersPerZone }),
    ...(storageClasses && { storageClasses }),
  });
  return stringify({
    namespace,
    controlPlane: { ...cluster(home), isContext: options.homeIsContext },
    dataPlanes: regions.map(cluster),
  });
}
