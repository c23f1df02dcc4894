import type { DatacenterConfig, EnrichmentContext } from '../datacenterConfig';
import { authentication } from './authentication';
import { commitlogCheck } from './commitlogCheck';
import { heap } from './heap';
import { managementApiHeap } from './managementApiHeap';
import { metricsAgentVolume } from './metricsAgentVolume';
import { collectorSwitch, metricFilters } from './metricsCollector';
import { replicationOptions } from './replicationOptions';
import { serverDefaults } from './serverDefaults';

/**
 * The concerns of a datacenter in the order of operator-spec 3.5 and 3.6. The order is part of the result:
 * it decides the order of JVM options, environment variables and volumes, and thereby whether nodes restart.
 */
const ENRICHMENTS = [
  authentication,
  replicationOptions,
  managementApiHeap,
  metricFilters,
  serverDefaults,
  heap,
  commitlogCheck,
  collectorSwitch,
  metricsAgentVolume,
];

/** Runs all enrichments over a merged datacenter. */
export function enrich(
  config: DatacenterConfig,
  context: EnrichmentContext,
): DatacenterConfig {
  return ENRICHMENTS.reduce((result, step) => step(result, context), config);
}
