import type { BenchFleet, FleetOptions } from './types';

export async function startRealFleet(
  options: FleetOptions,
): Promise<BenchFleet> {
  throw new Error(`not yet: ${options.regions.length}`);
}
