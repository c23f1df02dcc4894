import type {
  Hop,
  PropagationView,
  RegionPropagation,
  Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { clusterHop } from './clusterHop';
import { intentHop } from './intentHop';
import { regionPropagation } from './regionPropagation';
import { say } from './sentences';
import type { PropagationInput } from './types';

/**
 * How far the specification has come (product M17). Pure. `null` for a cluster that is being deleted: its specification goes nowhere
 * any more.
 */
export function propagationOf(input: PropagationInput): PropagationView | null {
  const { snapshot, models } = input;
  const { metadata } = snapshot.cluster;
  if (metadata.deletionTimestamp) return null;
  const intent = intentHop(input);
  const cluster = clusterHop(input);
  const regions = models
    .filter(model => model.asked)
    .map(model => regionPropagation(input, cluster, model));
  const hops = [cluster, ...regions.flatMap(region => region.hops)];
  return {
    generation: metadata.generation ?? 1,
    author: metadata.specChange?.manager ?? null,
    arrived: regions.length > 0 && hops.every(hop => hop.state === 'done'),
    headline: headlineOf(input, cluster, regions),
    intent,
    cluster,
    regions,
  };
}

/** Worst first: what a person must mend, then what moves, then what waits, then what cannot be seen. */
function headlineOf(
  { snapshot }: PropagationInput,
  cluster: Hop,
  regions: RegionPropagation[],
): Sentence {
  const generation = snapshot.cluster.metadata.generation ?? 1;
  if (cluster.state === 'unknown') {
    const { controlPlane } = snapshot;
    return say('propagation.hub', { generation, controlPlane });
  }
  if (cluster.state !== 'done' && cluster.waitsFor) {
    const reason = cluster.waitsFor;
    return say('propagation.cluster', { generation, reason });
  }
  for (const state of ['stuck', 'running', 'waiting'] as const) {
    const found = firstAt(regions, state);
    if (found) {
      const { region, hop } = found;
      const reason = hop.waitsFor ?? say('hop.absent');
      return say(`propagation.${state}`, {
        generation,
        region: region.label,
        hop: say(`hop.${hop.kind}`),
        reason,
      });
    }
  }
  const hidden = regions.filter(({ reachable }) => !reachable);
  if (hidden.length > 0) {
    const labels = hidden.map(({ label }) => label);
    return say('propagation.unseen', { generation, regions: labels });
  }
  return regions.length === 0
    ? say('propagation.nothing', { generation })
    : say('propagation.arrived', {
        generation,
        regions: regions.map(({ label }) => label),
      });
}

function firstAt(regions: RegionPropagation[], state: Hop['state']) {
  for (const region of regions) {
    const hop = region.hops.find(each => each.state === state);
    if (hop) return { region, hop };
  }
  return undefined;
}
