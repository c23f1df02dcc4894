import { useEffect, useRef, useState } from 'react';
import {
  datacenterWord,
  type DatacenterDetails,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useWord } from '../../../hooks/useWord';
import { drawnState, regionName } from '../../../lib/clusterFacts';
import { VisuallyHidden } from '../../common';

/** At most one message in this time (ux 8). */
const PAUSE_MS = 10_000;

/** The one polite live region of the page: it speaks of transitions only, never of what was there when the page opened. */
export function DatacenterAnnouncer({
  details,
}: {
  details: DatacenterDetails;
}) {
  const { datacenter } = details;
  const translate = useWord();
  const word = translate(
    datacenterWord(drawnState(datacenter), datacenter.activity),
  );
  const current = `${regionName(datacenter)}: ${word}`;
  const spoken = useRef(current);
  const spokenAt = useRef(-Infinity);
  const [message, setMessage] = useState('');
  useEffect(() => {
    if (current === spoken.current) return undefined;
    const wait = spokenAt.current + PAUSE_MS - performance.now();
    const timer = setTimeout(() => {
      setMessage(current);
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
