import type { DatacenterManifest } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** The ways to look at one region. */
export const MANIFEST_VIEWS = ['difference', 'live', 'desired'] as const;

/** One of {@link MANIFEST_VIEWS}. */
export type ManifestPart = (typeof MANIFEST_VIEWS)[number];

/** What is shown first: what differs where that is known, else what there is. */
export function firstView({
  difference,
  live,
}: DatacenterManifest): ManifestPart {
  if (difference) return 'difference';
  return live.value ? 'live' : 'desired';
}

/** Which word says how a region compares: one that cannot be read is not merely unknown. */
export function comparisonWord({
  comparison,
  live,
  forbidden,
}: DatacenterManifest):
  | DatacenterManifest['comparison']
  | 'forbidden'
  | 'unseen' {
  if (comparison !== 'unknown') return comparison;
  if (forbidden) return 'forbidden';
  return live.reachable ? 'unknown' : 'unseen';
}
