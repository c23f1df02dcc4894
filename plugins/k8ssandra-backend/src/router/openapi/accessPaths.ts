import { context, controlPlane } from './parameters';
import { requestBody } from './requestBody';
import { changed, readOne } from './responses';

const MAY_CONNECT = ['k8ssandra.context.connect'] as const;

const refresh = {
  name: 'refresh',
  in: 'query',
  required: false,
  description: 'Ask again although what is known is fresh, at most every 5 s',
  schema: { type: 'string', enum: ['true', 'false'] },
} as const;

/** Operations on the access to Kubernetes clusters. A kubeconfig goes in and never out. */
export const accessPaths = {
  '/v1/control-planes/{controlPlane}/contexts/check': {
    post: {
      operationId: 'CheckContext',
      'x-permissions': MAY_CONNECT,
      summary: 'Looks at a kubeconfig before it is connected',
      parameters: [controlPlane],
      requestBody: requestBody('ConnectContextRequest'),
      responses: changed('200', 'What was found', 'CheckContextResponse'),
    },
  },
  '/v1/control-planes/{controlPlane}/contexts/{context}/access': {
    get: {
      operationId: 'GetContextAccess',
      'x-permissions': ['k8ssandra.context.read'],
      summary:
        'Credential, permissions, versions and dependants of a Kubernetes cluster',
      parameters: [controlPlane, context, refresh],
      responses: readOne(
        'The access to one Kubernetes cluster',
        'ContextAccessResponse',
      ),
    },
  },
  '/v1/control-planes/{controlPlane}/contexts/{context}/credential': {
    put: {
      operationId: 'RenewContext',
      'x-permissions': ['k8ssandra.context.read', ...MAY_CONNECT],
      summary: 'Gives a context another credential',
      parameters: [controlPlane, context],
      requestBody: requestBody('RenewContextRequest'),
      responses: changed('200', 'Renewed', 'RenewContextResponse'),
    },
  },
} as const;

/** Beside the list of contexts. */
export const connectOperation = {
  operationId: 'ConnectContext',
  'x-permissions': MAY_CONNECT,
  summary: 'Connects a Kubernetes cluster',
  parameters: [controlPlane],
  requestBody: requestBody('ConnectContextRequest'),
  responses: changed('201', 'Connected', 'ConnectContextResponse'),
} as const;

/** Beside the view of a context. */
export const removeOperation = {
  operationId: 'RemoveContext',
  'x-permissions': ['k8ssandra.context.read', 'k8ssandra.context.remove'],
  summary: 'Forgets a Kubernetes cluster that nothing uses',
  parameters: [controlPlane, context],
  requestBody: requestBody('RemoveContextRequest'),
  responses: changed('200', 'Removed', 'RemoveContextResponse'),
} as const;
