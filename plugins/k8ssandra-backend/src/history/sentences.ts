import { defineSentences } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What history says itself; sentences of states are those of the page at that time. */
export const say = defineSentences({
  'history.clusterGone': 'The cluster is gone.',
  'history.contextGone':
    '{context} is no longer a Kubernetes cluster of this control plane.',
  'history.datacenterGone': '{datacenter} is gone.',
  'history.contextState': '{context}: {state:state}.',
  // what a Kubernetes cluster says of itself names it
  'history.contextReason': '{reason}',
  'history.by': ' by {manager}',
  'history.created': 'The cluster was asked for{by}.',
  'history.changed': 'The specification was changed{by}: {fields}.',
  'history.unseenChange':
    'The specification was changed{by}; what it was before is not known.',
  'history.deletionAsked': 'The deletion of the cluster was asked for{by}.',
  'history.removed': 'The cluster was deleted.',
  'history.adopted': 'This control plane took charge of the cluster{by}.',
  'history.released': 'The cluster is no longer in the charge of {from}{by}.',
  'history.event': '{kind} {name}: {reason}: {message:quote}',
  'history.operatorEvent': 'cass-operator on {name}: {message:quote}',
  'history.operation': '{command} ({task}) is {state:state}.',
  'history.outage': '{context} could not be seen.',
  'history.outageReason': '{context} could not be seen: {reason:quote}',
  'history.lastSeen':
    'Not seen since this portal started. {seconds:duration} ago {up} of {size} nodes were up.',
  'history.absentHome':
    'As it was {seconds:duration} ago: control plane {controlPlane} has not answered since this portal started.',
  'history.away':
    'The database of history does not answer. What happens is kept in memory and written when it does.',
  'history.starting':
    'The database of history is not open yet. What happens is kept in memory until it is.',
  'history.behind': '{waiting} entries are still to be written.',
  'history.gap.overflow':
    '{lost} entries were lost while the database did not answer.',
  'history.gap.refused': '{lost} entries were refused by the database.',
  'history.gap.unwatched':
    'No portal ran, so that nobody noticed what happened.',
});
