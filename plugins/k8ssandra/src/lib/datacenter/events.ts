import type {
  HistoryEntry,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What happened to a datacenter, equal things as one. */
export interface EventLine {
  id: string;
  state: StateKey;
  kind: HistoryEntry['kind'];
  text: string;
  /** How often. */
  count: number;
  /** Seconds since it was so last, at the time of sending. */
  ageSeconds: number;
}

/** Entries of history as lines, newest first: Kubernetes events of one object and reason are one. */
export function eventLines(entries: HistoryEntry[]): EventLine[] {
  const lines = new Map<string, EventLine>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const known = lines.get(key);
    const count = entry.kind === 'event' ? entry.count : 1;
    const ageSeconds = entry.untilAgeSeconds ?? entry.ageSeconds;
    if (known) {
      known.count += count;
      known.ageSeconds = Math.min(known.ageSeconds, ageSeconds);
    } else {
      lines.set(key, {
        id: entry.id,
        state: stateOf(entry),
        kind: entry.kind,
        text: entry.sentence.text,
        count,
        ageSeconds,
      });
    }
  }
  return [...lines.values()].sort((a, b) => a.ageSeconds - b.ageSeconds);
}

function keyOf(entry: HistoryEntry): string {
  if (entry.kind !== 'event') return entry.id;
  const { kind, name } = entry.involved;
  return `${kind}/${name}/${entry.reason}`;
}

function stateOf(entry: HistoryEntry): StateKey {
  switch (entry.kind) {
    case 'transition':
      return entry.to ?? 'unknown';
    case 'event':
      return entry.type === 'Warning' ? 'degraded' : 'healthy';
    case 'operation':
      return operationState(entry.state);
    case 'outage':
      return 'unreachable';
    default:
      return 'progressing';
  }
}

function operationState(state: string): StateKey {
  switch (state) {
    case 'complete':
      return 'healthy';
    case 'failed':
    case 'invalid':
      return 'attention';
    default:
      return 'progressing';
  }
}
