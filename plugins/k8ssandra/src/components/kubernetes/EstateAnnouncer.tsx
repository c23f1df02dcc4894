import type { ContextView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useTransitions } from '../../hooks/useTransitions';
import { estateHeadline } from '../../lib/estate/headline';
import { VisuallyHidden } from '../common';
import { useEstateWords } from './useEstateWords';

/** More contexts than this are not read out one by one. */
const MOST = 3;

/** The one polite live region of the page: which contexts changed their state, or the headline when many did (ux 8). */
export function EstateAnnouncer({ contexts }: { contexts: ContextView[] }) {
  const words = useEstateWords();
  const states = contexts.map(
    context => `${context.region}: ${words.chip(context)}`,
  );
  const message = useTransitions(states, {
    most: MOST,
    summary: words.headline(estateHeadline(contexts)),
  });
  return (
    <VisuallyHidden>
      <span aria-live="polite">{message}</span>
    </VisuallyHidden>
  );
}
