import { REGIONS } from '../clusters';
import type { Scenario } from '../scenario';
import { browser } from './browser';
import { burst } from './burst';
import { connectionMemory } from './connectionMemory';
import { creation } from './creation';
import { deadRegion } from './deadRegion';
import { fleetOfClusters } from './fleetOfClusters';
import { gates } from './gates';
import { planning } from './planning';
import { podMemory } from './podMemory';
import { scaleOne } from './scaleOne';
import { secretCopies } from './secretCopies';
import { sizeChange } from './sizeChange';
import { statusChange } from './statusChange';

/** Scenarios by name that share one fleet; the last of a group may end the control plane. */
export interface Group {
  /** Data-plane contexts of a fleet of their own; the demo's when absent. */
  regions?: string[];
  /** Cassandra nodes that each of them can hold. */
  workers?: number;
  scenarios: Record<string, Scenario>;
}

const regionsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => `region-${index + 1}`);

/** All scenarios, group by group. */
export const groups: Group[] = [
  { scenarios: { planning, connectionMemory, podMemory } },
  {
    scenarios: {
      creation3: creation(3),
      creation2: creation(2),
      scaleOne,
      sizeChange,
      statusChange,
      burst,
      browser,
    },
  },
  { regions: REGIONS, workers: 600, scenarios: { fleetOfClusters } },
  { regions: regionsOf(10), scenarios: { gates, deadRegion } },
  { regions: regionsOf(200), scenarios: { secretCopies } },
];
