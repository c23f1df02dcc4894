import { context, controlPlane } from './parameters';
import { readOne } from './responses';

/** Operations on the access to Kubernetes clusters. */
export const accessPaths = {
  '/v1/control-planes/{controlPlane}/contexts/{context}/access': {
    get: {
      operationId: 'GetContextAccess',
      'x-permissions': ['k8ssandra.context.read'],
      summary:
        'Credential, permissions, versions and dependants of a Kubernetes cluster',
      parameters: [controlPlane, context],
      responses: readOne(
        'The access to one Kubernetes cluster',
        'ContextAccessResponse',
      ),
    },
  },
} as const;
