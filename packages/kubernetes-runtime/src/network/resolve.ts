import { lookup as systemLookup } from 'node:dns/promises';
import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { systemClock, type Clock } from '../time';
import { fromHostsFile, fromOurselves } from './hostsFile';
import { createNameCache, NAME_TIMES, type NameTimes } from './nameCache';
import { createQuery, interleave } from './query';
import { candidateNames, knowsMore, parseResolvConf } from './resolvConf';
import { settleSoon } from './settleSoon';
import {
  nobodySaid,
  type Ask,
  type NameAnswer,
  type Resolve,
  type ResolvedAddress,
} from './types';

/** The parts of name resolution, so that tests can replace them. */
export interface ResolveSources {
  /** Text of `/etc/hosts`, `/etc/resolv.conf` and `/etc/nsswitch.conf`; empty where there is none. */
  hosts: () => Promise<string>;
  resolvConf: () => Promise<string>;
  nsswitch: () => Promise<string>;
  /** Makes what asks the name servers; made anew when resolv.conf changed or nobody answered. */
  makeQuery: () => Ask;
  /** Asks the C library, which occupies a thread of the process. */
  system: (host: string) => Promise<ResolvedAddress[]>;
  platform: string;
}

const textOf = (path: string) => () => readFile(path, 'utf8').catch(() => '');

const SOURCES: ResolveSources = {
  hosts: textOf(
    process.platform === 'win32'
      ? `${process.env.SystemRoot}\\System32\\drivers\\etc\\hosts`
      : '/etc/hosts',
  ),
  resolvConf: textOf('/etc/resolv.conf'),
  nsswitch: textOf('/etc/nsswitch.conf'),
  makeQuery: () => createQuery(),
  system: async host =>
    (await systemLookup(host, { all: true })) as ResolvedAddress[],
  platform: process.platform,
};

/** A dead search domain holds up a name that exists elsewhere for no longer than this. */
const SEARCH_GRACE_MS = 500;

/** Files say no TTL; an edit of the hosts file counts after the shortest one. */
const asAnswer = (addresses: ResolvedAddress[]): NameAnswer => ({
  addresses: interleave(addresses),
  ttlMs: 0,
});

/**
 * Resolves names without stalling other clusters. `dns.lookup` runs on libuv's thread pool, where two dead names block every other
 * look-up of the process; so the hosts file is read, then c-ares asks the name servers off the pool, for the names that resolv.conf
 * makes of a short one. Only where the system has other sources too, it is asked for what these do not know, one name at a time.
 */
export function createResolve(
  options: Partial<ResolveSources> & {
    clock?: Clock;
    times?: Partial<NameTimes>;
  } = {},
): Resolve {
  const { clock = systemClock, times, ...replaced } = options;
  const sources = { ...SOURCES, ...replaced };
  const limitMs = times?.limitMs ?? NAME_TIMES.limitMs;
  let query: { ask: Ask; madeFor: string } | undefined;
  let systemTurn: Promise<unknown> = Promise.resolve();

  const askServers = async (host: string) => {
    const text = await sources.resolvConf();
    if (query?.madeFor !== text) {
      query = { ask: sources.makeQuery(), madeFor: text };
    }
    const { ask } = query;
    try {
      for (const names of candidateNames(host, parseResolvConf(text))) {
        const answer = await firstOf(host, names.map(ask));
        if (answer) return answer;
      }
      return undefined;
    } catch (error) {
      if (query?.ask === ask) query = undefined;
      throw error;
    }
  };

  /** Whoever waited too long for the thread has been told so already and must not occupy it as well. */
  const askSystem = async (host: string) => {
    const until = clock.now() + limitMs;
    const turn = systemTurn.then(() => {
      if (clock.now() >= until) throw nobodySaid(host);
      return sources.system(host);
    });
    systemTurn = turn.catch(() => {});
    const addresses = await turn.catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOTFOUND') return [];
      throw nobodySaid(host);
    });
    return addresses.length > 0 ? asAnswer(addresses) : undefined;
  };

  const ask: Ask = async host => {
    const name = host.replace(/\.$/, '');
    const local = fromHostsFile(await sources.hosts(), name);
    if (local.length > 0) return asAnswer(local);
    const ourselves = fromOurselves(name);
    if (ourselves.length > 0) return asAnswer(ourselves);
    const answer = await askServers(host);
    if (answer) return answer;
    const askMore = knowsMore(sources.platform, await sources.nsswitch());
    return askMore ? askSystem(host) : undefined;
  };

  const cached = createNameCache({ ask, clock, times });
  return async host => {
    const family = isIP(host);
    if (family === 4 || family === 6) return [{ address: host, family }];
    return cached(host.toLowerCase());
  };
}

/**
 * The first name of a group that exists. @throws when none does and one of them could not be asked
 */
async function firstOf(
  host: string,
  questions: Array<Promise<NameAnswer | undefined>>,
): Promise<NameAnswer | undefined> {
  const outcomes = await settleSoon(questions, {
    graceMs: SEARCH_GRACE_MS,
    isAnswer: Boolean,
    isComplete: all => {
      const first = all.find(
        each => !(each?.status === 'fulfilled' && !each.value),
      );
      return first?.status === 'fulfilled';
    },
  });
  for (const outcome of outcomes) {
    if (outcome?.status === 'fulfilled' && outcome.value) return outcome.value;
  }
  const unknown = outcomes.some(outcome => outcome?.status !== 'fulfilled');
  if (unknown) throw nobodySaid(host);
  return undefined;
}

/** The resolver of the process: shared, so that its cache and its one thread are. */
export const resolveHost: Resolve = createResolve();
