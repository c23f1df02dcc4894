import type {
  K8ssandraCluster,
  Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { say } from '../sentences';

type Options = Record<string, unknown>;

/** Where a feature is asked for: once for the cluster, or per datacenter. */
interface Feature {
  name: string;
  isAsked: (options: Options) => boolean;
  /** The cluster-level setting counts for every datacenter. */
  level: 'cassandra' | 'spec';
  /** It runs per datacenter, so the sentence counts regions. */
  perRegion?: boolean;
}

const isSet = (key: string) => (options: Options) =>
  options[key] !== undefined && options[key] !== null;

/** kubectl and upstream write empty references; only a name asks for something. */
const isNamed = (key: string) => (options: Options) =>
  Boolean((options[key] as { name?: string } | undefined)?.name);

const isEnabled = (key: string) => (options: Options) => {
  const telemetry = options.telemetry as
    | Record<string, { enabled?: boolean } | undefined>
    | undefined;
  return telemetry?.[key]?.enabled === true;
};

/** What a K8ssandraCluster can ask for and this version does not do yet. Each is told, and holds nothing back. */
const FEATURES: Feature[] = [
  {
    name: 'Stargate',
    isAsked: isSet('stargate'),
    level: 'spec',
    perRegion: true,
  },
  { name: 'Reaper', isAsked: isSet('reaper'), level: 'spec' },
  { name: 'Medusa', isAsked: isSet('medusa'), level: 'spec' },
  {
    name: 'Vector',
    isAsked: isEnabled('vector'),
    level: 'cassandra',
    perRegion: true,
  },
  {
    name: 'A Prometheus service monitor',
    isAsked: isEnabled('prometheus'),
    level: 'cassandra',
    perRegion: true,
  },
  {
    name: 'A configuration per node',
    isAsked: isNamed('perNodeConfigMapRef'),
    level: 'cassandra',
    perRegion: true,
  },
  {
    name: 'Encryption between nodes by given stores',
    isAsked: isSet('serverEncryptionStores'),
    level: 'cassandra',
  },
  {
    name: 'Encryption to clients by given stores',
    isAsked: isSet('clientEncryptionStores'),
    level: 'cassandra',
  },
];

/** One sentence for each feature that is asked for and not acted on. */
export function featureAttention(cluster: K8ssandraCluster): Sentence[] {
  return FEATURES.flatMap(feature => {
    const where = whereAsked(cluster, feature);
    return where === undefined
      ? []
      : say('attention.feature', { feature: feature.name, where });
  });
}

/** " in 2 regions", nothing for what is asked once, undefined for what is not asked. */
function whereAsked(
  cluster: K8ssandraCluster,
  feature: Feature,
): string | undefined {
  const cassandra = cluster.spec.cassandra ?? {};
  const datacenters = cassandra.datacenters ?? [];
  const top = feature.level === 'spec' ? cluster.spec : cassandra;
  const everywhere = feature.isAsked(top);
  const regions = everywhere
    ? datacenters.length
    : datacenters.filter(each => feature.isAsked(each)).length;
  if (!everywhere && regions === 0) return undefined;
  if (!feature.perRegion) return '';
  return ` in ${regions} ${regions === 1 ? 'region' : 'regions'}`;
}
