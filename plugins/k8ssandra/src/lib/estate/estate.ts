import {
  compareStates,
  formatContextId,
  type ContextView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Groups of the filter chips of the page of Kubernetes clusters (ux 6 i). */
export const ESTATE_GROUPS = [
  'all',
  'unread',
  'attention',
  'ready',
  'other',
] as const;

/** One of {@link ESTATE_GROUPS}. */
export type EstateGroup = (typeof ESTATE_GROUPS)[number];

/** What the URL holds of the filters. */
export interface EstateFilter {
  text: string;
  group: EstateGroup;
}

/** Cannot be read: it does not answer, refuses us, or a name leads nowhere. */
export function cannotRead({ state }: ContextView): boolean {
  return state === 'unreachable' || state === 'auth-failed';
}

/** The group of a Kubernetes cluster; never `all`. */
export function groupOf(context: ContextView): EstateGroup {
  if (cannotRead(context)) return 'unread';
  switch (context.state) {
    case 'attention':
    case 'incompatible':
    case 'degraded':
    case 'down':
      return 'attention';
    case 'healthy':
      return 'ready';
    default:
      return 'other';
  }
}

/** Kubernetes clusters that pass the filters. */
export function filterContexts(
  contexts: ContextView[],
  { text, group }: EstateFilter,
): ContextView[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return contexts.filter(context => {
    const haystack = searchText(context);
    return (
      (group === 'all' || groupOf(context) === group) &&
      words.every(word => haystack.includes(word))
    );
  });
}

/** How many each chip would show; they follow the text. */
export function countContexts(
  contexts: ContextView[],
  text: string,
): Record<EstateGroup, number> {
  const counts = ESTATE_GROUPS.map(group => [
    group,
    filterContexts(contexts, { text, group }).length,
  ]);
  return Object.fromEntries(counts);
}

/** Worst first, within a state the one that has been silent for longest; control planes last, whatever their state (ux 6 i). */
export function contextsWorstFirst(contexts: ContextView[]): ContextView[] {
  const silence = ({ lastContactSeconds }: ContextView) =>
    lastContactSeconds ?? Infinity;
  const byAge = (a: ContextView, b: ContextView) =>
    cannotRead(a) && silence(a) !== silence(b) ? silence(b) - silence(a) : 0;
  return [...contexts].sort(
    (a, b) =>
      Number(a.isControlPlane) - Number(b.isControlPlane) ||
      compareStates(a.state, b.state) ||
      byAge(a, b) ||
      compareTexts(a.region, b.region) ||
      compareTexts(a.name, b.name),
  );
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function searchText({ id, name, region, aliases, endpoint }: ContextView) {
  return [formatContextId(id), name, region, endpoint ?? '', ...aliases]
    .join(' ')
    .toLowerCase();
}
