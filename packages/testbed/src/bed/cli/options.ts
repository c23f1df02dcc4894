import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  CommandError,
  readFleetFile,
  type FleetDefinition,
  type PaceName,
} from '@k8ssandra-backstage/fleet-simulator';
import { root } from '../../support/paths';
import { bedDefinition, regionNames } from '../fleetDefinition';

/** What `--help` prints. */
export const USAGE = `testbed: real Kubernetes API servers on this machine

  testbed build                   builds or finds the programs; prints their folder
  testbed up [CLUSTERS] [--pace demo|instant] [--json]
                                  starts a bed and leaves it running; prints its kubeconfig
  testbed run [CLUSTERS] [--pace demo|instant] [--exit-with-parent]
                                  runs a bed until Ctrl-C; prints one JSON line when it is ready
  testbed status                  lists its clusters and processes
  testbed hang CONTEXT            stops its API server (SIGSTOP): it accepts connections and never answers
  testbed kill CONTEXT            kills its API server (SIGKILL)
  testbed restore CONTEXT         ends either of these; nothing is lost
  testbed fail-node CONTEXT NAMESPACE/POD [--reason CrashLoopBackOff|OOMKilled|ImagePullBackOff|NotReady]
  testbed heal-node CONTEXT NAMESPACE/POD
  testbed requests                counts the requests by user, verb and resource, from the audit logs
  testbed down                    ends all its processes and removes its folder

  CLUSTERS      --regions N or --regions NAME,NAME…: data-plane clusters, three when absent; or --fleet-file FILE
  --pace        how fast Cassandra nodes start: demo (about 5 s each, as when absent) or instant
  --state DIR   the bed's folder; else $K8SSANDRA_TESTBED_STATE, else .data/testbed`;

/** A command line, read. */
export interface CommandLine {
  command: string;
  args: string[];
  stateDir: string;
  pace: PaceName;
  definition: () => FleetDefinition;
  exitWithParent: boolean;
  json: boolean;
  reason?: string;
  /** The options that say what a bed is made of, for another process. */
  passedOn: string[];
}

function regionsOf(text: string): string[] {
  if (!/^\d+$/.test(text)) return text.split(',').map(each => each.trim());
  const count = Number(text);
  if (count < 1 || count > 50) {
    throw new CommandError('--regions: write a number from 1 to 50, or names');
  }
  return regionNames(count);
}

const calledFrom = (path: string) =>
  resolve(process.env.K8SSANDRA_CALLED_FROM ?? process.cwd(), path);

/**
 * Reads a command line.
 * @throws CommandError that says what to write
 */
export function readCommandLine(argv: string[]): CommandLine {
  let parsed;
  try {
    parsed = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        regions: { type: 'string' },
        'fleet-file': { type: 'string' },
        pace: { type: 'string', default: 'demo' },
        state: { type: 'string' },
        reason: { type: 'string' },
        json: { type: 'boolean', default: false },
        'exit-with-parent': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n\n${USAGE}`);
  }
  const { values, positionals } = parsed;
  const [command = 'help', ...args] = positionals;
  const { pace, regions } = values;
  const fleetFile = values['fleet-file'] && calledFrom(values['fleet-file']);
  if (pace !== 'demo' && pace !== 'instant') {
    throw new CommandError('--pace: write demo or instant');
  }
  if (regions !== undefined && fleetFile) {
    throw new CommandError('Write --regions or --fleet-file, not both');
  }
  if (fleetFile && !existsSync(fleetFile)) {
    throw new CommandError(`--fleet-file: there is no ${fleetFile}`);
  }
  const named = values.state ?? process.env.K8SSANDRA_TESTBED_STATE;
  return {
    command: values.help ? 'help' : command,
    args,
    stateDir: named ? calledFrom(named) : resolve(root, '.data', 'testbed'),
    pace,
    definition: () =>
      fleetFile
        ? readFleetFile(fleetFile)
        : bedDefinition(regions ? { regions: regionsOf(regions) } : {}),
    exitWithParent: values['exit-with-parent'],
    json: values.json,
    reason: values.reason,
    passedOn: [
      '--pace',
      pace,
      ...(regions === undefined ? [] : ['--regions', regions]),
      ...(fleetFile ? ['--fleet-file', fleetFile] : []),
    ],
  };
}
