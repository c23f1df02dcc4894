import {
  formatDuration,
  type ContextView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { contextWord } from '../contextWords';

/** What a chip says: a text of ours with its parameters, or a word of the vocabulary. */
export type ChipWord =
  | { key: 'ends'; duration: string }
  | { key: 'missing'; count: number }
  | { key: 'conflict' | 'unnamed' | 'follows' }
  | { key: 'word'; word: string };

/**
 * What the chip of a Kubernetes cluster says: the cause where a few words tell it, else the state (ux 6 i, mockup i).
 *
 * @param leads - whether this replica of the backend leads the control plane; undefined where nobody knows
 */
export function contextChip(context: ContextView, leads?: boolean): ChipWord {
  const { reason, credential, permissions, state, connection } = context;
  if (state === 'attention' && connection === 'disabled') {
    // the API has no connection of its own for names that lead nowhere
    return { key: reason?.key === 'unseen.missing' ? 'unnamed' : 'conflict' };
  }
  if (reason?.key === 'context.credentialEnds') {
    const left = credential?.value?.endsInSeconds;
    if (typeof left === 'number') {
      return { key: 'ends', duration: formatDuration(left) };
    }
  }
  if (reason?.key === 'context.permissionsMissing') {
    const needed = permissions?.value?.missing.filter(row => !row.optional);
    if (needed?.length) return { key: 'missing', count: needed.length };
  }
  if (context.isControlPlane && state === 'healthy' && leads === false) {
    return { key: 'follows' };
  }
  return { key: 'word', word: contextWord(context) };
}
