import { DRIVERS, type Driver } from '../fleets/types';
import type { Scenario } from '../scenario';
import { badAtStart } from './badAtStart';
import { browser } from './browser';
import { burst } from './burst';
import { connectionMemory } from './connectionMemory';
import { creation } from './creation';
import { deadContextCreation, deadContextStatus } from './deadContext';
import { deadRegion } from './deadRegion';
import { explaining } from './explaining';
import { failOver } from './failOver';
import { fleetOfClusters } from './fleetOfClusters';
import { gates } from './gates';
import { nodeCells, pages } from './pages';
import { planning } from './planning';
import { podMemory } from './podMemory';
import { historyWrites, portal } from './portal';
import { rotation } from './rotation';
import { scaleOne } from './scaleOne';
import { secretCopies } from './secretCopies';
import { sizeChange } from './sizeChange';
import { statusChange } from './statusChange';

/** Scenarios by name that share one fleet; each leaves a control plane at work behind. */
export interface Group {
  /** Data-plane contexts; three when absent. */
  regions?: string[];
  /** Cassandra nodes that each of them can hold. */
  workers?: number;
  scenarios: Record<string, Scenario>;
}

const regionsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => `region-${index + 1}`);

/** One cluster: what the data plane does is a part of every time. */
const oneCluster: Record<string, Scenario> = {
  creation3: creation(3),
  creation2: creation(2),
  scaleOne,
  sizeChange,
  statusChange,
};

/** Three regions, a cluster or many. */
const daily: Record<string, Scenario> = {
  planning,
  explaining,
  ...oneCluster,
  rotation,
  badAtStart,
  burst,
};

const groups: Record<Driver, Group[]> = {
  simulator: [
    // Workers for the nodes of 51 clusters: each holds one.
    { workers: 200, scenarios: { ...daily, browser, pages } },
    { workers: 600, scenarios: { fleetOfClusters } },
    {
      regions: regionsOf(10),
      scenarios: { gates, deadRegion, deadContextStatus, deadContextCreation },
    },
    { regions: regionsOf(200), scenarios: { secretCopies, connectionMemory } },
    { scenarios: { failOver, podMemory, historyWrites } },
    { regions: regionsOf(1), workers: 1200, scenarios: { nodeCells } },
    { regions: regionsOf(12), workers: 400, scenarios: { portal } },
  ],
  real: [
    {
      workers: 200,
      scenarios: { ...daily, fleetOfClusters, failOver, podMemory },
    },
    {
      regions: regionsOf(10),
      scenarios: {
        secretCopies,
        gates,
        deadRegion,
        deadContextStatus,
        deadContextCreation,
      },
    },
  ],
  // Nothing but what the data plane has a part in.
  'stand-in': [
    { workers: 200, scenarios: { ...oneCluster, burst, fleetOfClusters } },
    { regions: regionsOf(10), scenarios: { gates } },
  ],
};

/** The scenarios of a driver, group by group. */
export function groupsOf(driver: Driver): Group[] {
  return groups[driver];
}

/** Names of the scenarios of a driver, in their order. */
export function namesOf(driver: Driver): string[] {
  return groups[driver].flatMap(each => Object.keys(each.scenarios));
}

/** Scenarios that take many minutes: they run when they are asked for by name. */
export const longScenarios = ['deadContextCreation', 'portal', 'nodeCells'];

/** Names of all scenarios, in the order of the report. */
export const scenarioNames: string[] = [...new Set(DRIVERS.flatMap(namesOf))];
