import type { Cluster } from '@k8ssandra-backstage/kubernetes-runtime';
import { newestOf } from '../access/minors';
import { contextHead, regionFactsOf, type Region } from '../snapshot';
import {
  annotations,
  type ClientConfig,
  type ClusterId,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { contextNameOf } from './contextSource';
import type { ContextFacts } from './types';

/** What context facts are made from. */
export interface ContextFactsInput {
  controlPlane: string;
  home: Region;
  regions: ReadonlyMap<string, Region>;
  /** Clusters with a datacenter in a context. */
  dependants: (context: string) => ClusterId[];
  clientConfigs: ClientConfig[];
  /** Monotonic milliseconds. */
  now: number;
}

/** The control-plane cluster first, then contexts by name. */
export function contextFacts(input: ContextFactsInput): ContextFacts[] {
  const all = [
    input.home,
    ...[...input.regions.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
  ];
  const heads = all.map(each => contextHead(each, input.now));
  const configs = new Map<string, ClientConfig[]>();
  for (const config of input.clientConfigs) {
    const name = contextNameOf(config);
    configs.set(name, [...(configs.get(name) ?? []), config]);
  }
  const newest = newestOf(heads.map(each => each.kubernetesVersion));
  const places = all.map(each => placesFor(each.cluster));
  const newestOperators = newestByName(
    places.flatMap(({ operators = [] }) => operators),
  );
  return heads.map((head, index) => ({
    ...head,
    ...places[index],
    newestKubernetes: newest,
    newestOperators,
    aliases: heads
      .filter(
        other =>
          other !== head &&
          head.clusterUid !== null &&
          other.clusterUid === head.clusterUid,
      )
      .map(other => other.name),
    dependants: input.dependants(head.name),
    ...noted(configs.get(head.name)),
  }));
}

function newestByName(
  operators: NonNullable<ContextFacts['operators']>,
): Record<string, string | null> {
  const names = [...new Set(operators.map(({ operator }) => operator))];
  return Object.fromEntries(
    names.map(name => [
      name,
      newestOf(
        operators
          .filter(({ operator }) => operator === name)
          .map(({ version }) => version),
      ),
    ]),
  );
}

/** Where disks and pods can go there, and what works on them. */
function placesFor(
  cluster: Cluster | undefined,
): Pick<ContextFacts, 'workers' | 'storageClasses' | 'operators'> {
  if (!cluster) return {};
  const { workers, storageClasses, operators } = regionFactsOf(cluster, []);
  return {
    ...(workers && { workers }),
    ...(storageClasses && { storageClasses }),
    ...(operators && { operators }),
  };
}

/** What its one ClientConfig notes; nothing of a context in conflict, whose several may disagree. */
function noted(
  configs: ClientConfig[] = [],
): Pick<ContextFacts, 'labels' | 'owner'> {
  const [config, another] = configs;
  if (!config || another) return {};
  const { labels, annotations: notes } = config.metadata;
  const owner = notes?.[annotations.owner];
  return { ...(labels && { labels }), ...(owner && { owner }) };
}
