import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What a value must be to be read: a text, a number, a list of values of one shape, or an object with fields of known shapes. */
export type Shape =
  | 'text'
  | 'number'
  | 'flag'
  | { list: Shape; needs?: string }
  | { each: Shape }
  | { fields: Record<string, Shape> };

const fields = (known: Record<string, Shape>): Shape => ({ fields: known });
const list = (of: Shape, needs?: string): Shape => ({ list: of, needs });
const each = (of: Shape): Shape => ({ each: of });
const texts = each('text');
const text = (...names: string[]): Record<string, Shape> =>
  Object.fromEntries(names.map(name => [name, 'text' as const]));

const condition = fields(
  text('type', 'status', 'reason', 'message', 'lastTransitionTime'),
);
const conditions = list(condition, 'type');

const metadata = fields({
  ...text('name', 'namespace', 'uid', 'creationTimestamp', 'deletionTimestamp'),
  resourceVersion: 'text',
  generation: 'number',
  labels: texts,
  annotations: texts,
  finalizers: list('text'),
  ownerReferences: list(fields(text('kind', 'name', 'uid')), 'name'),
  managedFields: list(fields(text('manager', 'operation', 'time'))),
});

const ended = fields({
  ...text('reason', 'message', 'finishedAt'),
  exitCode: 'number',
});
const containerState = fields({
  waiting: fields(text('reason', 'message')),
  running: fields(text('startedAt')),
  terminated: ended,
});
const containerStatuses = list(
  fields({
    ...text('name', 'image'),
    restartCount: 'number',
    ready: 'flag',
    state: containerState,
    lastState: containerState,
  }),
  'name',
);
const containers = list(
  fields({ ...text('name', 'image'), ports: list(fields({}), 'name') }),
  'name',
);

const requests = fields({ requests: fields({}), limits: fields({}) });
const racks = list(
  fields({ ...text('name', 'zone'), nodeAffinityLabels: texts }),
  'name',
);
const storageConfig = fields({
  cassandraDataVolumeClaimSpec: fields({
    storageClassName: 'text',
    accessModes: list('text'),
    resources: requests,
  }),
  additionalVolumes: list(fields({}), 'name'),
});

const options: Record<string, Shape> = {
  ...text('serverVersion', 'serverType', 'serverImage', 'clusterName'),
  ...text('datacenterName'),
  size: 'number',
  stopped: 'flag',
  racks,
  config: fields({}),
  resources: requests,
  storageConfig,
  networking: fields({}),
  tolerations: list(fields({})),
  superuserSecretRef: fields(text('name')),
};

const datacenterStatus = fields({
  ...text('cassandraOperatorProgress', 'quietPeriod', 'lastServerNodeStarted'),
  datacenterName: 'text',
  observedGeneration: 'number',
  conditions,
  nodeStatuses: each(fields(text('hostID', 'ip', 'rack'))),
  nodeReplacements: list('text'),
  failedStarts: list('text'),
  trackedTasks: list(fields({})),
});

const reference = fields(text('name', 'namespace', 'kind'));

const task = fields({
  ...text('startTime', 'completionTime'),
  active: 'number',
  succeeded: 'number',
  failed: 'number',
  conditions,
  podStatuses: each(fields(text('status', 'error', 'startTime'))),
  datacenters: each(fields({ conditions, ...text('startTime') })),
});

const backup = fields({
  ...text('startTime', 'finishTime', 'status', 'lastExecution', 'nextSchedule'),
  totalNodes: 'number',
  finishedNodes: 'number',
  inProgress: list('text'),
  finished: list('text'),
  failed: list('text'),
  nodes: list(fields(text('host', 'datacenter', 'rack'))),
});

const spec = (known: Record<string, Shape>, status: Shape = fields({})) => ({
  spec: fields(known),
  status,
});

const BY_KIND: Record<string, Record<string, Shape>> = {
  [resourceTypes.K8ssandraCluster.kind]: spec(
    {
      auth: 'flag',
      secretsProvider: 'text',
      externalDatacenters: list('text'),
      reaper: fields({ autoScheduling: fields({ enabled: 'flag' }) }),
      stargate: fields({}),
      medusa: fields({ storageProperties: fields({}) }),
      cassandra: fields({
        ...options,
        additionalSeeds: list('text'),
        datacenters: list(
          fields({ ...options, metadata, k8sContext: 'text' }),
          'metadata',
        ),
      }),
    },
    fields({
      error: 'text',
      observedGeneration: 'number',
      conditions,
      datacenters: each(
        fields({
          ...text('contextName', 'decommissionProgress'),
          cassandra: datacenterStatus,
          reaper: fields({ conditions, progress: 'text' }),
          stargate: fields({ conditions, progress: 'text' }),
        }),
      ),
    }),
  ),
  [resourceTypes.CassandraDatacenter.kind]: spec(
    { ...options, superuserSecretName: 'text', users: list(fields({})) },
    datacenterStatus,
  ),
  [resourceTypes.Pod.kind]: spec(
    { nodeName: 'text', containers },
    fields({
      ...text('phase', 'reason', 'message', 'podIP', 'hostIP', 'startTime'),
      conditions,
      containerStatuses,
      initContainerStatuses: containerStatuses,
    }),
  ),
  [resourceTypes.StatefulSet.kind]: spec(
    { replicas: 'number' },
    fields({
      replicas: 'number',
      readyReplicas: 'number',
      updatedReplicas: 'number',
      observedGeneration: 'number',
      ...text('currentRevision', 'updateRevision'),
      conditions,
    }),
  ),
  Deployment: spec(
    { replicas: 'number', template: fields({ spec: fields({ containers }) }) },
    fields({
      readyReplicas: 'number',
      availableReplicas: 'number',
      conditions,
    }),
  ),
  PersistentVolumeClaim: spec(
    { ...text('storageClassName', 'volumeName'), resources: requests },
    fields({ phase: 'text', capacity: fields({}), conditions }),
  ),
  Node: spec(
    { taints: list(fields(text('key', 'value', 'effect')), 'key') },
    fields({ conditions, allocatable: fields({}), capacity: fields({}) }),
  ),
  StorageClass: { ...text('provisioner', 'volumeBindingMode') },
  Event: {
    involvedObject: reference,
    regarding: reference,
    series: fields({ count: 'number', lastObservedTime: 'text' }),
    source: fields(text('component')),
    count: 'number',
    ...text('type', 'reason', 'message', 'note', 'eventTime'),
    ...text('firstTimestamp', 'lastTimestamp'),
  },
  Secret: { data: texts, type: 'text' },
  ConfigMap: { data: texts },
  EndpointSlice: {
    endpoints: list(
      fields({ addresses: list('text'), conditions: fields({}) }),
    ),
    ports: list(fields({})),
  },
  [resourceTypes.ClientConfig.kind]: spec({
    contextName: 'text',
    kubeConfigSecret: fields(text('name')),
  }),
  [resourceTypes.ReplicatedSecret.kind]: spec(
    {
      selector: fields({ matchLabels: texts }),
      replicationTargets: list(
        fields(text('k8sContextName', 'namespace', 'targetPrefix')),
      ),
    },
    fields({
      conditions: list(
        fields({ ...text('cluster', 'type', 'status', 'lastTransitionTime') }),
        'type',
      ),
    }),
  ),
  CassandraTask: spec(
    {
      datacenter: reference,
      jobs: list(fields({ ...text('name', 'command'), args: fields({}) })),
    },
    task,
  ),
  K8ssandraTask: spec(
    {
      cluster: reference,
      datacenters: list('text'),
      template: fields({
        jobs: list(fields({ ...text('name', 'command'), args: fields({}) })),
      }),
    },
    task,
  ),
  MedusaBackupJob: spec({ cassandraDatacenter: 'text' }, backup),
  MedusaBackup: spec({ cassandraDatacenter: 'text' }, backup),
  MedusaBackupSchedule: spec(
    {
      cronSchedule: 'text',
      disabled: 'flag',
      backupSpec: fields(text('cassandraDatacenter', 'backupType')),
    },
    backup,
  ),
  Reaper: spec({ datacenterRef: reference }, fields({ conditions })),
  Stargate: spec({ datacenterRef: reference }, fields({ conditions })),
};

/** What is read of an object of a kind, and the shape that it must have. */
export function shapeOf(kind: string): Shape {
  return fields({ apiVersion: 'text', metadata, ...BY_KIND[kind] });
}
