import {
  usersOfContext,
  type ContextFacts,
  type ControlPlane,
} from '@k8ssandra-backstage/control-plane';
import type {
  ActionState,
  ContextDetailsView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ResourceDirectory } from '../permissions/ResourceDirectory';
import { say } from './sentences';
import type { Visibility } from './types';

/** What only the page of Kubernetes clusters shows of one; permissions of the viewer are not asked for here. */
export function contextDetails(
  controlPlane: ControlPlane,
  facts: ContextFacts,
  resources: ResourceDirectory,
  visible?: Visibility,
): ContextDetailsView {
  const latencyHistory = controlPlane.contextAccess.latency(facts.name);
  const readable = facts.dependants
    .map(id => controlPlane.object(id))
    .filter(object => object !== undefined)
    .filter(object => resources.isReadable(controlPlane, object, visible));
  const action = manageable(controlPlane, facts);
  return {
    ...(latencyHistory && { latencyHistory }),
    datacenters: usersOfContext(readable, facts.name).length,
    actions: { renew: action, remove: action },
  };
}

/** Only what one ClientConfig names can be renewed or removed through the API. */
function manageable(
  controlPlane: ControlPlane,
  { name, connection }: ContextFacts,
): ActionState {
  if (name === '') {
    return refused(say('context.home', { context: controlPlane.name }));
  }
  if (connection === 'missing') return refused(say('context.unnamed'));
  if (connection === 'conflict') return refused(say('context.claimed'));
  return { allowed: true, reason: null };
}

function refused(reason: ActionState['reason']): ActionState {
  return { allowed: false, reason };
}
