import { startRealFleet } from './real';
import { startSimulatedFleet } from './simulator';
import type { BenchFleet, Driver, FleetOptions } from './types';

const START: Record<Driver, (options: FleetOptions) => Promise<BenchFleet>> = {
  simulator: startSimulatedFleet,
  real: options => startRealFleet('real', options),
  'stand-in': options => startRealFleet('stand-in', options),
};

/** Starts the Kubernetes clusters of a driver. */
export function startBenchFleet(
  driver: Driver,
  options: FleetOptions,
): Promise<BenchFleet> {
  return START[driver](options);
}
