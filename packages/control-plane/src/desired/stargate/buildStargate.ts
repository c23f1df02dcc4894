import {
  apiVersionOf,
  cleanupForKubernetes,
  labels,
  labelValues,
  resourceTypes,
  type DatacenterTemplate,
  type FreeForm,
  type K8ssandraCluster,
  type Stargate,
  type StargateDatacenterTemplate,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cassandraYamlOf, encryptionStoresOf } from '../encryption/stores';
import { withResourceHash } from '../hash';
import { canonicalFields } from '../quantityFields';
import { cleanedUpLabels, partLabels } from '../labels';
import {
  cassandraClusterName,
  cassandraDatacenterName,
  datacenterNamespace,
} from '../names';
import { stargateRule } from './mergeRule';

/** What an API server fills in, for the datacenter and for each rack (operator-spec A.6). */
const DEFAULTS: FreeForm = {
  allowStargateOnDataNodes: false,
  containerImage: { repository: 'stargateio', tag: 'v1.0.77' },
  heapSize: '256Mi',
  secretsProvider: 'internal',
  serviceAccount: 'default',
};

/** What a Stargate is made from. */
export interface StargateInput {
  cluster: K8ssandraCluster;
  template: DatacenterTemplate;
}

/** Name of the Stargate of one datacenter (operator-spec 9.4). */
export function stargateName({ cluster, template }: StargateInput): string {
  return cleanupForKubernetes(
    `${cassandraClusterName(cluster)}-${cassandraDatacenterName(
      template,
    )}-stargate`,
  );
}

/** What cluster and datacenter say of Stargate, the datacenter over the cluster; undefined where neither asks for it. */
export function stargateTemplate({
  cluster,
  template,
}: StargateInput): StargateDatacenterTemplate | undefined {
  const merged = stargateRule(
    cluster.spec.stargate ?? undefined,
    template.stargate ?? undefined,
  );
  return merged as StargateDatacenterTemplate | undefined;
}

/** The Stargate of one datacenter, in its region and namespace (operator-spec 8.3); undefined where it shall have none. */
export function buildStargate(input: StargateInput): Stargate | undefined {
  const { cluster, template } = input;
  const wanted = stargateTemplate(input);
  if (!wanted || template.stopped) return undefined;
  const type = resourceTypes.Stargate;
  return withResourceHash<Stargate>({
    apiVersion: apiVersionOf(type),
    kind: type.kind,
    metadata: {
      name: stargateName(input),
      namespace: datacenterNamespace(cluster, template),
      labels: {
        ...wanted.metadata?.labels,
        ...partLabels(),
        [labels.component]: labelValues.stargate,
        ...cleanedUpLabels(cluster),
      },
      annotations: { ...wanted.metadata?.annotations },
    },
    spec: {
      size: 1,
      ...DEFAULTS,
      ...canonicalFields(wanted),
      ...(wanted.racks && {
        racks: wanted.racks.map(each => ({
          ...DEFAULTS,
          ...canonicalFields(each),
        })),
      }),
      secretsProvider: cluster.spec.secretsProvider ?? 'internal',
      auth: cluster.spec.auth !== false,
      cassandraEncryption: encryption(input),
      datacenterRef: { name: template.metadata.name },
    },
  });
}

/** Stores are named where they are in use and ours to mount (operator-spec 8.3, 3.22). */
function encryption({
  cluster,
  template,
}: StargateInput): Stargate['spec']['cassandraEncryption'] {
  if (cluster.spec.secretsProvider === 'external') return {};
  const yaml = cassandraYamlOf(cluster, template);
  const client = encryptionStoresOf('client', cluster, yaml);
  const server = encryptionStoresOf('server', cluster, yaml);
  return {
    ...(client && { clientEncryptionStores: client }),
    ...(server && { serverEncryptionStores: server }),
  };
}
