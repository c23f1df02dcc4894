import {
  RELATION_MEMBER_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  compareStates,
  type ClusterSummary,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { ANY_OWNER, type Owners } from './fleet';

/** The worst of some things with a state, in their own order; all of them while there is room. */
export function worstOf<T extends { state: StateKey }>(
  items: T[],
  most: number,
): { shown: T[]; more: number } {
  if (items.length <= most) return { shown: items, more: 0 };
  const worst = new Set(
    [...items]
      .sort((a, b) => compareStates(a.state, b.state))
      .slice(0, most - 1),
  );
  return {
    shown: items.filter(item => worst.has(item)),
    more: items.length - worst.size,
  };
}

/** Owners that a group or user stands for: itself, and for a user its groups. */
export function ownersOf(entity: Entity): Owners {
  const groups = (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_MEMBER_OF)
    .map(({ targetRef }) => targetRef);
  const own = entity.kind.toLowerCase() === 'user' ? groups : [];
  return new Set(
    [stringifyEntityRef(entity), ...own].map(ref => ref.toLowerCase()),
  );
}

/** The owner that all these clusters have; everybody when they differ. */
export function commonOwner(clusters: ClusterSummary[]): string {
  const owners = new Set(clusters.map(({ owner }) => owner?.toLowerCase()));
  const [owner] = owners;
  return owners.size === 1 && owner ? owner : ANY_OWNER;
}
