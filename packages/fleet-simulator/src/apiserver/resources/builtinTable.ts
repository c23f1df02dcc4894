import type { JsonSchema } from '../../crd/schemaNode';
import { allVerbs, type ResourceDefinition } from './definition';
import * as admission from './schemas/admission';
import * as core from './schemas/core';
import { customResourceDefinition } from './schemas/customResourceDefinition';
import * as workload from './schemas/pod';
import * as rbac from './schemas/rbac';

/** What is particular to a kind that every API server has. */
export interface Builtin {
  group?: string;
  version?: string;
  kind: string;
  plural: string;
  shortNames?: string[];
  categories?: string[];
  clusterScoped?: boolean;
  schema: JsonSchema;
  subresources?: string[];
  verbs?: readonly string[];
  hasGeneration?: boolean;
  nameRule?: ResourceDefinition['nameRule'];
  fields?: string[];
}

const RBAC = 'rbac.authorization.k8s.io';
const AUTHORIZATION = 'authorization.k8s.io';
const AUTHENTICATION = 'authentication.k8s.io';
const createOnly = ['create'] as const;

const involvedObject = [
  'kind',
  'namespace',
  'name',
  'uid',
  'apiVersion',
  'resourceVersion',
  'fieldPath',
].map(field => `involvedObject.${field}`);

/** The kinds that every API server has. */
export const builtinTable: Builtin[] = [
  {
    kind: 'Namespace',
    plural: 'namespaces',
    shortNames: ['ns'],
    clusterScoped: true,
    schema: core.namespace,
    subresources: ['status', 'finalize'],
    nameRule: 'label',
    fields: ['status.phase'],
    verbs: allVerbs.filter(verb => verb !== 'deletecollection'),
  },
  {
    kind: 'Node',
    plural: 'nodes',
    shortNames: ['no'],
    clusterScoped: true,
    schema: core.node,
    subresources: ['status', 'proxy'],
    fields: ['spec.unschedulable'],
  },
  {
    kind: 'PersistentVolume',
    plural: 'persistentvolumes',
    shortNames: ['pv'],
    clusterScoped: true,
    schema: core.persistentVolume,
    subresources: ['status'],
  },
  { kind: 'Secret', plural: 'secrets', schema: core.secret, fields: ['type'] },
  {
    kind: 'ConfigMap',
    plural: 'configmaps',
    shortNames: ['cm'],
    schema: core.configMap,
  },
  {
    kind: 'Pod',
    plural: 'pods',
    shortNames: ['po'],
    categories: ['all'],
    schema: workload.pod,
    subresources: [
      'binding',
      'eviction',
      'status',
      'log',
      'proxy',
      'portforward',
      'ephemeralcontainers',
    ],
    fields: [
      'spec.nodeName',
      'spec.restartPolicy',
      'spec.schedulerName',
      'spec.serviceAccountName',
      'status.phase',
      'status.podIP',
      'status.nominatedNodeName',
    ],
  },
  {
    kind: 'Event',
    plural: 'events',
    shortNames: ['ev'],
    schema: core.event,
    fields: [
      ...involvedObject,
      'reason',
      'reportingComponent',
      'source',
      'type',
    ],
  },
  {
    kind: 'Service',
    plural: 'services',
    shortNames: ['svc'],
    categories: ['all'],
    schema: core.service,
    subresources: ['status', 'proxy'],
    nameRule: 'service',
    fields: ['spec.clusterIP', 'spec.type'],
  },
  {
    kind: 'Endpoints',
    plural: 'endpoints',
    shortNames: ['ep'],
    schema: core.endpoints,
  },
  {
    kind: 'ServiceAccount',
    plural: 'serviceaccounts',
    shortNames: ['sa'],
    schema: core.serviceAccount,
    subresources: ['token'],
  },
  {
    kind: 'PersistentVolumeClaim',
    plural: 'persistentvolumeclaims',
    shortNames: ['pvc'],
    schema: core.persistentVolumeClaim,
    subresources: ['status'],
  },
  {
    group: 'apps',
    kind: 'StatefulSet',
    plural: 'statefulsets',
    shortNames: ['sts'],
    categories: ['all'],
    schema: workload.statefulSet,
    subresources: ['status', 'scale'],
    hasGeneration: true,
  },
  {
    group: 'apps',
    kind: 'Deployment',
    plural: 'deployments',
    shortNames: ['deploy'],
    categories: ['all'],
    schema: workload.deployment,
    subresources: ['status', 'scale'],
    hasGeneration: true,
  },
  {
    group: 'policy',
    kind: 'PodDisruptionBudget',
    plural: 'poddisruptionbudgets',
    shortNames: ['pdb'],
    schema: workload.podDisruptionBudget,
    subresources: ['status'],
    hasGeneration: true,
  },
  {
    group: 'discovery.k8s.io',
    kind: 'EndpointSlice',
    plural: 'endpointslices',
    schema: core.endpointSlice,
    hasGeneration: true,
  },
  {
    group: 'coordination.k8s.io',
    kind: 'Lease',
    plural: 'leases',
    schema: core.lease,
  },
  {
    group: 'storage.k8s.io',
    kind: 'StorageClass',
    plural: 'storageclasses',
    shortNames: ['sc'],
    clusterScoped: true,
    schema: core.storageClass,
  },
  {
    group: RBAC,
    kind: 'Role',
    plural: 'roles',
    schema: rbac.role,
    nameRule: 'path',
  },
  {
    group: RBAC,
    kind: 'RoleBinding',
    plural: 'rolebindings',
    schema: rbac.roleBinding,
    nameRule: 'path',
  },
  {
    group: RBAC,
    kind: 'ClusterRole',
    plural: 'clusterroles',
    clusterScoped: true,
    schema: rbac.role,
    nameRule: 'path',
  },
  {
    group: RBAC,
    kind: 'ClusterRoleBinding',
    plural: 'clusterrolebindings',
    clusterScoped: true,
    schema: rbac.roleBinding,
    nameRule: 'path',
  },
  {
    group: 'apiextensions.k8s.io',
    kind: 'CustomResourceDefinition',
    plural: 'customresourcedefinitions',
    shortNames: ['crd', 'crds'],
    categories: ['api-extensions'],
    clusterScoped: true,
    schema: customResourceDefinition,
    subresources: ['status'],
    hasGeneration: true,
  },
  {
    group: 'admissionregistration.k8s.io',
    kind: 'ValidatingWebhookConfiguration',
    plural: 'validatingwebhookconfigurations',
    categories: ['api-extensions'],
    clusterScoped: true,
    schema: admission.validatingWebhookConfiguration,
    hasGeneration: true,
  },
  {
    group: 'admissionregistration.k8s.io',
    kind: 'MutatingWebhookConfiguration',
    plural: 'mutatingwebhookconfigurations',
    categories: ['api-extensions'],
    clusterScoped: true,
    schema: admission.mutatingWebhookConfiguration,
    hasGeneration: true,
  },
  {
    group: 'apiregistration.k8s.io',
    kind: 'APIService',
    plural: 'apiservices',
    clusterScoped: true,
    schema: rbac.review,
    verbs: ['get', 'list', 'watch'],
  },
  {
    group: AUTHORIZATION,
    kind: 'SelfSubjectAccessReview',
    plural: 'selfsubjectaccessreviews',
    clusterScoped: true,
    schema: rbac.review,
    verbs: createOnly,
  },
  {
    group: AUTHORIZATION,
    kind: 'SelfSubjectRulesReview',
    plural: 'selfsubjectrulesreviews',
    clusterScoped: true,
    schema: rbac.review,
    verbs: createOnly,
  },
  {
    group: AUTHORIZATION,
    kind: 'SubjectAccessReview',
    plural: 'subjectaccessreviews',
    clusterScoped: true,
    schema: rbac.review,
    verbs: createOnly,
  },
  {
    group: AUTHORIZATION,
    kind: 'LocalSubjectAccessReview',
    plural: 'localsubjectaccessreviews',
    schema: rbac.review,
    verbs: createOnly,
  },
  {
    group: AUTHENTICATION,
    kind: 'TokenReview',
    plural: 'tokenreviews',
    clusterScoped: true,
    schema: rbac.review,
    verbs: createOnly,
  },
  {
    group: AUTHENTICATION,
    kind: 'SelfSubjectReview',
    plural: 'selfsubjectreviews',
    clusterScoped: true,
    schema: rbac.review,
    verbs: createOnly,
  },
];
