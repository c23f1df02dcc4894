import { createManualClock } from '../../time';
import { createLeaderElection } from '../createLeaderElection';
import type { LeaseSettings } from '../settings';
import type { LeaderElection } from '../types';
import { createLeaseServer, type Line } from './leaseServer';

/** One replica of a test. */
export interface Replica {
  election: LeaderElection;
  /** What is wrong between it and the server. */
  line: Line;
  /** `began 3`, `ended 3 deadline`. */
  told: string[];
}

/** Replicas on one server, whose time is moved by hand. */
export function createReplicas() {
  const clock = createManualClock(5_000);
  const server = createLeaseServer();
  const all: Replica[] = [];
  const log: string[] = [];
  const start = (
    identity: string,
    options: {
      settings?: Partial<LeaseSettings>;
      wallClock?: () => number;
      line?: Line;
    } = {},
  ): Replica => {
    const { line = {}, wallClock = () => 1.7e12 + clock.now() } = options;
    const election = createLeaderElection({
      client: server.client(identity, line),
      lease: { namespace: 'k', name: 'lead' },
      identity,
      settings: options.settings,
      clock,
      wallClock,
      random: () => 0.5,
      logger: {
        debug: text => log.push(text),
        info: text => log.push(text),
        warn: text => log.push(`warn ${text}`),
      },
    });
    const told: string[] = [];
    election.onChange(event => {
      if (event.type === 'changed') return;
      const why = event.type === 'ended' ? ` ${event.why}` : '';
      told.push(`${event.type} ${event.term}${why}`);
    });
    election.start();
    const replica = { election, line, told };
    all.push(replica);
    return replica;
  };
  return {
    clock,
    server,
    log,
    start,
    /** Identities of those that may write now. */
    leaders: () =>
      all
        .filter(each => each.election.mayWrite())
        .map(each => each.election.status.identity),
    /** Moves time in small steps, and fails as soon as two may write. */
    run: async (ms: number) => {
      for (let left = ms; left > 0; left -= 100) {
        await clock.advance(Math.min(100, left));
        const writing = all.filter(each => each.election.mayWrite());
        if (writing.length > 1) throw new Error('two replicas may write');
      }
    },
    stopAll: () => Promise.all(all.map(each => each.election.stop())),
  };
}

/** What {@link createReplicas} makes. */
export type Replicas = ReturnType<typeof createReplicas>;
