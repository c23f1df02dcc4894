import { parseArgs } from 'node:util';

/** What a run is asked to do. */
export interface BenchOptions {
  /** Names of the scenarios to run. */
  only: string[];
  write: boolean;
  verbose: boolean;
  help: boolean;
}

/** Arguments that cannot be used: its message is all that a person needs. */
export class UsageError extends Error {}

/** What `--help` prints. */
export function usage(names: string[]): string {
  return `npm run bench -- [--only NAME[,NAME]] [--write] [--verbose]

  --only      run some scenarios: ${names.join(', ')}
  --write     write docs/benchmarks.md
  --verbose   print what was asked of the API servers`;
}

/**
 * Reads the arguments of a run.
 * @throws UsageError naming the argument and what to give
 */
export function readOptions(args: string[], names: string[]): BenchOptions {
  const { values } = parseArguments(args);
  const only = values.only?.split(',') ?? names;
  const unknown = only.find(name => !names.includes(name));
  if (unknown !== undefined) {
    throw new UsageError(
      `--only ${unknown} is unknown: give some of ${names.join(', ')}`,
    );
  }
  if (values.write && values.only) {
    throw new UsageError('--write needs the whole table: leave out --only');
  }
  return { ...values, only };
}

function parseArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        only: { type: 'string' },
        write: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
