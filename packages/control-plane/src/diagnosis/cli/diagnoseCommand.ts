import { parseArgs } from 'node:util';
import { explainState, readState, StateError } from '../state';

const USAGE = `diagnose --state DIR [--cluster NAMESPACE/NAME] [--now TIME]

Explains a Cassandra cluster from a recording of its Kubernetes clusters, as JSON
{"state", "heading", "clients", "next", "problems": [{"rule", "cause", "evidence", "confidence"}]}. No server is asked, and secret values
are never printed.

  --state     directory of <context>.json files, each {"context", "objects": [{"object": {…}}]}, and perhaps reachability.json
              {"<context>": {"state", "reason", "lastContactSeconds"}}
  --cluster   the K8ssandraCluster; needed where there are several
  --now       time that ages are counted from, such as 2026-01-31T15:05:00Z. When absent: now, for a state recorded within a day, else
              the newest time in the state`;

/** What a run prints, and its exit status. */
export interface CommandResult {
  status: 0 | 1;
  /** For standard output. */
  output: string;
  /** For standard error. */
  errors: string;
}

/** Runs the command line. Whatever is wrong is one line on standard error, never a stack. */
export function diagnoseCommand(
  args: string[],
  wallClock: () => number = Date.now,
): CommandResult {
  try {
    const values = parse(args);
    if (values.help) return { status: 0, output: `${USAGE}\n`, errors: '' };
    if (!values.state) {
      throw new StateError(
        '--state is needed: give the directory with the <context>.json files',
      );
    }
    const { cluster, now } = values;
    const state = readState(values.state);
    const explained = explainState(state, { cluster, now, wallClock });
    return {
      status: 0,
      output: `${JSON.stringify(explained, null, 2)}\n`,
      errors: '',
    };
  } catch (error) {
    return { status: 1, output: '', errors: `${lineOf(error)}\n` };
  }
}

function lineOf(error: unknown): string {
  const { message } = error as Error;
  const line = message.replace(/\s*\n\s*/g, ' ');
  return error instanceof StateError
    ? line
    : `This state cannot be explained: ${line}`;
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        state: { type: 'string', short: 's' },
        cluster: { type: 'string', short: 'c' },
        now: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new StateError(
      `${(error as Error).message.replace(/\.$/, '')}. See diagnose --help`,
    );
  }
}
