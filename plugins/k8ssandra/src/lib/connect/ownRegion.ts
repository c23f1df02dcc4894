import type { Entity } from '@backstage/catalog-model';
import type { ConnectionPoint } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { regionOf } from '../usedBy';

/** A datacenter that is chosen for a viewer, and the component that it is chosen for. */
export interface OwnPoint {
  point: ConnectionPoint;
  /** Title or name of the component. */
  component: string;
}

/**
 * The datacenter beside a component of the viewer's that depends on the cluster and says where it runs; one that serves before others.
 * @param owners - entity references of the viewer and the viewer's groups, in lower case
 */
export function ownPoint(
  components: Entity[],
  owners: ReadonlySet<string>,
  points: ConnectionPoint[],
): OwnPoint | undefined {
  for (const component of components) {
    const region = regionOf(component);
    const beside = points.filter(each => each.region === region);
    const point = beside.find(each => !each.doNotUse) ?? beside[0];
    if (point && isOwned(component, owners)) {
      const { title, name } = component.metadata;
      return { point, component: title ?? name };
    }
  }
  return undefined;
}

/** The datacenter that is shown where nothing else says which: the first that serves. */
export function firstPoint(
  points: ConnectionPoint[],
): ConnectionPoint | undefined {
  return points.find(each => !each.doNotUse) ?? points[0];
}

function isOwned(
  { spec, metadata }: Entity,
  owners: ReadonlySet<string>,
): boolean {
  const owner = spec?.owner;
  return (
    typeof owner === 'string' &&
    owners.has(fullRef(owner, metadata.namespace ?? 'default'))
  );
}

/** `team-a` is `group:default/team-a`. */
function fullRef(owner: string, namespace: string): string {
  const [kind, rest] = owner.includes(':')
    ? owner.split(/:(.*)/)
    : ['group', owner];
  const name = rest.includes('/') ? rest : `${namespace}/${rest}`;
  return `${kind}:${name}`.toLowerCase();
}
