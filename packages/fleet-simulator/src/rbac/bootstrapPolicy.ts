import type { PolicyRule } from './authorizer';

const everything: PolicyRule[] = [
  { verbs: ['*'], apiGroups: ['*'], resources: ['*'] },
  { verbs: ['*'], nonResourceURLs: ['*'] },
];

const reads = ['get', 'list', 'watch'];
const writes = ['create', 'delete', 'deletecollection', 'patch', 'update'];

const namespaced = {
  core: [
    'configmaps',
    'endpoints',
    'events',
    'persistentvolumeclaims',
    'pods',
    'pods/log',
    'pods/status',
    'serviceaccounts',
    'services',
    'services/status',
  ],
  apps: [
    'deployments',
    'deployments/scale',
    'deployments/status',
    'statefulsets',
    'statefulsets/scale',
    'statefulsets/status',
  ],
};

const view: PolicyRule[] = [
  {
    verbs: reads,
    apiGroups: [''],
    resources: [...namespaced.core, 'namespaces'],
  },
  { verbs: reads, apiGroups: ['apps'], resources: namespaced.apps },
  {
    verbs: reads,
    apiGroups: ['discovery.k8s.io'],
    resources: ['endpointslices'],
  },
  { verbs: reads, apiGroups: ['policy'], resources: ['poddisruptionbudgets'] },
];

const edit: PolicyRule[] = [
  ...view,
  {
    verbs: [...reads, ...writes],
    apiGroups: [''],
    resources: [...namespaced.core, 'secrets', 'pods/proxy', 'services/proxy'],
  },
  {
    verbs: [...reads, ...writes],
    apiGroups: ['apps', 'policy', 'coordination.k8s.io'],
    resources: [...namespaced.apps, 'poddisruptionbudgets', 'leases'],
  },
];

/** Cluster roles that every cluster has. */
export const clusterRoles: Record<string, PolicyRule[]> = {
  'cluster-admin': everything,
  admin: [
    ...edit,
    {
      verbs: [...reads, ...writes],
      apiGroups: ['rbac.authorization.k8s.io'],
      resources: ['roles', 'rolebindings'],
    },
  ],
  edit,
  view,
  'system:discovery': [
    {
      verbs: ['get'],
      nonResourceURLs: [
        '/api',
        '/api/*',
        '/apis',
        '/apis/*',
        '/healthz',
        '/livez',
        '/openapi',
        '/openapi/*',
        '/readyz',
        '/version',
        '/version/',
      ],
    },
  ],
  'system:public-info-viewer': [
    {
      verbs: ['get'],
      nonResourceURLs: [
        '/healthz',
        '/livez',
        '/readyz',
        '/version',
        '/version/',
      ],
    },
  ],
  'system:basic-user': [
    {
      verbs: ['create'],
      apiGroups: ['authorization.k8s.io'],
      resources: ['selfsubjectaccessreviews', 'selfsubjectrulesreviews'],
    },
    {
      verbs: ['create'],
      apiGroups: ['authentication.k8s.io'],
      resources: ['selfsubjectreviews'],
    },
  ],
};

/** Groups that have a cluster role from the start. */
export const clusterRoleBindings: Record<string, string[]> = {
  'cluster-admin': ['system:masters'],
  'system:discovery': ['system:authenticated'],
  'system:basic-user': ['system:authenticated'],
  'system:public-info-viewer': [
    'system:authenticated',
    'system:unauthenticated',
  ],
};
