import type {
  ContextView,
  OrderRegion,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** When a Kubernetes cluster can take a datacenter: `later` once it answers, `never` until a person mends it. */
export type Hosting = 'now' | 'later' | 'never';

/** Whether a datacenter may be ordered in a Kubernetes cluster (ux 6 f). */
export function hostingOf({ state }: Pick<ContextView, 'state'>): Hosting {
  switch (state) {
    case 'auth-failed':
    case 'incompatible':
    case 'paused':
    case 'deleting':
      return 'never';
    case 'unreachable':
    case 'unknown':
      return 'later';
    default:
      return 'now';
  }
}

const RANK: Record<Hosting, number> = { now: 0, later: 1, never: 2 };

/** Those that can host first, the control plane's own after the others; order among equals stays, for people learn places. */
export function pickerOrder(contexts: ContextView[]): ContextView[] {
  const rank = (each: ContextView) =>
    2 * RANK[hostingOf(each)] + (each.isControlPlane ? 1 : 0);
  return [...contexts].sort((a, b) => rank(a) - rank(b));
}

/** The Kubernetes cluster that a row names, also by another of its names. */
export function contextOf(
  contexts: ContextView[],
  name: string | undefined,
): ContextView | undefined {
  return contexts.find(({ id }) => id.context === (name ?? ''));
}

/** Kubernetes clusters that no row uses yet, also not by another name of the same cluster. */
export function freeContexts(
  contexts: ContextView[],
  regions: OrderRegion[],
): ContextView[] {
  const taken = new Set(
    regions.flatMap(({ context = '' }) => [
      context,
      ...(contextOf(contexts, context)?.aliases ?? []),
    ]),
  );
  return pickerOrder(contexts).filter(({ id }) => !taken.has(id.context));
}

/** The best place for one more region: one that can host now and that no row uses; `undefined` when there is none. */
export function nextContext(
  contexts: ContextView[],
  regions: OrderRegion[],
): ContextView | undefined {
  return freeContexts(contexts, regions).find(
    each => hostingOf(each) === 'now',
  );
}

/** Zones with workers that take pods, by name; empty when nobody knows them. */
export function zonesOf(context: ContextView | undefined): string[] {
  return (context?.zones?.value ?? []).flatMap(({ name, usable }) =>
    name !== null && usable > 0 ? [name] : [],
  );
}
