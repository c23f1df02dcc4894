import { readFileSync } from 'fs';
import { InputError } from '@backstage/errors';
import { parse } from 'yaml';

/** One Kubernetes cluster of a fleet. */
export interface ClusterDefinition {
  /** Name of the cluster and of its context. */
  name: string;
  /** Label `topology.kubernetes.io/region` of its workers and of its ClientConfig. */
  region: string;
  /** Zones that its workers are spread over. */
  zones: string[];
  /** One Cassandra node runs on each worker; by default 4, and 60 at instant pace, which benchmarks use. */
  workersPerZone?: number;
  /** Namespaces apart from those that every cluster has. */
  namespaces: string[];
  /** Storage classes; the first is the default one. */
  storageClasses: string[];
}

/** The Kubernetes cluster that holds ClientConfigs. */
export interface ControlPlaneDefinition extends ClusterDefinition {
  /** Datacenters may name it as their context too: it holds a ClientConfig of its own name. */
  isContext?: boolean;
}

/** A fleet: one control-plane cluster, and the data-plane clusters that it holds ClientConfigs for. */
export interface FleetDefinition {
  controlPlane: ControlPlaneDefinition;
  dataPlanes: ClusterDefinition[];
  /** Namespace of accounts, ClientConfigs and kubeconfig Secrets. */
  namespace: string;
}

const zonesOf = (region: string) => ['a', 'b', 'c'].map(zone => region + zone);

const cluster = (
  name: string,
  region: string,
  zones: string[],
): ClusterDefinition => ({
  name,
  region,
  zones,
  namespaces: ['k8ssandra'],
  storageClasses: ['standard'],
});

/** The fleet of the demo. */
export const defaultFleet: FleetDefinition = {
  namespace: 'k8ssandra',
  controlPlane: cluster('control-plane', 'us-central', zonesOf('us-central-1')),
  dataPlanes: [
    cluster('k8ssandra-east', 'us-east', zonesOf('us-east-1')),
    cluster('k8ssandra-west', 'us-west', zonesOf('us-west-2')),
    cluster('k8ssandra-eu', 'eu-central', zonesOf('eu-central-1')),
  ],
};

const NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

function names(value: unknown, field: string, fallback: string[]): string[] {
  if (value === undefined) return fallback;
  if (
    !Array.isArray(value) ||
    value.length === 0 ||
    value.some(each => typeof each !== 'string' || !NAME.test(each))
  ) {
    throw new InputError(
      `${field}: write a list of names in lower-case letters, digits and hyphens`,
    );
  }
  return value;
}

function readCluster(
  value: any,
  field: string,
  namespace: string,
): ClusterDefinition {
  const name = value?.name;
  if (typeof name !== 'string' || name.length > 63 || !NAME.test(name)) {
    throw new InputError(
      `${field}.name: write a name in lower-case letters, digits and hyphens`,
    );
  }
  const region = value.region ?? name;
  if (typeof region !== 'string') {
    throw new InputError(`${field}.region: write the name of a region`);
  }
  const { workersPerZone } = value;
  if (
    workersPerZone !== undefined &&
    !(Number.isInteger(workersPerZone) && workersPerZone > 0)
  ) {
    throw new InputError(`${field}.workersPerZone: write a number from 1`);
  }
  return {
    name,
    region,
    zones: names(value.zones, `${field}.zones`, zonesOf(`${region}-1`)),
    ...(workersPerZone ? { workersPerZone } : {}),
    namespaces: [
      ...new Set([
        namespace,
        ...names(value.namespaces, `${field}.namespaces`, []),
      ]),
    ],
    storageClasses: names(value.storageClasses, `${field}.storageClasses`, [
      'standard',
    ]),
  };
}

function readControlPlane(
  value: any,
  namespace: string,
): ControlPlaneDefinition {
  const { isContext } = value;
  if (isContext !== undefined && typeof isContext !== 'boolean') {
    throw new InputError('controlPlane.isContext: write true or false');
  }
  return {
    ...readCluster(value, 'controlPlane', namespace),
    ...(isContext && { isContext }),
  };
}

/**
 * Reads a fleet definition (YAML or JSON): `namespace`, `controlPlane` and `dataPlanes` as in {@link FleetDefinition};
 * only the names of the clusters are required.
 * @throws InputError naming the field and what to write
 */
export function parseFleetDefinition(text: string): FleetDefinition {
  const value = parse(text) ?? {};
  const namespace = value.namespace ?? defaultFleet.namespace;
  if (typeof namespace !== 'string' || !NAME.test(namespace)) {
    throw new InputError('namespace: write the name of a namespace');
  }
  if (!Array.isArray(value.dataPlanes)) {
    throw new InputError('dataPlanes: write a list of clusters');
  }
  const definition: FleetDefinition = {
    namespace,
    controlPlane: readControlPlane(
      value.controlPlane ?? { name: 'control-plane' },
      namespace,
    ),
    dataPlanes: value.dataPlanes.map((each: unknown, index: number) =>
      readCluster(each, `dataPlanes[${index}]`, namespace),
    ),
  };
  const all = clustersOf(definition).map(each => each.name);
  const twice = all.find((name, index) => all.indexOf(name) !== index);
  if (twice) throw new InputError(`Two clusters are named ${twice}`);
  return definition;
}

/** All clusters of a fleet, the control plane first. */
export function clustersOf(definition: FleetDefinition): ClusterDefinition[] {
  return [definition.controlPlane, ...definition.dataPlanes];
}

/**
 * Reads a definition from a file.
 * @throws InputError naming the file
 */
export function readFleetFile(path: string): FleetDefinition {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new InputError(
      `Cannot read the fleet file ${path}: ${(error as Error).message}`,
    );
  }
  try {
    return parseFleetDefinition(text);
  } catch (error) {
    throw new InputError(`${path}: ${(error as Error).message}`);
  }
}
