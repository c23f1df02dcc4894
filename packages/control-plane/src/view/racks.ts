import {
  labels,
  plainText,
  type CassandraPod,
  type Rack,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  cleanLabelValue,
  cleanupSubdomain,
  labelResourceName,
  sanitizedName,
  splitRacks,
} from '../desired';
import type { K8ssandraCluster } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterFacts } from '../plan/facts';

const ZONE_LABELS = [
  'topology.kubernetes.io/zone',
  'failure-domain.beta.kubernetes.io/zone',
];

/** cass-operator's name of the only rack of a datacenter that names none. */
const DEFAULT_RACK = 'default';

/** A place for a node: asked for, or held by a pod that exists. */
export interface Place {
  ordinal: number;
  pod: string;
  /** As last seen; absent when no such pod exists. */
  object?: CassandraPod;
  /** False for a pod beyond what is asked for. */
  asked: boolean;
}

/** A rack with its places in order. */
export interface RackPlaces {
  name: string;
  zone: string | null;
  places: Place[];
}

/** Racks and places of a datacenter: those that its specification asks for, and pods beyond them. */
export function rackPlaces(
  cluster: K8ssandraCluster,
  facts: DatacenterFacts,
): RackPlaces[] {
  const racks = racksOf(cluster, facts);
  const sizes = splitRacks(facts.template.size, racks.length);
  const known = racks.map((rack, index) =>
    placesOf(cluster, facts, rack, sizes[index]),
  );
  const strays = facts.pods.filter(
    pod => !racks.some(rack => inRack(pod, rack.name)),
  );
  const others = new Set(strays.map(rackLabel));
  return [
    ...known,
    ...[...others].map(name => placesOf(cluster, facts, { name }, 0)),
  ];
}

function racksOf(
  cluster: K8ssandraCluster,
  { live, template }: DatacenterFacts,
): Rack[] {
  const choices = [
    live?.spec.racks,
    template.racks,
    cluster.spec.cassandra?.racks,
  ];
  return (
    choices.find(racks => racks !== undefined && racks.length > 0) ?? [
      { name: DEFAULT_RACK },
    ]
  );
}

function placesOf(
  cluster: K8ssandraCluster,
  facts: DatacenterFacts,
  rack: Rack,
  size: number,
): RackPlaces {
  const pods = new Map(
    facts.pods
      .filter(pod => inRack(pod, rack.name))
      .map(pod => [ordinalOf(pod.metadata.name), pod]),
  );
  const ordinals = new Set([...Array(size).keys(), ...pods.keys()]);
  return {
    name: rack.name,
    zone: zoneOf(rack),
    places: [...ordinals]
      .sort((a, b) => a - b)
      .map(ordinal => {
        const object = pods.get(ordinal);
        return {
          ordinal,
          pod:
            object?.metadata.name ??
            // A specification whose names are too long is refused, and shown all the same.
            plainText(podName(cluster, facts, rack.name, ordinal), 253),
          object,
          asked: ordinal < size,
        };
      }),
  };
}

function inRack(pod: CassandraPod, rack: string): boolean {
  const label = rackLabel(pod);
  return label === rack || label === cleanLabelValue(rack);
}

function rackLabel(pod: CassandraPod): string {
  return pod.metadata.labels?.[labels.cassandraRack] ?? DEFAULT_RACK;
}

function ordinalOf(pod: string): number {
  return Number(/-(\d+)$/.exec(pod)?.[1] ?? 0);
}

function zoneOf({ zone, nodeAffinityLabels }: Rack): string | null {
  const label = ZONE_LABELS.find(each => nodeAffinityLabels?.[each]);
  return zone ?? (label ? nodeAffinityLabels![label] : null);
}

/** Name that a pod has or will have (operator-spec 9.4). */
function podName(
  cluster: K8ssandraCluster,
  { live, name }: DatacenterFacts,
  rack: string,
  ordinal: number,
): string {
  const datacenter = labelResourceName(live ?? { metadata: { name } });
  return `${sanitizedName(cluster)}-${datacenter}-${cleanupSubdomain(
    rack,
  )}-sts-${ordinal}`;
}
