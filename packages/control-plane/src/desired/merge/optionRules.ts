import { containers, extraVolumes, resources } from './podRules';
import {
  concatenated,
  joinedText,
  keyedList,
  map,
  natural,
  replaced,
  scalar,
  struct,
  whenSet,
  type MergeRule,
} from './rules';

const pods = struct({ labels: map, annotations: map });

/** `metadata` of the cluster and of a datacenter; its name and namespace are no part of the merge. */
export const metadataRule = struct({
  labels: map,
  annotations: map,
  commonLabels: map,
  commonAnnotations: map,
  pods,
  services: struct({
    dcService: pods,
    seedService: pods,
    allPodsService: pods,
    additionalSeedService: pods,
    nodePortService: pods,
  }),
});

/** `telemetry` (operator-spec 3.20): the parts of Vector are put together, everything else is overridden. */
const telemetry = struct({
  prometheus: struct({ enabled: whenSet, commonLabels: map }),
  mcac: struct({ enabled: whenSet, metricFilters: replaced }),
  vector: struct({
    enabled: whenSet,
    resources,
    config: joinedText,
    components: struct({
      sources: concatenated,
      transforms: concatenated,
      sinks: concatenated,
    }),
  }),
  cassandra: struct({ endpoint: natural, relabels: replaced }),
});

/** Options that stand at both levels, and how each is merged (operator-spec 3.4). */
export const optionRules: Record<string, MergeRule> = {
  serverVersion: scalar,
  serverImage: scalar,
  racks: keyedList('name', struct({ nodeAffinityLabels: map, zone: scalar })),
  resources,
  /** The list of additional volumes is replaced as a whole, unlike `extraVolumes.pvcs`: adding a volume claim to a running datacenter is refused. */
  storageConfig: struct({
    cassandraDataVolumeClaimSpec: struct({
      accessModes: replaced,
      resources,
    }),
    additionalVolumes: replaced,
  }),
  networking: struct({ hostNetwork: whenSet, nodePort: natural }),
  config: struct({
    cassandraYaml: map,
    dseYaml: map,
    jvmOptions: natural,
  }),
  mgmtAPIHeap: whenSet,
  softPodAntiAffinity: whenSet,
  tolerations: replaced,
  dseWorkloads: struct({
    analyticsEnabled: scalar,
    graphEnabled: scalar,
    searchEnabled: scalar,
  }),
  managementApiAuth: struct({
    manual: struct({ skipSecretValidation: scalar }),
  }),
  podSecurityContext: natural,
  podPriorityClassName: scalar,
  perNodeConfigInitContainerImage: scalar,
  serviceAccount: scalar,
  readOnlyRootFilesystem: whenSet,
  containers,
  initContainers: containers,
  extraVolumes,
  telemetry,
};
