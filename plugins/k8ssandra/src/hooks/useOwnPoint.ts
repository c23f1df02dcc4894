import type { Entity } from '@backstage/catalog-model';
import type { ConnectionPoint } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { ownPoint, type OwnPoint } from '../lib/connect/ownRegion';
import { useDependents } from './useDependents';
import { useOwners } from './useOwners';

/** The datacenter beside the viewer's own component, as far as the catalog tells; `undefined` while it is asked, `null` for none. */
export function useOwnPoint(
  entity: Entity,
  points: ConnectionPoint[],
): OwnPoint | null | undefined {
  const { components, error } = useDependents(entity);
  const owners = useOwners();
  if (error) return null;
  if (!components || !owners) return undefined;
  return ownPoint(components, owners, points) ?? null;
}
