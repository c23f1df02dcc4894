import { defineSentences } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What is said of recordings apart from what the view and the rules say. */
export const say = defineSentences({
  'recorded.gone':
    '{cluster} is deleted: {objects:object|objects} of it {objects:=is|are} left in {contexts}.',
  'recorded.gone.clients': 'Nothing serves it any more.',
  'recorded.gone.next':
    'Delete {kinds} by hand if nobody needs {count:=it|them}; the datacenters are gone.',
  'recorded.orphaned':
    '{cluster} is gone from the control plane, and {count:datacenter|datacenters} of it {count:=is|are} still there: {datacenters}.',
  'recorded.orphaned.next':
    'Restore the K8ssandraCluster, or delete {datacenters} if nobody needs the data.',
  'recorded.refused':
    'The API server refuses {cluster}: {message:quote}. Nothing of it exists.',
  'recorded.refused.context':
    '{cluster} is refused: {context} has no access data. Nothing of it exists.',
  'recorded.refused.next': 'Change what is refused, and apply it again.',
  'recorded.refused.context.next':
    'Connect the Kubernetes cluster {context}, or put the datacenter elsewhere.',
  'recorded.believed':
    'Pods are missing in the recording: which of those nodes are up is what an operator or Kubernetes noted in a status.',
  'recorded.unread': '{note}.',
  'recorded.unread.more':
    'And {rest} more fields that could not be read are left out.',
  'recorded.observed':
    'No plan is made: the cluster is run by another control plane, or not all is recorded that a plan rests on.',
});
