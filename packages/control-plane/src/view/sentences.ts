import { defineSentences } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What cells, panels and notes say; verdicts have their own catalogue in common. */
export const say = defineSentences({
  // cells: full text for screen readers (ux 8)
  'cell.up': '{where}: up.',
  'cell.starting': '{where}: starting for {seconds:duration}.',
  'cell.starting.unknown': '{where}: starting.',
  'cell.turn': '{where}: waits for its turn, nodes start one at a time.',
  'cell.restarting': '{where}: restarting as part of a change.',
  'cell.leaving': '{where}: hands over its data and leaves.',
  'cell.down': '{where}: down for {seconds:duration}.',
  'cell.down.unknown': '{where}: down.',
  'cell.stuck': '{where}: cannot start, Kubernetes says {why:quote}.',
  'cell.stuck.unknown': '{where}: cannot start.',
  'cell.absent': '{where}: not created yet.',
  'cell.stopped': '{where}: stopped on purpose.',
  'cell.deleting': '{where}: being deleted.',
  'cell.unseen':
    '{where}: not visible now, last seen {letters} {seconds:duration} ago.',
  'cell.unseen.absent':
    '{where}: not visible now, did not exist when last seen {seconds:duration} ago.',
  'cell.never': '{where}: never seen.',
  // panels
  'panel.healthy': '{up} of {size:node|nodes} up.',
  'panel.waits': 'Waits for {first}.',
  'panel.waiting': 'Not created yet.',
  'panel.progressing': '{up} of {size:node|nodes} up; a change is under way.',
  'panel.deleting': '{left:node|nodes} left.',
  'panel.gone': 'Gone.',
  'panel.stopped': 'Stopped on purpose; disks are kept.',
  'panel.unseen':
    'Last seen {seconds:duration} ago with {up} of {size:node|nodes} up.',
  'panel.unasked': 'No longer asked for; it keeps running.',
  // why a value is missing or old
  'unseen.connecting': 'The control plane is connecting to {context}.',
  'unseen.unreachable': '{context} does not answer.',
  'unseen.auth-failed': '{context} refuses our credential.',
  'unseen.incompatible': '{context} does not fit.',
  'unseen.disabled': '{context} is disabled.',
  'unseen.missing': 'No ClientConfig names the context {context}.',
  'unseen.conflict': 'Several ClientConfigs claim the context {context}.',
  'unseen.message': '{what} {message:quote}',
  'context.degraded': '{context} answers, with limits.',
  // steps that wait for a person
  'blocked.invalid': 'The specification of {cluster} is refused: {causes}.',
  'blocked.invalid.next':
    'Correct it and apply it again; nothing is written to any region before.',
  'blocked.noNamespace': 'Namespace {namespace} does not exist in {region}.',
  'blocked.noNamespace.next': 'Create it there.',
  'blocked.collision':
    '{other} was there first: both ask for datacenter {datacenter} in namespace {namespace} of {region}.',
  'blocked.collision.next': 'Rename one of them, or choose another namespace.',
  'blocked.step': '{title}: {reason}.',
  'blocked.valid': '{region} refuses a change: {message:quote}.',
  'blocked.valid.next': 'Take the change back, or make it possible.',
  'blocked.foreign':
    '{region}: a datacenter {datacenter} of somebody else is in the way.',
  'blocked.foreign.next': 'Rename {datacenter}, or choose another namespace.',
  // remarks
  'note.clusterName':
    'spec.cassandra.cluster is read as spec.cassandra.clusterName: {name}.',
  // actions
  'action.deleting': 'It is being deleted already.',
  'action.observed': 'Another control plane runs this cluster; we only look.',
  'action.hub':
    'The control-plane cluster does not answer; nothing can be changed now.',
});
