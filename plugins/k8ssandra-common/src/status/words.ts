import { statePalette } from './palette';
import type { DatacenterActivity } from '../view/types';
import type { ContextState, StateKey } from './states';

/** What a state word is said of: some states have their own word for a context or the control plane. */
export type StateSubject =
  | 'node'
  | 'rack'
  | 'datacenter'
  | 'cluster'
  | 'context'
  | 'control-plane'
  | 'step';

const words: Partial<Record<StateSubject, Partial<Record<StateKey, string>>>> =
  {
    context: {
      healthy: 'Ready',
      progressing: 'Connecting',
      paused: 'Disabled',
    },
    'control-plane': {
      healthy: 'Leading',
      progressing: 'Connecting',
      paused: 'Disabled',
    },
    node: { progressing: 'Starting' },
    step: { healthy: 'Done', progressing: 'Running' },
  };

/** The word people read for a state, such as "Ready" for a healthy context (ux 3). */
export function stateWord(state: StateKey, subject?: StateSubject): string {
  const own = subject && words[subject]?.[state];
  return own ?? statePalette[state].word;
}

const activities: Record<DatacenterActivity, string> = {
  starting: 'Starting',
  updating: 'Updating',
  'scaling-up': 'Growing',
  'scaling-down': 'Shrinking',
  rebuilding: 'Rebuilding',
  restarting: 'Restarting',
  stopping: 'Stopping',
  resuming: 'Starting again',
  leaving: 'Leaving',
};

/**
 * The word for a datacenter: what is done to it says more than that it is progressing or being removed. The state itself keeps its
 * glyph and colour.
 */
export function datacenterWord(
  state: StateKey,
  activity?: DatacenterActivity,
): string {
  const moves = state === 'progressing' || state === 'deleting';
  return moves && activity
    ? activities[activity]
    : stateWord(state, 'datacenter');
}

/** The word for a connection: the runtime knows "Syncing" apart from "Connecting". */
export function connectionWord(
  connection: ContextState | 'missing' | 'conflict',
  subject: 'context' | 'control-plane' = 'context',
): string {
  switch (connection) {
    case 'syncing':
      return 'Syncing';
    case 'missing':
      return 'Not configured';
    case 'conflict':
      return 'In conflict';
    default:
      return stateWord(stateOfContext(connection), subject);
  }
}

/** The state of a Kubernetes cluster from its connection (ux 3, "Context"). */
export function stateOfContext(
  connection: ContextState | 'missing' | 'conflict',
): StateKey {
  switch (connection) {
    case 'ready':
      return 'healthy';
    case 'connecting':
    case 'syncing':
      return 'progressing';
    case 'down':
      return 'unreachable';
    case 'auth-failed':
      return 'auth-failed';
    case 'incompatible':
      return 'incompatible';
    case 'disabled':
      return 'paused';
    default:
      // degraded, and a name that no ClientConfig or more than one has: a person must act
      return 'attention';
  }
}
