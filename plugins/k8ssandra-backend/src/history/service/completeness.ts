import type {
  HistoryGap,
  HistoryResponse,
  Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { GapRow } from '../database/rows';
import { say } from '../sentences';
import type { GapReason } from '../types';
import type { WriterStatus } from '../writer';

/** What an answer says of itself. */
export interface Completeness {
  /** Spans of which entries were lost. */
  gaps: GapRow[];
  status: WriterStatus;
  /** Whether the database is open, and whether it answered. */
  isOpen: boolean;
  isReadable: boolean;
}

/** So many writes are on their way at any time. */
const USUAL_BACKLOG = 1000;

/** Whether entries may be missing in an answer, and why. Pure. */
export function completeness({
  gaps,
  status,
  isOpen,
  isReadable,
}: Completeness): Pick<HistoryResponse, 'complete' | 'reason' | 'gaps'> {
  const shown = gaps.map(toGap);
  const reason =
    (isOpen ? reasonOf(status, isReadable) : say('history.starting')) ??
    shown[0]?.reason ??
    null;
  return { complete: reason === null, reason, gaps: shown };
}

function reasonOf(
  { failingSince, waiting }: WriterStatus,
  isReadable: boolean,
): Sentence | null {
  if (!isReadable || failingSince !== undefined) return say('history.away');
  return waiting > USUAL_BACKLOG ? say('history.behind', { waiting }) : null;
}

function toGap({ from, to, lost, reason }: GapRow): HistoryGap {
  return {
    from: new Date(Number(from)).toISOString(),
    to: new Date(Number(to)).toISOString(),
    lost,
    reason: say(`history.gap.${reason as GapReason}`, { lost: lost ?? 0 }),
  };
}
