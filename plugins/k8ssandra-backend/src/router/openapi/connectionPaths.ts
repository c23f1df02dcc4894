import { cluster } from './parameters';
import { readOne } from './responses';

/** Operations on connecting to a cluster, and on what of it is where. */
export const connectionPaths = {
  '/v1/control-planes/{controlPlane}/namespaces/{namespace}/clusters/{name}/connection':
    {
      get: {
        operationId: 'GetConnection',
        'x-permissions': [
          'k8ssandra.cluster.read',
          'k8ssandra.credentials.locate',
        ],
        summary:
          'How services connect from each region, how keyspaces are replicated, and where credentials are. No value of a Secret; without `k8ssandra.credentials.locate` no name of one either',
        parameters: cluster,
        responses: readOne('How services connect', 'ConnectionResponse'),
      },
    },
  '/v1/control-planes/{controlPlane}/namespaces/{namespace}/clusters/{name}/manifests':
    {
      get: {
        operationId: 'GetManifests',
        'x-permissions': ['k8ssandra.cluster.read'],
        summary:
          'What was asked, what each region has now, and what differs. A region is waited for at most 3 s; values that may be secret read `(hidden)`',
        parameters: cluster,
        responses: readOne(
          'What was asked and what each region has',
          'ManifestsResponse',
        ),
      },
    },
} as const;
