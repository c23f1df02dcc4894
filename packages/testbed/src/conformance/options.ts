import { parseArgs } from 'node:util';
import { randomInt } from 'node:crypto';
import type { DriverName } from './types';

/** What a conformance run is asked to do. */
export interface ConformanceOptions {
  drivers: DriverName[];
  /** Groups to run; all when absent. */
  only?: string[];
  /** Of the order of the cases, and of what is generated. */
  seed: number;
  /** Random sequences of commands that both servers get. */
  sequences: number;
  help: boolean;
}

/** Arguments that cannot be used: its message is all that a person needs. */
export class UsageError extends Error {}

const SEQUENCES = 60;

/** What `--help` prints. */
export const usage = (groups: readonly string[]) =>
  `npm run conformance -- [--driver simulator|real|both] [--only GROUP[,GROUP]] [--seed N] [--sequences N]

  --driver    which API server is asked; both unless told
  --only      some groups: ${groups.join(', ')}
  --seed      repeats the order and the generated commands of another run
  --sequences how many random sequences of commands are compared; ${SEQUENCES} unless told`;

const drivers: Record<string, DriverName[]> = {
  simulator: ['simulator'],
  real: ['real'],
  both: ['simulator', 'real'],
};

/**
 * Reads the arguments of a run.
 * @throws UsageError naming the argument and what to give
 */
export function readOptions(
  args: string[],
  groups: readonly string[],
): ConformanceOptions {
  const { driver, only, seed, sequences, help } = parseArguments(args);
  if (!Object.hasOwn(drivers, driver)) {
    throw new UsageError(
      `--driver ${driver} is unknown: give simulator, real or both`,
    );
  }
  const wanted = only?.split(',');
  const unknown = wanted?.find(name => !groups.includes(name));
  if (unknown !== undefined) {
    throw new UsageError(
      `--only ${unknown} is unknown: give some of ${groups.join(', ')}`,
    );
  }
  if (seed !== undefined && !/^\d{1,9}$/.test(seed)) {
    throw new UsageError(`--seed ${seed} is no number of up to nine digits`);
  }
  if (!/^[1-9]\d{0,5}$/.test(sequences)) {
    throw new UsageError(
      `--sequences ${sequences} is no number from 1 to 999999`,
    );
  }
  return {
    drivers: drivers[driver],
    only: wanted,
    seed: seed === undefined ? randomInt(1e9) : Number(seed),
    sequences: Number(sequences),
    help,
  };
}

function parseArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        driver: { type: 'string', default: 'both' },
        only: { type: 'string' },
        seed: { type: 'string' },
        sequences: { type: 'string', default: String(SEQUENCES) },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
