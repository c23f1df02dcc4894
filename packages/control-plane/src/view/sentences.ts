import { defineSentences } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What cells, panels and notes say; verdicts have their own catalogue in common. */
export const say = defineSentences({
  // cells: what follows "us-east, rack r2, node 3: "
  'cell.up': 'up',
  'cell.starting': 'starting for {seconds:duration}',
  'cell.starting.unknown': 'starting',
  'cell.turn': 'waits for its turn: nodes start one at a time',
  'cell.restarting': 'restarting as part of a change',
  'cell.leaving': 'hands over its data and leaves',
  'cell.down': 'down for {seconds:duration}',
  'cell.down.unknown': 'down',
  'cell.stuck': 'cannot start, Kubernetes says {why:quote}',
  'cell.stuck.unknown': 'cannot start',
  'cell.absent': 'not created yet',
  'cell.stopped': 'stopped on purpose',
  'cell.deleting': 'being deleted',
  'cell.gone': 'gone',
  // cells out of sight: what follows "last seen: "
  'cell.unseen': 'not up ({letters})',
  'cell.never': 'never',
  // panels
  'panel.healthy': '{up} of {size:node|nodes} up.',
  'panel.waits': 'Waits for {first}.',
  'panel.waiting': 'Not created yet.',
  'panel.progressing': '{up} of {size:node|nodes} up; a change is under way.',
  'panel.deleting': '{left:node|nodes} left.',
  'panel.gone': 'Gone.',
  'panel.goneForGood': 'Gone; what was left of it is being cleaned up.',
  'panel.leaving': 'No longer asked for; it is being prepared to leave.',
  'panel.stopped': 'Stopped on purpose; disks are kept.',
  'panel.unseen':
    'Last seen {seconds:duration} ago with {up} of {size:node|nodes} up.',
  'panel.unasked': 'No longer asked for; it keeps running.',
  // why a value is missing or old
  'unseen.connecting': 'The control plane is connecting to {context}.',
  'unseen.unreachable': '{context} does not answer.',
  'unseen.auth-failed': '{context} refuses our credential.',
  'unseen.forbidden': '{context} does not let us look.',
  'unseen.incompatible': '{context} does not fit.',
  'unseen.disabled': '{context} is disabled.',
  'unseen.missing': 'No ClientConfig names the context {context}.',
  'unseen.conflict': 'Several ClientConfigs claim the context {context}.',
  'unseen.message': '{what} {message:quote}',
  'context.degraded': '{context} answers, with limits.',
  'context.replaced':
    '{context} is another Kubernetes cluster than before: kube-system has another UID. Nothing was deleted.',
  'context.credentialEnds': 'The credential ends in {seconds:duration}.',
  'context.permissionsMissing':
    '{missing:permission is|permissions are} missing.',
  // steps that wait for a person
  'blocked.invalid': 'The specification of {cluster} is refused: {causes}.',
  'blocked.invalid.next':
    'Correct it and apply it again; nothing is written to any region before.',
  'blocked.noNamespace': 'Namespace {namespace} does not exist in {region}.',
  'blocked.noNamespace.next': 'Create it there.',
  'blocked.collision':
    '{other} was there first: both ask for datacenter {datacenter} in namespace {namespace} of {region}.',
  'blocked.collision.next': 'Rename one of them, or choose another namespace.',
  'blocked.step': '{title}: {reason:clause}.',
  'blocked.foreign':
    '{region}: a datacenter {datacenter} of somebody else is in the way.',
  'blocked.foreign.next': 'Rename {datacenter}, or choose another namespace.',
  // actions
  'action.deleting': 'It is being deleted already.',
  'action.observed': 'Another control plane runs this cluster; we only look.',
  'action.observeMode':
    'Control plane {controlPlane} only looks (mode: observe). Set its mode to reconcile to take charge.',
  'action.outOfSight':
    '{regions} cannot be seen now. Ownership is handed over in every region at once, or in none.',
  'action.hub':
    'The control-plane cluster does not answer; nothing can be changed now.',
});
