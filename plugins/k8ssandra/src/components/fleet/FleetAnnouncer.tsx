import { useMemo } from 'react';
import {
  stateWord,
  type ClusterListResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useTransitions } from '../../hooks/useTransitions';
import { VisuallyHidden } from '../common';

/** More clusters than this are not read out one by one. */
const MOST = 3;

/** The one polite live region of the page: which clusters changed their state, or the headline when many did (ux 8). */
export function FleetAnnouncer({ fleet }: { fleet?: ClusterListResponse }) {
  const states = useMemo(
    () =>
      fleet?.items.map(
        ({ id, state }) => `${id.name}: ${stateWord(state, 'cluster')}`,
      ),
    [fleet],
  );
  const message = useTransitions(states, {
    most: MOST,
    summary: fleet?.headline.text ?? '',
  });
  return (
    <VisuallyHidden>
      <span aria-live="polite">{message}</span>
    </VisuallyHidden>
  );
}
