import { rmSync } from 'node:fs';
import { fleetEndpoint } from '../../bench/fleetEndpoint';
import { isOurs, kindOf } from '../../bench/requestKinds';
import type { Lab } from './lab';
import { startPlane, type Plane } from './plane';

/** What labs do alike, whatever their API servers are: control planes, and what those wrote. */
export function planesOf(options: {
  stateDir: string;
  /** The portal's account in the control-plane cluster. */
  kubeconfig: string;
  /** Contexts that a control plane must reach before it counts as started. */
  regions: string[];
  /** Ends the API servers. */
  stop(): Promise<void>;
}): Pick<Lab, 'start' | 'takeWrites' | 'stop'> {
  const { stateDir, kubeconfig, regions } = options;
  const endpoint = fleetEndpoint(stateDir);
  const planes: Plane[] = [];
  return {
    start: async planeOptions => {
      const plane = await startPlane({ kubeconfig, regions, ...planeOptions });
      planes.push(plane);
      return plane;
    },
    takeWrites: async () => {
      const counts = await endpoint.requests();
      await endpoint.resetRequests();
      return counts.filter(each => isOurs(each) && kindOf(each) === 'writes');
    },
    stop: async () => {
      for (const plane of planes) await plane.close();
      await options.stop();
      rmSync(stateDir, { recursive: true, force: true });
    },
  };
}
