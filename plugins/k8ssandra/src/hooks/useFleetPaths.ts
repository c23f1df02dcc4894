import { useRouteRef } from '@backstage/frontend-plugin-api';
import { fleetRouteRef } from '../routes';

/** Where the tabs of the fleet page are. */
export interface FleetPaths {
  clusters: string;
  kubernetes: string;
  activity: string;
  /** Opens the dialog that connects a Kubernetes cluster. */
  connect: string;
}

/** Paths of the fleet page's tabs; `undefined` in a portal without the page, where links to it are absent. */
export function useFleetPaths(): FleetPaths | undefined {
  const base = useRouteRef(fleetRouteRef)?.();
  return base === undefined
    ? undefined
    : {
        clusters: base,
        kubernetes: `${base}/kubernetes-clusters`,
        activity: `${base}/activity`,
        connect: `${base}/kubernetes-clusters?panel=connect`,
      };
}
