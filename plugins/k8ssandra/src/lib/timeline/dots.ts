import type { HistoryEntry } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Dot, LaneSeed, Span } from './types';

/** Whether an entry belongs to a lane: to a datacenter what is about it, and what its Kubernetes cluster tells of no other one. */
export function isOn(
  { datacenter, context }: Pick<LaneSeed, 'datacenter' | 'context'>,
  entry: HistoryEntry,
): boolean {
  if (datacenter === null) {
    return entry.datacenter === null && !entry.context;
  }
  if (entry.datacenter !== null) {
    return (
      entry.datacenter === datacenter &&
      (context === null || entry.context === null || entry.context === context)
    );
  }
  return Boolean(context) && entry.context === context;
}

/** What bars show already is no dot: outages, and moves of datacenters and Kubernetes clusters. */
function isDot(entry: HistoryEntry): boolean {
  if (entry.kind === 'outage') return false;
  return entry.kind !== 'transition' || entry.subject === 'cluster';
}

/**
 * The dots of a lane, from left to right. Those closer than `gap` are one, at the place of the first: no two overlap.
 * @param gap - part of the length of the lane, above 0
 */
export function dotsOf(
  seed: LaneSeed,
  entries: HistoryEntry[],
  { from, to }: Span,
  gap: number,
): Dot[] {
  const placed = entries
    .filter(each => isDot(each) && isOn(seed, each))
    .map(entry => ({
      entry,
      at: (Date.parse(entry.at) - from) / (to - from),
    }))
    .filter(({ at }) => at >= 0 && at <= 1)
    .sort((a, b) => a.at - b.at);
  const dots: Dot[] = [];
  for (const { entry, at } of placed) {
    const last = dots[dots.length - 1];
    if (last && at - last.at < gap) {
      last.entries.unshift(entry);
    } else {
      dots.push({ at, entries: [entry] });
    }
  }
  return dots;
}
