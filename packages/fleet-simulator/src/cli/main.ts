import { resolve } from 'path';
import { parseArgs } from 'util';
import { repositoryPath } from '../fleet/repository';
import { CommandError } from './adminClient';
import { commands } from './commands';

const USAGE = `fleet: a fleet of simulated Kubernetes clusters

  fleet run [--pace demo|instant] [--fleet-file FILE] [--crds DIR] [--watch-delay MS] [--exit-with-parent]
                                  runs the fleet; prints one JSON line when it is ready
  fleet status                    lists the clusters
  fleet down CONTEXT              closes the port of its API server
  fleet hang CONTEXT              its API server accepts connections and never answers
  fleet slow CONTEXT [--latency MS]   it answers later (1000 ms)
  fleet deny CONTEXT              it refuses every credential
  fleet restore CONTEXT           ends any of these; so does fleet up
  fleet fail-node CONTEXT NAMESPACE/POD [--reason CrashLoopBackOff|OOMKilled|ImagePullBackOff|NotReady]
  fleet heal-node CONTEXT NAMESPACE/POD
  fleet requests                  counts the requests by user, verb and resource

  --state DIR   the fleet's folder; else $K8SSANDRA_STATE, else .data/fleet`;

function readArguments(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        state: { type: 'string' },
        pace: { type: 'string', default: 'demo' },
        'fleet-file': { type: 'string' },
        crds: { type: 'string' },
        'exit-with-parent': { type: 'boolean', default: false },
        latency: { type: 'string' },
        'watch-delay': { type: 'string' },
        reason: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

function readMilliseconds(
  option: string,
  text: string | undefined,
): number | undefined {
  if (text !== undefined && !/^\d+$/.test(text)) {
    throw new CommandError(`${option}: write a number of milliseconds`);
  }
  return text === undefined ? undefined : Number(text);
}

/** Runs one command line; returns what it prints. `run` returns when the fleet has ended. */
export async function runCommand(argv: string[]): Promise<string> {
  const { values, positionals } = readArguments(argv);
  const [name, ...args] = positionals;
  const stateDir = resolve(
    values.state ??
      process.env.K8SSANDRA_STATE ??
      repositoryPath('.data/fleet'),
  );
  if (values.help || !name) return USAGE;
  if (name === 'run') {
    const { pace } = values;
    if (pace !== 'demo' && pace !== 'instant') {
      throw new CommandError('--pace: write demo or instant');
    }
    // Loaded here, so that the short commands start without the API server.
    const { runFleetProcess } =
      require('../fleet/process') as typeof import('../fleet/process');
    await runFleetProcess({
      stateDir,
      pace,
      fleetFile: values['fleet-file'] && resolve(values['fleet-file']),
      crdDir: values.crds && resolve(values.crds),
      watchDelayMs: readMilliseconds('--watch-delay', values['watch-delay']),
      exitWithParent: values['exit-with-parent'],
    });
    return '';
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    throw new CommandError(`There is no command ${name}\n\n${USAGE}`);
  }
  return command({
    stateDir,
    args,
    latencyMs: readMilliseconds('--latency', values.latency),
    reason: values.reason,
  });
}

if (require.main === module) {
  runCommand(process.argv.slice(2)).then(
    output => {
      if (output) process.stdout.write(`${output}\n`);
      process.exit(0);
    },
    error => {
      process.stderr.write(`${error.message}\n`);
      process.exit(1);
    },
  );
}
