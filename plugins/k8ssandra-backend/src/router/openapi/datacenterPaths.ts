import { cluster, datacenter } from './parameters';
import { problem, readOne } from './responses';

const pod = {
  name: 'pod',
  in: 'path',
  required: true,
  description: 'Name of the pod of the node',
  schema: { type: 'string', minLength: 1, maxLength: 253 },
} as const;

const container = {
  name: 'container',
  in: 'query',
  required: false,
  description: 'One of its containers; cassandra when absent',
  schema: { type: 'string', minLength: 1, maxLength: 63 },
} as const;

const tail = {
  name: 'tail',
  in: 'query',
  required: false,
  description: 'The newest lines, 1 to 2000; 200 when absent',
  schema: { type: 'string', maxLength: 16 },
} as const;

const previous = {
  name: 'previous',
  in: 'query',
  required: false,
  description: 'Of the container before its last restart',
  schema: { type: 'string', enum: ['true', 'false'] },
} as const;

/** Operations on datacenters and their nodes. */
export const datacenterPaths = {
  '/v1/control-planes/{controlPlane}/namespaces/{namespace}/clusters/{name}/datacenters/{datacenter}':
    {
      get: {
        operationId: 'GetDatacenter',
        'x-permissions': ['k8ssandra.cluster.read'],
        summary: 'The page of a datacenter in one response',
        parameters: [...cluster, datacenter],
        responses: readOne('The page of a datacenter', 'DatacenterDetails'),
      },
    },
  '/v1/control-planes/{controlPlane}/namespaces/{namespace}/clusters/{name}/datacenters/{datacenter}/nodes/{pod}':
    {
      get: {
        operationId: 'GetNode',
        'x-permissions': ['k8ssandra.cluster.read'],
        summary: 'All that is known of one node',
        parameters: [...cluster, datacenter, pod],
        responses: readOne('One node', 'NodeDetails'),
      },
    },
  '/v1/control-planes/{controlPlane}/namespaces/{namespace}/clusters/{name}/datacenters/{datacenter}/nodes/{pod}/logs':
    {
      get: {
        operationId: 'GetNodeLog',
        'x-permissions': ['k8ssandra.cluster.read', 'k8ssandra.logs.read'],
        summary:
          'The newest lines of a container of a node, read now in its region: at most 2000 lines and 1 MiB',
        parameters: [...cluster, datacenter, pod, container, tail, previous],
        responses: {
          ...readOne('The newest lines', 'NodeLogResponse'),
          '403': problem('The permission that is lacking'),
        },
      },
    },
} as const;
