import { cluster, context, controlPlane } from './parameters';
import { adopted, applied, read, readOne, writeProblems } from './responses';

const body = <const S extends string>(schema: S) =>
  ({
    required: true,
    content: {
      'application/json': {
        schema: { $ref: `#/components/schemas/${schema}` as const },
      },
    },
  } as const);

/** The operations of the HTTP API. */
export const paths = {
  '/v1/clusters': {
    get: {
      operationId: 'ListClusters',
      summary: 'The fleet page in one response',
      responses: read('What the viewer may read', 'ClusterListResponse'),
    },
  },
  '/v1/control-planes': {
    get: {
      operationId: 'ListControlPlanes',
      responses: read('The control planes', 'ControlPlaneListResponse'),
    },
  },
  '/v1/control-planes/{controlPlane}/contexts': {
    get: {
      operationId: 'ListContexts',
      parameters: [controlPlane],
      responses: readOne(
        'The Kubernetes clusters of a control plane, its own first',
        'ContextListResponse',
      ),
    },
  },
  '/v1/control-planes/{controlPlane}/contexts/{context}': {
    get: {
      operationId: 'GetContext',
      parameters: [controlPlane, context],
      responses: readOne('One Kubernetes cluster', 'ContextView'),
    },
  },
  '/v1/control-planes/{controlPlane}/namespaces': {
    get: {
      operationId: 'ListNamespaces',
      parameters: [controlPlane],
      responses: readOne(
        'Where a cluster may be ordered',
        'NamespaceListResponse',
      ),
    },
  },
  '/v1/control-planes/{controlPlane}/manifests': {
    post: {
      operationId: 'ApplyManifest',
      summary: 'Checks, creates or updates a K8ssandraCluster',
      parameters: [controlPlane],
      requestBody: body('ApplyManifestRequest'),
      responses: applied,
    },
  },
  '/v1/control-planes/{controlPlane}/namespaces/{namespace}/clusters/{name}': {
    get: {
      operationId: 'GetCluster',
      parameters: cluster,
      responses: readOne('The entity page in one response', 'ClusterView'),
    },
    delete: {
      operationId: 'DeleteCluster',
      parameters: cluster,
      requestBody: body('DeleteClusterRequest'),
      responses: {
        '202': { description: 'Kubernetes was asked to delete it' },
        ...writeProblems,
      },
    },
  },
  '/v1/control-planes/{controlPlane}/namespaces/{namespace}/clusters/{name}/adopt':
    {
      post: {
        operationId: 'AdoptCluster',
        summary: 'Takes charge of a cluster that another control plane ran',
        parameters: cluster,
        requestBody: body('AdoptClusterRequest'),
        responses: adopted,
      },
    },
  '/v1/control-planes/{controlPlane}/namespaces/{namespace}/clusters/{name}/plan':
    {
      get: {
        operationId: 'GetPlan',
        parameters: cluster,
        responses: readOne('The plan of a cluster', 'Plan'),
      },
    },
} as const;
