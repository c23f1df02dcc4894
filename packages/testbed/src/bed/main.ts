import {
  CommandError,
  fleetCommands,
} from '@k8ssandra-backstage/fleet-simulator';
import { down } from './cli/down';
import { supervisorOf } from './cli/folder';
import { readCommandLine, USAGE, type CommandLine } from './cli/options';
import { run } from './cli/run';
import { status } from './cli/status';
import { up } from './cli/up';

/** Commands that operate a bed that runs, and what they are for the simulated fleet. */
const OPERATIONS: Record<string, string> = {
  hang: 'hang',
  kill: 'down',
  restore: 'restore',
  'fail-node': 'fail-node',
  'heal-node': 'heal-node',
  requests: 'requests',
};

async function operate(line: CommandLine): Promise<string> {
  const { command, stateDir, args, reason } = line;
  const isOperation = Object.hasOwn(OPERATIONS, command);
  if (!isOperation && command !== 'status') {
    throw new CommandError(`There is no command ${command}\n\n${USAGE}`);
  }
  if (!supervisorOf(stateDir)) {
    throw new CommandError(
      `No test bed runs with the state in ${stateDir}. Start one with "npm run testbed -- up".`,
    );
  }
  if (command === 'status') return status(stateDir);
  return fleetCommands[OPERATIONS[command]]({ stateDir, args, reason });
}

/** Runs one command line; resolves with what it prints. */
async function runCommand(argv: string[]): Promise<string> {
  const line = readCommandLine(argv);
  switch (line.command) {
    case 'help':
      return USAGE;
    case 'up':
      return up(line);
    case 'down':
      if (line.args.length > 0) {
        throw new CommandError(
          `down ends the whole bed. To end the API server of ${line.args[0]} only: npm run testbed -- kill ${line.args[0]}`,
        );
      }
      return down(line.stateDir);
    case 'run':
      await run(line);
      return '';
    default:
      return operate(line);
  }
}

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
