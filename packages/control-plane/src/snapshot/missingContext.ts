import type { ContextSnapshot } from './types';

/** What is known of a context that no ClientConfig names. */
export function missingContext(name: string): ContextSnapshot {
  return {
    name,
    connection: 'missing',
    visible: false,
    everSeen: false,
    lastContactSeconds: null,
    latencyMs: null,
    kubernetesVersion: null,
    region: name,
    clusterUid: null,
    namespaces: null,
    datacenters: [],
    tasks: [],
    pods: [],
    secrets: [],
    configMaps: [],
    services: [],
    endpointSlices: [],
    replicatedSecrets: [],
    stargates: [],
    reapers: [],
    backupSchedules: [],
    serviceMonitors: [],
    served: {},
    denied: [],
    events: [],
    operatorEvents: [],
    failures: {},
  };
}
