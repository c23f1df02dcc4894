import type { DatacenterConfig, EnrichmentContext } from '../datacenterConfig';
import { authentication } from './authentication';
import { commitlogCheck } from './commitlogCheck';
import { encryptionStores } from './encryptionStores';
import { heap } from './heap';
import { managementApiHeap } from './managementApiHeap';
import { medusa } from './medusa';
import { metricsAgentVolume } from './metricsAgentVolume';
import { collectorSwitch, metricFilters } from './metricsCollector';
import { perNodeConfig } from './perNodeConfig';
import { reaper } from './reaper';
import { replicationOptions } from './replicationOptions';
import { serverDefaults } from './serverDefaults';
import { vector } from './vector';

/**
 * The concerns of a datacenter in the order of operator-spec 3.5, 3.3 c to g and 3.6. The order is part of the result:
 * it decides the order of JVM options, environment variables, containers and volumes, and thereby whether nodes restart.
 */
const ENRICHMENTS = [
  encryptionStores,
  authentication,
  replicationOptions,
  reaper,
  metricFilters,
  vector,
  serverDefaults,
  heap,
  commitlogCheck,
  medusa,
  perNodeConfig,
  managementApiHeap,
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
