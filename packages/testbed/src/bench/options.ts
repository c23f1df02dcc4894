import { parseArgs } from 'node:util';
import { DRIVERS, type Driver } from './fleets/types';

/** What a run is asked to do. */
export interface BenchOptions {
  /** One after the other. */
  drivers: Driver[];
  /** Names of the scenarios to run. */
  only: string[];
  write: boolean;
  verbose: boolean;
  help: boolean;
}

/** Arguments that cannot be used: its message is all that a person needs. */
export class UsageError extends Error {}

const RUNS: Record<string, Driver[]> = {
  simulator: ['simulator'],
  real: ['real'],
  'stand-in': ['stand-in'],
  both: ['simulator', 'real'],
  all: [...DRIVERS],
};

/** What `--help` prints. */
export function usage(names: string[], long: string[]): string {
  return `npm run bench -- [--driver simulator|real|stand-in|both|all] [--only NAME[,NAME]] [--write] [--verbose]

  --driver    what to measure on: the fleet of npm start (simulator, which is the default), real kube-apiservers and etcd (real,
              which needs Go or KUBEBUILDER_ASSETS), these with the thinnest data plane (stand-in), or one after the other: simulator and
              real (both), or the three of them (all)
  --only      run some scenarios: ${names.join(', ')};
              ${long.join(', ')} ${
    long.length === 1 ? 'runs' : 'run'
  } only when named here
  --write     write docs/benchmarks.md from the latest results of every driver, whenever they were measured
  --verbose   print what was asked of the API servers`;
}

/**
 * Reads the arguments of a run. `long` are the names of scenarios that take so long that they must be asked for.
 * @throws UsageError naming the argument and what to give
 */
export function readOptions(
  args: string[],
  names: string[],
  long: string[] = [],
): BenchOptions {
  const { driver, ...values } = parseArguments(args);
  const only =
    values.only?.split(',') ?? names.filter(each => !long.includes(each));
  const unknown = only.find(name => !names.includes(name));
  if (unknown !== undefined) {
    throw new UsageError(
      `--only ${unknown} is unknown: give some of ${names.join(', ')}`,
    );
  }
  const drivers = Object.hasOwn(RUNS, driver) ? RUNS[driver] : undefined;
  if (!drivers) {
    throw new UsageError(
      `--driver ${driver} is unknown: give ${Object.keys(RUNS).join(', ')}`,
    );
  }
  return { ...values, drivers, only };
}

function parseArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        driver: { type: 'string', default: 'simulator' },
        only: { type: 'string' },
        write: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
