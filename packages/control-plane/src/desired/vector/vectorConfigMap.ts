import {
  apiVersionOf,
  resourceTypes,
  type ConfigMap,
  type DatacenterTemplate,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { coalesceDatacenter, mergeOption } from '../coalesce';
import type { Telemetry, VectorTelemetry } from '../datacenterConfig';
import { usesOlderCollector } from '../enrich/metricsCollector';
import { datacenterField } from '../fields';
import { withResourceHash } from '../hash';
import { cleanedUpLabels, commonMetadata } from '../labels';
import { datacenterNamespace, vectorConfigMapName } from '../names';
import { defaultComponents, type VectorComponents } from './components';
import { metricsSource } from './metricsSource';
import { usedPipelines } from './pipelines';
import { vectorToml } from './toml';

/**
 * Vector's configuration of one datacenter, in its region; undefined where Vector is off: one of ours that is there is then
 * deleted (operator-spec 3.20).
 * @throws InputError naming the field that cannot be used
 */
export function buildVectorConfigMap({
  cluster,
  template,
}: {
  cluster: K8ssandraCluster;
  template: DatacenterTemplate;
}): ConfigMap | undefined {
  const telemetry = mergeOption<Telemetry>('telemetry', cluster, template);
  const vector = telemetry?.vector;
  if (vector?.enabled !== true) {
    return undefined;
  }
  const field = datacenterField(cluster, template);
  const config = coalesceDatacenter(cluster, template, field);
  const source = metricsSource(config.telemetry, {
    older: usesOlderCollector(config),
    field,
  });
  const common = commonMetadata(cluster);
  return withResourceHash<ConfigMap>({
    apiVersion: apiVersionOf(resourceTypes.ConfigMap),
    kind: resourceTypes.ConfigMap.kind,
    metadata: {
      name: vectorConfigMapName(cluster, template),
      namespace: datacenterNamespace(cluster, template),
      labels: { ...common.labels, ...cleanedUpLabels(cluster) },
      annotations: { ...common.annotations },
    },
    data: {
      'vector.toml': vectorToml(
        usedPipelines(withDefaultComponents(vector, source)),
        vector.config,
      ),
    },
  });
}

/** The user's come first, so that they count where a name is there twice. */
function withDefaultComponents(
  { components = {} }: VectorTelemetry,
  source: string,
): VectorComponents {
  const ours = defaultComponents(source);
  return {
    sources: [...(components.sources ?? []), ...ours.sources],
    transforms: [...(components.transforms ?? []), ...ours.transforms],
    sinks: [...(components.sinks ?? []), ...ours.sinks],
  };
}
