import {
  stateWord,
  type ClusterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useTransitions } from '../../hooks/useTransitions';
import { useWord } from '../../hooks/useWord';
import { drawnState } from '../../lib/clusterFacts';
import { VisuallyHidden } from '../common';

/** More regions than this are not read out one by one when they change together. */
const MOST = 4;

/** The one polite live region of the page: it speaks of transitions only, never of what was there when the page opened. */
export function Announcer({ cluster }: { cluster: ClusterView }) {
  const message = useTransitions(statesOf(cluster, useWord()), {
    most: MOST,
    summary: cluster.verdict.state.text,
  });
  return (
    <VisuallyHidden>
      <span aria-live="polite">{message}</span>
    </VisuallyHidden>
  );
}

/** One line for the cluster and one for each region, so that lines can be compared. */
function statesOf(
  cluster: ClusterView,
  wordOf: (english: string) => string,
): string[] {
  const lines = cluster.datacenters.map(datacenter => {
    const word = wordOf(stateWord(drawnState(datacenter), 'datacenter'));
    return `${datacenter.region}: ${word}`;
  });
  return [`${cluster.id.name}: ${wordOf(stateWord(cluster.state))}`, ...lines];
}
