import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { refOf } from '../environment';
import { isReady, ordinalOf, rackOf } from '../objects';
import type { DatacenterRun } from './run';

/** Keeps the seed label on the first ready pods of each rack, and lets a running node read its seeds again (operator-spec C.3). */
export async function labelSeeds(run: DatacenterRun): Promise<void> {
  const { api, network } = run.environment;
  for (const rack of run.racks) {
    const ready = run
      .pods()
      .filter(pod => rackOf(pod) === rack.name && isReady(pod))
      .sort((a, b) => ordinalOf(a) - ordinalOf(b));
    for (const [index, pod] of ready.entries()) {
      const labelled = pod.metadata.labels?.[labels.seedNode] === 'true';
      const wanted = index < rack.seeds;
      if (labelled === wanted) continue;
      await api.patch('Pod', pod, {
        metadata: { labels: { [labels.seedNode]: wanted ? 'true' : null } },
      });
      await run.event(
        wanted ? 'LabeledPodAsSeed' : 'UnlabeledPodAsSeed',
        `${wanted ? 'Labeled' : 'Unlabeled'} as seed node pod ${
          pod.metadata.name
        }`,
      );
    }
  }
  const first = run.pods().find(isReady);
  if (first) {
    network.reloadSeeds(
      refOf(run.environment, first),
      run.processes.seedsOf(first, run.dc),
    );
  }
}
