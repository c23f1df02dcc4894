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
  quantities,
  record,
  text,
  textMap,
  time,
} from './build';
import { objectMeta } from './objectMeta';

const container = record(
  {
    name: text,
    image: text,
    imagePullPolicy: text,
    command: list(text),
    args: list(text),
    workingDir: text,
    env: listMap(
      ['name'],
      record(
        {
          name: text,
          value: text,
          valueFrom: record({
            fieldRef: atomic(free),
            resourceFieldRef: atomic(free),
            secretKeyRef: atomic(free),
            configMapKeyRef: atomic(free),
          }),
        },
        ['name'],
      ),
    ),
    envFrom: list(),
    ports: listMap(
      ['containerPort', 'protocol'],
      record(
        {
          containerPort: portNumber,
          protocol: { ...text, default: 'TCP' },
          name: text,
        },
        ['containerPort'],
      ),
    ),
    resources: record({ limits: quantities, requests: quantities }),
    volumeMounts: listMap(
      ['mountPath'],
      record({ name: text, mountPath: text, readOnly: flag }, [
        'name',
        'mountPath',
      ]),
    ),
    livenessProbe: free,
    readinessProbe: free,
    lifecycle: free,
    securityContext: free,
  },
  ['name'],
);

/** `spec` of a pod. */
export const podSpec = record(
  {
    containers: listMap(['name'], container),
    initContainers: listMap(['name'], container),
    ephemeralContainers: listMap(['name'], container),
    volumes: listMap(['name'], record({ name: text }, ['name'])),
    nodeName: text,
    nodeSelector: { ...textMap, 'x-kubernetes-map-type': 'atomic' },
    serviceAccountName: text,
    hostname: text,
    subdomain: text,
    restartPolicy: { ...text, enum: ['Always', 'OnFailure', 'Never'] },
    terminationGracePeriodSeconds: integer,
    hostNetwork: flag,
    affinity: free,
    tolerations: list(),
    imagePullSecrets: localReferences,
    securityContext: free,
    hostAliases: listMap(['ip'], record({ ip: text, hostnames: list(text) })),
    topologySpreadConstraints: listMap(
      ['topologyKey', 'whenUnsatisfiable'],
      record({ topologyKey: text, whenUnsatisfiable: text, maxSkew: integer }),
    ),
    priorityClassName: text,
    dnsPolicy: text,
  },
  ['containers'],
);

/** `spec.template` of workloads. */
export const podTemplate = record({ metadata: objectMeta, spec: podSpec });

/** A pod. */
export const pod: JsonSchema = record({
  spec: podSpec,
  status: record({
    phase: text,
    podIP: text,
    hostIP: text,
    podIPs: listMap(['ip'], record({ ip: text })),
    startTime: time,
    conditions,
    containerStatuses: list(
      record({
        name: text,
        ready: flag,
        started: flag,
        restartCount: integer,
        image: text,
        imageID: text,
        state: free,
        lastState: free,
      }),
    ),
    initContainerStatuses: list(),
  }),
});

/** A stateful set. */
export const statefulSet: JsonSchema = record({
  spec: record(
    {
      replicas: { ...integer, minimum: 0, default: 1 },
      serviceName: text,
      podManagementPolicy: text,
      selector: { ...free, 'x-kubernetes-map-type': 'atomic' },
      template: podTemplate,
      updateStrategy: free,
      volumeClaimTemplates: list(),
      revisionHistoryLimit: integer,
    },
    ['selector', 'template'],
  ),
  status: record({
    replicas: integer,
    readyReplicas: integer,
    currentReplicas: integer,
    updatedReplicas: integer,
    availableReplicas: integer,
    observedGeneration: integer,
    currentRevision: text,
    updateRevision: text,
    conditions,
  }),
});

/** A deployment. */
export const deployment: JsonSchema = record({
  spec: record(
    {
      replicas: { ...integer, minimum: 0, default: 1 },
      selector: { ...free, 'x-kubernetes-map-type': 'atomic' },
      template: podTemplate,
      strategy: free,
    },
    ['selector', 'template'],
  ),
  status: record({
    replicas: integer,
    readyReplicas: integer,
    updatedReplicas: integer,
    availableReplicas: integer,
    observedGeneration: integer,
    conditions,
  }),
});

/** A pod disruption budget. */
export const podDisruptionBudget: JsonSchema = record({
  spec: record({
    minAvailable: intOrString,
    maxUnavailable: intOrString,
    selector: { ...free, 'x-kubernetes-map-type': 'atomic' },
  }),
  status: record({ conditions }),
});
