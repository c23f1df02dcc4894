import type { Region } from '../snapshot';
import { contextHead } from '../snapshot';
import type { ClusterId } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextFacts } from './types';

/** What context facts are made from. */
export interface ContextFactsInput {
  controlPlane: string;
  home: Region;
  regions: ReadonlyMap<string, Region>;
  /** Clusters with a datacenter in a context. */
  dependants: (context: string) => ClusterId[];
  /** Monotonic milliseconds. */
  now: number;
}

/** The control-plane cluster first, then contexts by name. */
export function contextFacts(input: ContextFactsInput): ContextFacts[] {
  const all = [
    input.home,
    ...[...input.regions.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
  ];
  const heads = all.map(each => contextHead(each, input.now));
  return heads.map(head => ({
    ...head,
    aliases: heads
      .filter(
        other =>
          other !== head &&
          head.clusterUid !== null &&
          other.clusterUid === head.clusterUid,
      )
      .map(other => other.name),
    dependants: input.dependants(head.name),
  }));
}
