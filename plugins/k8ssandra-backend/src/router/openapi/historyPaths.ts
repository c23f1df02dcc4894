import { cluster, context, controlPlane } from './parameters';
import { read, readOne } from './responses';

const inQuery = <const N extends string, const D extends string>(
  name: N,
  description: D,
) =>
  ({
    name,
    in: 'query',
    required: false,
    // Colons of times and commas of lists may stand as they are.
    allowReserved: true,
    description,
    schema: { type: 'string', maxLength: 256 },
  } as const);

const query = [
  inQuery('from', 'RFC 3339: entries that ended before are left out'),
  inQuery('to', 'RFC 3339: entries that began after are left out'),
  inQuery(
    'span',
    'Instead of from: so many seconds before to, or before now by the clock of the server; 60 to 34560000',
  ),
  inQuery(
    'kinds',
    'One or more of transition, change, event, operation, outage, with commas between',
  ),
  inQuery('cursor', 'The nextCursor of the page before'),
  inQuery('limit', '1 to 500; 100 when absent'),
] as const;

/** A page of history is JSON, or CSV for who asks for it. */
const withCsv = <
  const A extends { '200': { content: Record<string, unknown> } },
>(
  answers: A,
) =>
  ({
    ...answers,
    '200': {
      ...answers['200'],
      content: {
        ...answers['200'].content,
        'text/csv': { schema: { type: 'string' } },
      },
    },
  } as const);

/** The operations of history. */
export const historyPaths = {
  '/v1/history': {
    get: {
      operationId: 'GetHistory',
      'x-permissions': ['k8ssandra.cluster.read', 'k8ssandra.context.read'],
      summary: 'What happened in the fleet, newest first',
      parameters: query,
      responses: withCsv(
        read('What happened to what the viewer may read', 'HistoryResponse'),
      ),
    },
  },
  '/v1/control-planes/{controlPlane}/contexts/{context}/history': {
    get: {
      operationId: 'GetContextHistory',
      'x-permissions': ['k8ssandra.context.read'],
      summary: 'What happened in a Kubernetes cluster, newest first',
      parameters: [controlPlane, context, ...query],
      responses: withCsv(
        readOne('What happened in a Kubernetes cluster', 'HistoryResponse'),
      ),
    },
  },
  '/v1/control-planes/{controlPlane}/namespaces/{namespace}/clusters/{name}/history':
    {
      get: {
        operationId: 'GetClusterHistory',
        'x-permissions': ['k8ssandra.cluster.read'],
        summary: 'What happened to a cluster, newest first',
        parameters: [
          ...cluster,
          ...query,
          inQuery(
            'datacenter',
            'What is about this datacenter and its Kubernetes cluster, with changes and operations of the whole cluster; - for what concerns no datacenter',
          ),
        ],
        responses: withCsv(
          readOne('What happened to a cluster', 'HistoryResponse'),
        ),
      },
    },
} as const;
