import { useEffect, useRef, useState } from 'react';
import {
  stateWord,
  type ClusterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { drawnState } from '../../lib/clusterFacts';
import { VisuallyHidden } from '../common';

/** At most one message in this time (ux 8). */
const PAUSE_MS = 10_000;

/** The one polite live region of the page: it speaks of transitions only, never of what was there when the page opened. */
export function Announcer({ cluster }: { cluster: ClusterView }) {
  const current = statesOf(cluster);
  const spoken = useRef(current);
  const spokenAt = useRef(-Infinity);
  const [message, setMessage] = useState('');

  useEffect(() => {
    if (current === spoken.current) {
      return undefined;
    }
    const wait = spokenAt.current + PAUSE_MS - performance.now();
    const timer = setTimeout(() => {
      setMessage(changes(spoken.current, current));
      spoken.current = current;
      spokenAt.current = performance.now();
    }, Math.max(0, wait));
    return () => clearTimeout(timer);
  }, [current]);

  return (
    <VisuallyHidden>
      <span aria-live="polite">{message}</span>
    </VisuallyHidden>
  );
}

/** One line for the cluster and one for each region, so that lines can be compared. */
function statesOf(cluster: ClusterView): string {
  const lines = cluster.datacenters.map(datacenter => {
    const word = stateWord(drawnState(datacenter), 'datacenter');
    return `${datacenter.region}: ${word}`;
  });
  return [`${cluster.id.name}: ${stateWord(cluster.state)}`, ...lines].join(
    '\n',
  );
}

function changes(before: string, after: string): string {
  const old = new Set(before.split('\n'));
  return after
    .split('\n')
    .filter(line => !old.has(line))
    .join('. ');
}
