import type {
  CredentialCopy,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** How a copy is drawn, and which words it gets. */
export interface CopyState {
  state: StateKey;
  word:
    | 'same'
    | 'differs'
    | 'absent'
    | 'unknown'
    | 'lastSame'
    | 'lastDiffers'
    | 'lastAbsent';
}

const SEEN: Record<'same' | 'differs' | 'absent', CopyState> = {
  same: { state: 'healthy', word: 'same' },
  differs: { state: 'degraded', word: 'differs' },
  absent: { state: 'attention', word: 'absent' },
};

const LAST: Record<'same' | 'differs' | 'absent', CopyState['word']> = {
  same: 'lastSame',
  differs: 'lastDiffers',
  absent: 'lastAbsent',
};

/** A copy that cannot be seen now is neither the same nor different: it was. */
export function copyState({
  value,
  reachable,
}: CredentialCopy['match']): CopyState {
  if (value === null) {
    return { state: reachable ? 'unknown' : 'unreachable', word: 'unknown' };
  }
  return reachable ? SEEN[value] : { state: 'unreachable', word: LAST[value] };
}
