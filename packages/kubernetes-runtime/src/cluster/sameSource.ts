import { isDeepStrictEqual } from 'node:util';
import type { ClusterSource } from './createCluster';

/**
 * True when two sources lead to the same place with the same credential. Functions (token sources, clients) are equal
 * only when they are the very same.
 */
export function sameSource(a: ClusterSource, b: ClusterSource): boolean {
  return isDeepStrictEqual(a, b);
}
