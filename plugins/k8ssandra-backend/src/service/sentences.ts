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
  'action.notPermitted':
    'You lack the permission {permission} for this cluster.',
});
