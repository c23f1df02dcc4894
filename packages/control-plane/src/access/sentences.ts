import { defineSentences } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What is said of the access to a Kubernetes cluster. */
export const say = defineSentences({
  // a credential's kind as people say it
  'credential.kind.client-certificate': 'client certificate',
  'credential.kind.token': 'token',
  'credential.kind.token-file': 'token of a file',
  'credential.kind.command': 'token of a program',
  'credential.kind.password': 'password',
  'credential.at': '{kind}, ends in {seconds:duration}',
  'credential.ended': '{kind}, ended {seconds:duration} ago',
  'credential.never': '{kind}, does not end',
  'credential.renewed': '{kind}, renews itself',
  'credential.unknown': '{kind}, nothing in it says when it ends',
  'credential.none': 'No credential of {context} could be read.',
  'permissions.all': 'All {needed} permissions',
  'permissions.some': '{allowed} of {needed} permissions',
  'permissions.unchecked': 'Not checked yet.',
  'permissions.failed': 'The last check failed: {message:quote}.',
  'permissions.unreachable':
    '{context} does not answer; what stands here is of the last check.',
  'definition.fine': '{kind} {version} is served with every field.',
  'definition.absent':
    '{name} is not installed: {kind} cannot be kept there. Apply its CustomResourceDefinition.',
  'definition.absentOptional':
    '{name} is not installed: what needs a {kind} is not available there.',
  'definition.version':
    '{name} does not serve {version}, only {served}. Apply a newer CustomResourceDefinition.',
  'definition.fields':
    '{name} does not know {fields}; what is written there is dropped. Apply a newer CustomResourceDefinition.',
  'definition.unknown':
    'The definition of {kind} cannot be seen; whether it fits is not known.',
  'operator.runs': '{operator} {version} runs.',
  'operator.unversioned': '{operator} runs; its image tells no version.',
  'operator.behind': '{operator} {version}; elsewhere {newest} runs.',
  'operator.away': '{operator} does not run: none of its pods is ready.',
  'operator.off':
    '{operator} was scaled to zero: nothing works on datacenters here.',
  'versions.old':
    'Kubernetes {version} is too old: {oldest} or newer is needed.',
  'versions.behind':
    'Kubernetes is {minors:minor version|minor versions} behind the others.',
  'unknown.workers': 'Workers of {context} may not be seen, or not yet.',
  'unknown.storageClasses':
    'Storage classes of {context} may not be seen, or not yet.',
  'unknown.versions': 'Nobody looked yet.',
});
