import type { JsonSchema } from '../../../crd/schemaNode';
import {
  atomic,
  conditions,
  flag,
  free,
  integer,
  intOrString,
  list,
  listMap,
  localReferences,
  portNumber,
  record,
  text,
  textMap,
  time,
} from './build';

const bytes: JsonSchema = { type: 'string', format: 'byte' };
const reference = atomic(
  record({ kind: text, namespace: text, name: text, uid: text }),
);

export const secret = record({
  // Without a format: what is refused by it would be quoted.
  data: { type: 'object', additionalProperties: text },
  stringData: textMap,
  type: text,
  immutable: flag,
});

export const configMap = record({
  data: textMap,
  binaryData: { type: 'object', additionalProperties: bytes },
  immutable: flag,
});

export const namespace = record({
  spec: record({ finalizers: list(text) }),
  status: record({ phase: text, conditions }),
});

export const service = record({
  spec: record({
    type: {
      ...text,
      enum: ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'],
    },
    selector: { ...textMap, 'x-kubernetes-map-type': 'atomic' },
    clusterIP: text,
    clusterIPs: list(text),
    externalName: text,
    publishNotReadyAddresses: flag,
    sessionAffinity: text,
    ports: listMap(
      ['port', 'protocol'],
      record(
        {
          name: text,
          port: portNumber,
          protocol: { ...text, default: 'TCP' },
          targetPort: intOrString,
          nodePort: integer,
        },
        ['port'],
      ),
    ),
  }),
  status: record({ conditions, loadBalancer: free }),
});

export const endpoints = record({ subsets: list() });

export const endpointSlice = record(
  {
    addressType: { ...text, enum: ['IPv4', 'IPv6', 'FQDN'] },
    endpoints: list(
      record(
        {
          addresses: { ...list(text), minItems: 1 },
          conditions: free,
          hostname: text,
          nodeName: text,
          targetRef: reference,
        },
        ['addresses'],
      ),
    ),
    ports: list(record({ name: text, port: portNumber, protocol: text })),
  },
  ['addressType'],
);

export const event = record(
  {
    involvedObject: reference,
    reason: text,
    message: text,
    type: text,
    count: integer,
    source: free,
    firstTimestamp: { ...time, nullable: true },
    lastTimestamp: { ...time, nullable: true },
    eventTime: { ...time, nullable: true },
    action: text,
    related: reference,
    reportingComponent: text,
    reportingInstance: text,
  },
  ['involvedObject'],
);

export const serviceAccount = record({
  secrets: listMap(['name'], record({ name: text })),
  imagePullSecrets: localReferences,
  automountServiceAccountToken: flag,
});

export const node = record({
  spec: record({ providerID: text, taints: list(), unschedulable: flag }),
  status: record({
    conditions,
    addresses: listMap(['type'], record({ type: text, address: text })),
    capacity: free,
    allocatable: free,
    nodeInfo: free,
  }),
});

export const persistentVolumeClaim = record({
  spec: record({
    accessModes: list(text),
    resources: free,
    storageClassName: text,
    volumeName: text,
    volumeMode: text,
  }),
  status: record({ phase: text, conditions, capacity: free }),
});

export const persistentVolume = record({
  spec: record({ capacity: free, storageClassName: text, claimRef: reference }),
  status: record({ phase: text }),
});

export const storageClass = record(
  {
    provisioner: text,
    parameters: textMap,
    reclaimPolicy: text,
    volumeBindingMode: text,
    allowVolumeExpansion: flag,
  },
  ['provisioner'],
);

export const lease = record({
  spec: record({
    holderIdentity: text,
    leaseDurationSeconds: { ...integer, minimum: 1 },
    acquireTime: time,
    renewTime: time,
    leaseTransitions: { ...integer, minimum: 0 },
  }),
});
