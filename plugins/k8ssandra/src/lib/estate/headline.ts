import type { ContextView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cannotRead, contextsWorstFirst, groupOf } from './estate';

/** Names that a headline has room for. */
const NAMED = 3;

/** A Kubernetes cluster in the headline, and what is wrong with it. */
export interface NamedTrouble {
  region: string;
  why: 'silent' | 'refuses';
}

/** What the headline of the page of Kubernetes clusters says; pages put it into words. */
export type EstateHeadline =
  | { kind: 'none' }
  | { kind: 'ready'; count: number }
  | {
      kind: 'unread';
      count: number;
      named: NamedTrouble[];
      /** Further ones that are not named. */
      more: number;
      /** Datacenters there that the viewer may read; null where nobody counted them. */
      datacenters: number | null;
    }
  | { kind: 'attention'; count: number; regions: string[]; more: number }
  | { kind: 'other'; ready: number; count: number };

/**
 * May and can we reach every Kubernetes cluster? What cannot be read comes first, then what needs a person; one that is only connecting or disabled is
 * neither (ux 2, 6 i).
 */
export function estateHeadline(contexts: ContextView[]): EstateHeadline {
  const sorted = contextsWorstFirst(contexts);
  const unread = sorted.filter(cannotRead);
  if (unread.length > 0) {
    const named = unread.slice(0, NAMED).map(nameOf);
    return {
      kind: 'unread',
      count: unread.length,
      named,
      more: unread.length - named.length,
      datacenters: sum(unread.map(({ datacenters }) => datacenters)),
    };
  }
  const needy = sorted.filter(context => groupOf(context) === 'attention');
  if (needy.length > 0) {
    const regions = needy.slice(0, NAMED).map(({ region }) => region);
    const more = needy.length - regions.length;
    return { kind: 'attention', count: needy.length, regions, more };
  }
  const ready = sorted.filter(({ state }) => state === 'healthy').length;
  if (ready < sorted.length) {
    return { kind: 'other', ready, count: sorted.length };
  }
  return sorted.some(({ isControlPlane }) => !isControlPlane)
    ? { kind: 'ready', count: ready }
    : { kind: 'none' };
}

function nameOf({ region, state }: ContextView): NamedTrouble {
  return { region, why: state === 'auth-failed' ? 'refuses' : 'silent' };
}

/** A sum never adds what nobody counted (ux 3). */
function sum(values: Array<number | undefined>): number | null {
  const known = values.filter(value => value !== undefined);
  return known.length < values.length
    ? null
    : known.reduce((total, value) => total + value, 0);
}
