import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Action } from '../plan';

/**
 * Puts annotations of ours on an object that is about to be written. They are no part of what is asked for, so they never cause
 * a write of their own (design: Identity).
 */
export function stamped(
  action: Action,
  notes: Record<string, string> | undefined,
): Action {
  if (!notes) return action;
  switch (action.type) {
    case 'apply':
      return action.subresource
        ? action
        : { ...action, object: withNotes(action.object, notes) };
    case 'create':
      return { ...action, object: withNotes(action.object, notes) };
    case 'create-secret':
      return {
        ...action,
        make: password => withNotes(action.make(password), notes),
      };
    default:
      return action;
  }
}

function withNotes<T extends KubernetesObject>(
  object: T,
  notes: Record<string, string>,
): T {
  return {
    ...object,
    metadata: {
      ...object.metadata,
      annotations: { ...object.metadata.annotations, ...notes },
    },
  };
}
