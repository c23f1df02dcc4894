import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { ConnectionPoint } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { firstPoint } from '../lib/connect/ownRegion';
import { withParams } from '../lib/searchParams';
import { useOwnPoint } from './useOwnPoint';

/** Name of the query parameter. */
const PARAMETER = 'from';

/** The datacenter that a viewer's service is beside. */
export interface ChosenPoint {
  /** `undefined` while the catalog is asked, and where there is no datacenter. */
  point: ConnectionPoint | undefined;
  /** The viewer's component that it was chosen for; absent where a person chose, or nothing did. */
  component?: string;
  choose(name: string): void;
}

/** Which datacenter is shown: as the address says, so that it can be shared, else beside the viewer's component, else the first that serves. */
export function useChosenPoint(points: ConnectionPoint[]): ChosenPoint {
  const { entity } = useEntity();
  const own = useOwnPoint(entity, points);
  const [parameters, setParameters] = useSearchParams();
  const named = parameters.get(PARAMETER);
  const choose = useCallback(
    (name: string) =>
      setParameters(before => withParams(before, { [PARAMETER]: name }), {
        replace: true,
      }),
    [setParameters],
  );
  const chosen = points.find(each => each.name === named);
  if (chosen) return { point: chosen, choose };
  if (own === undefined) return { point: undefined, choose };
  return own
    ? { point: own.point, component: own.component, choose }
    : { point: firstPoint(points), choose };
}
