import { accessPaths, connectOperation, removeOperation } from './accessPaths';
import { datacenterPaths } from './datacenterPaths';
import { historyPaths } from './historyPaths';
import { connectionPaths } from './connectionPaths';
import { survivalPaths } from './survivalPaths';
import { requestBody } from './requestBody';
import { cluster, context, controlPlane, datacenter } from './parameters';
import {
  adopted,
  applied,
  problem,
  read,
  readOne,
  writeProblems,
} from './responses';

/**
 * The operations of the HTTP API. `x-permissions` are those that a route asks for: a page of docs and a test of every route are made
 * of them.
 */
export const paths = {
  ...historyPaths,
  ...accessPaths,
  ...survivalPaths,
  ...connectionPaths,
  ...datacenterPaths,
  '/v1/clusters': {
    get: {
      operationId: 'ListClusters',
      'x-permissions': ['k8ssandra.cluster.read', 'k8ssandra.context.read'],
      summary: 'The fleet page in one response',
      responses: read('What the viewer may read', 'ClusterListResponse'),
    },
  },
  '/v1/control-planes': {
    get: {
      operationId: 'ListControlPlanes',
      'x-permissions': ['k8ssandra.context.read'],
      summary: 'The control planes, and who leads them',
      responses: read('The control planes', 'ControlPlaneListResponse'),
    },
  },
  '/v1/control-planes/{controlPlane}/contexts': {
    get: {
      operationId: 'ListContexts',
      'x-permissions': ['k8ssandra.context.read'],
      summary: 'The Kubernetes clusters of a control plane, its own first',
      parameters: [controlPlane],
      responses: readOne(
        'The Kubernetes clusters of a control plane, its own first',
        'ContextListResponse',
      ),
    },
    post: connectOperation,
  },
  '/v1/control-planes/{controlPlane}/contexts/{context}': {
    get: {
      operationId: 'GetContext',
      'x-permissions': ['k8ssandra.context.read'],
      summary: 'One Kubernetes cluster',
      parameters: [controlPlane, context],
      responses: readOne('One Kubernetes cluster', 'ContextView'),
    },
    delete: removeOperation,
  },
  '/v1/control-planes/{controlPlane}/namespaces': {
    get: {
      operationId: 'ListNamespaces',
      'x-permissions': ['k8ssandra.cluster.create'],
      summary: 'Where a cluster may be ordered',
      parameters: [controlPlane],
      responses: {
        ...readOne('Where a cluster may be ordered', 'NamespaceListResponse'),
        '403': problem('Nothing may be ordered anywhere'),
      },
    },
  },
  '/v1/control-planes/{controlPlane}/manifests': {
    post: {
      operationId: 'ApplyManifest',
      'x-permissions': [
        'k8ssandra.cluster.create',
        'k8ssandra.cluster.read',
        'k8ssandra.cluster.update',
      ],
      summary: 'Checks, creates or updates a K8ssandraCluster',
      parameters: [controlPlane],
      requestBody: requestBody('ApplyManifestRequest'),
      responses: applied,
    },
  },
  '/v1/control-planes/{controlPlane}/namespaces/{namespace}/clusters/{name}': {
    get: {
      operationId: 'GetCluster',
      'x-permissions': ['k8ssandra.cluster.read'],
      summary: 'The entity page in one response',
      parameters: cluster,
      responses: readOne('The entity page in one response', 'ClusterView'),
    },
    delete: {
      operationId: 'DeleteCluster',
      'x-permissions': ['k8ssandra.cluster.read', 'k8ssandra.cluster.delete'],
      summary: 'Asks Kubernetes to delete a cluster',
      parameters: cluster,
      requestBody: requestBody('DeleteClusterRequest'),
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
        'x-permissions': ['k8ssandra.cluster.read', 'k8ssandra.cluster.adopt'],
        summary: 'Takes charge of a cluster that another control plane ran',
        parameters: cluster,
        requestBody: requestBody('AdoptClusterRequest'),
        responses: adopted,
      },
    },
  '/v1/control-planes/{controlPlane}/namespaces/{namespace}/clusters/{name}/datacenters/{datacenter}/nodes':
    {
      get: {
        operationId: 'GetDatacenterNodes',
        'x-permissions': ['k8ssandra.cluster.read'],
        summary: 'All nodes of a datacenter, by rack',
        parameters: [...cluster, datacenter],
        responses: readOne('All nodes', 'DatacenterNodesResponse'),
      },
    },
  '/v1/control-planes/{controlPlane}/namespaces/{namespace}/clusters/{name}/plan':
    {
      get: {
        operationId: 'GetPlan',
        'x-permissions': ['k8ssandra.cluster.read'],
        summary: 'The plan of a cluster',
        parameters: cluster,
        responses: readOne('The plan of a cluster', 'Plan'),
      },
    },
} as const;
