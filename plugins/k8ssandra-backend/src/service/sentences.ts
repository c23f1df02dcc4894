import { defineSentences } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What the HTTP API says itself; the rest is said by the control plane. */
export const say = defineSentences({
  'fleet.notConfigured':
    'No control plane is configured. Name one under k8ssandra.controlPlanes in the configuration.',
  'apply.namespaceMissing':
    'The namespace {namespace} does not exist in {region}. {datacenter} waits until there is one.',
  'apply.namespaceUnknown':
    'Whether the namespace {namespace} exists in {region} cannot be seen now. {datacenter} waits until it can.',
  'apply.takesOver':
    'Fields that somebody else set are taken over: {conflict:quote}',
  'apply.leftOut':
    'The API server does not know {field:quote} and leaves it out: check its spelling and its place, or bring the definitions up to date.',
  'fleet.mayNotCreate':
    'It takes the permission {permission} to order or import a cluster.',
  'fleet.mayNotConnect':
    'It takes the permission {permission} to connect a Kubernetes cluster.',
  'context.notPermitted':
    'You lack the permission {permission} for this Kubernetes cluster.',
  'context.home':
    'How {context} is reached stands in the configuration of the portal.',
  'context.unnamed':
    'No ClientConfig names it: connect a Kubernetes cluster under this name.',
  'context.claimed':
    'Several ClientConfigs claim this name: delete all but one with kubectl.',
  'action.notPermitted':
    'You lack the permission {permission} for this cluster.',
});
