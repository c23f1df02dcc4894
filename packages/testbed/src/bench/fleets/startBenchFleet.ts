import { startRealFleet } from './real';
import { startSimulatedFleet } from './simulator';
import type { BenchFleet, Driver, FleetOptions } from './types';

/** Starts the Kubernetes clusters of a driver. */
export function startBenchFleet(
  driver: Driver,
  options: FleetOptions,
): Promise<BenchFleet> {
  return driver === 'real'
    ? startRealFleet(options)
    : startSimulatedFleet(options);
}
