import type { FaultMode } from '../apiserver/http';
import type {
  ClusterReport,
  FleetReport,
  RequestsReport,
} from '../fleet/adminApi';
import { CommandError, connectToFleet } from './adminClient';
import { formatTable } from './table';

/** What a command is given. */
export interface CommandInput {
  stateDir: string;
  /** What follows the command's name. */
  args: string[];
  /** `--latency`, in milliseconds. */
  latencyMs?: number;
  /** `--reason` of `fail-node`. */
  reason?: string;
}

type Command = (input: CommandInput) => Promise<string>;

const MODE_WORDS: Record<FaultMode, string> = {
  none: 'up',
  hang: 'hangs',
  slow: 'slow',
  deny: 'denies',
  down: 'down',
};

function state({ mode, latencyMs }: ClusterReport): string {
  return mode === 'slow' ? `slow by ${latencyMs} ms` : MODE_WORDS[mode];
}

/** The table of `fleet status`. */
export function statusTable({ clusters }: FleetReport): string {
  return formatTable(
    ['CONTEXT', 'REGION', 'STATE', 'SERVER', 'DATACENTERS', 'NODES'],
    clusters.map(each => [
      each.context,
      each.region,
      state(each),
      each.server,
      String(each.datacenters),
      `${each.nodesReady}/${each.nodes}`,
    ]),
  );
}

function onlyArgument({ args }: CommandInput, what: string): string {
  if (args.length !== 1) throw new CommandError(`Name one ${what}`);
  return args[0];
}

function fault(mode: FaultMode): Command {
  return async input => {
    const call = connectToFleet(input.stateDir);
    const context = onlyArgument(input, 'context');
    const latencyMs = input.latencyMs ?? 1_000;
    await call('POST', '/faults', { context, mode, latencyMs });
    return statusTable(await call<FleetReport>('GET', '/status'));
  };
}

function node(fails: boolean): Command {
  return async input => {
    const [context, address, ...more] = input.args;
    const [namespace, pod] = (address ?? '').split('/');
    if (!context || !namespace || !pod || more.length > 0) {
      throw new CommandError('Name a context and a pod: CONTEXT NAMESPACE/POD');
    }
    const call = connectToFleet(input.stateDir);
    await call('POST', '/nodes', {
      context,
      namespace,
      pod,
      fault: fails ? input.reason ?? 'CrashLoopBackOff' : null,
    });
    return `${address} in ${context} ${fails ? 'fails' : 'recovers'}`;
  };
}

/** The commands of `fleet` that talk to a running fleet. */
export const commands: Record<string, Command> = {
  status: async ({ stateDir }) =>
    statusTable(await connectToFleet(stateDir)<FleetReport>('GET', '/status')),
  up: fault('none'),
  restore: fault('none'),
  down: fault('down'),
  hang: fault('hang'),
  slow: fault('slow'),
  deny: fault('deny'),
  'fail-node': node(true),
  'heal-node': node(false),
  requests: async ({ stateDir }) => {
    const { requests } = await connectToFleet(stateDir)<RequestsReport>(
      'GET',
      '/requests',
    );
    return formatTable(
      ['CONTEXT', 'USER', 'VERB', 'RESOURCE', 'COUNT'],
      requests.map(each => [
        each.cluster,
        each.user,
        each.verb,
        each.resource,
        String(each.count),
      ]),
    );
  },
};
