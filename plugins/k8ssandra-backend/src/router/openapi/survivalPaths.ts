import { cluster, context, controlPlane } from './parameters';
import { readOne } from './responses';

/** Operations on what survives. */
export const survivalPaths = {
  '/v1/control-planes/{controlPlane}/namespaces/{namespace}/clusters/{name}/survival':
    {
      get: {
        operationId: 'GetSurvival',
        'x-permissions': ['k8ssandra.cluster.read'],
        summary:
          'Which losses a cluster survives by keyspace and consistency level, and which regions could start alone',
        parameters: cluster,
        responses: readOne('What a cluster survives', 'SurvivalResponse'),
      },
    },
  '/v1/control-planes/{controlPlane}/contexts/{context}/survival': {
    get: {
      operationId: 'GetContextSurvival',
      'x-permissions': ['k8ssandra.context.read', 'k8ssandra.cluster.read'],
      summary: 'What goes on of each cluster without a Kubernetes cluster',
      parameters: [controlPlane, context],
      responses: readOne(
        'What goes on without a Kubernetes cluster',
        'ContextSurvivalResponse',
      ),
    },
  },
} as const;
