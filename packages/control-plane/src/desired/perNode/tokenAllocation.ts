import type {
  CassandraConfig,
  DatacenterTemplate,
  FreeForm,
  K8ssandraCluster,
  Rack,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { mergeOption } from '../coalesce';
import { statefulSetName } from '../names';
import { RINGS, computeTokens, type Ring } from './initialTokens';
import { userPerNodeConfigMap } from './userConfigMap';

/** From this number on Cassandra spreads tokens well enough by itself. */
const MANY_TOKENS = 16;

const DEFAULT_COPIES = 3;

/** Tokens of a node by the name of its pod. */
export type TokensByPod = Record<string, string[]>;

/** What decides the tokens of one datacenter. */
interface Allocation {
  numTokens: number;
  /** Nodes that get tokens from us; the others take theirs when they join. */
  nodes: number;
  ring: Ring;
}

/**
 * Initial tokens of the first nodes of a datacenter (operator-spec 3.19). Only where every datacenter has less than 16 tokens
 * a node, none has a configuration per node of the user's own, and all partition alike; undefined otherwise.
 */
export function initialTokens(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): TokensByPod | undefined {
  const templates = cluster.spec.cassandra?.datacenters ?? [];
  const position = templates.findIndex(
    each => each.metadata.name === template.metadata.name,
  );
  const allocations: Allocation[] = [];
  for (const each of templates) {
    const allocation = allocationOf(cluster, each);
    if (
      !allocation ||
      allocation.ring !== (allocations[0] ?? allocation).ring
    ) {
      return undefined;
    }
    allocations.push(allocation);
  }
  const own = allocations[position];
  if (!own) {
    return undefined;
  }
  const counts = allocations.map(each => each.numTokens * each.nodes);
  const tokens = computeTokens(counts, own.ring)[position];
  const pods = firstPods(cluster, template, own.nodes);
  return Object.fromEntries(
    pods.map((pod, index) => [
      pod,
      tokens
        .filter((_, token) => token % pods.length === index)
        .map(token => token.toString()),
    ]),
  );
}

/** `num_tokens` is 16 or more by default, so a datacenter that does not set it has none. */
function allocationOf(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): Allocation | undefined {
  if (userPerNodeConfigMap(template)) {
    return undefined;
  }
  const config = mergeOption<CassandraConfig>('config', cluster, template);
  const yaml = config?.cassandraYaml ?? {};
  const numTokens = wholeNumber(yaml.num_tokens);
  const copies = wholeNumber(
    yaml.allocate_tokens_for_local_replication_factor ?? DEFAULT_COPIES,
  );
  const ring = ringOf(yaml);
  if (!numTokens || numTokens >= MANY_TOKENS || !copies || !ring) {
    return undefined;
  }
  return { numTokens, nodes: Math.min(copies, template.size), ring };
}

function ringOf({ partitioner }: FreeForm): Ring | undefined {
  if (partitioner === undefined) {
    return RINGS.Murmur3Partitioner;
  }
  const known = Object.entries(RINGS).find(([name]) =>
    String(partitioner).includes(name),
  );
  return known?.[1];
}

/** A positive whole number, also one that is written as text. */
function wholeNumber(value: unknown): number | undefined {
  const number = /^\d+$/.test(String(value)) ? Number(value) : 0;
  return number > 0 ? number : undefined;
}

/** The pods that start first, one of each rack in turn. */
function firstPods(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
  count: number,
): string[] {
  const given = mergeOption<Rack[]>('racks', cluster, template) ?? [];
  const names = given.length > 0 ? given.map(each => each.name) : ['default'];
  return Array.from({ length: count }, (_, index) => {
    const rack = names[index % names.length];
    const ordinal = Math.floor(index / names.length);
    return `${statefulSetName(cluster, template, rack)}-${ordinal}`;
  });
}
