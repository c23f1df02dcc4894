import { Resolver, lookup as systemLookup } from 'node:dns/promises';
import { readFile } from 'node:fs/promises';

/** An address as `net.connect` wants it. */
export interface ResolvedAddress {
  address: string;
  family: 4 | 6;
}

/** Turns a host name into all its addresses; rejects with code `ENOTFOUND` when there is none. */
export type Resolve = (host: string) => Promise<ResolvedAddress[]>;

/** The parts of name resolution, so that tests can replace them. */
export interface ResolveSources {
  hostsFile: () => Promise<string>;
  query: (host: string) => Promise<ResolvedAddress[]>;
  system: (host: string) => Promise<ResolvedAddress[]>;
}

async function query(host: string): Promise<ResolvedAddress[]> {
  const resolver = new Resolver({ timeout: 1500, tries: 2 });
  const [v4, v6] = await Promise.allSettled([
    resolver.resolve4(host),
    resolver.resolve6(host),
  ]);
  const addresses = [
    ...(v4.status === 'fulfilled' ? v4.value : []).map(address => ({
      address,
      family: 4 as const,
    })),
    ...(v6.status === 'fulfilled' ? v6.value : []).map(address => ({
      address,
      family: 6 as const,
    })),
  ];
  if (addresses.length === 0 && v4.status === 'rejected') throw v4.reason;
  return addresses;
}

const SOURCES: ResolveSources = {
  hostsFile: () =>
    readFile(
      process.platform === 'win32'
        ? `${process.env.SystemRoot}\\System32\\drivers\\etc\\hosts`
        : '/etc/hosts',
      'utf8',
    ).catch(() => ''),
  query,
  system: async host =>
    (await systemLookup(host, { all: true })) as ResolvedAddress[],
};

function fromHostsFile(text: string, host: string): ResolvedAddress[] {
  return text
    .split('\n')
    .map(line => line.replace(/#.*/, '').trim().split(/\s+/))
    .filter(([, ...names]) => names.some(name => name.toLowerCase() === host))
    .map(([address]) => ({ address, family: address.includes(':') ? 6 : 4 }));
}

const FALLBACK_ERRORS = new Set(['ENOTFOUND', 'ENODATA', 'ESERVFAIL']);

/**
 * Resolves names without stalling other clusters. `dns.lookup` runs on libuv's thread pool, where two dead names
 * block every other look-up of the process; so the hosts file is read first, then c-ares asks the name server off
 * the pool. Names that only the system knows (search domains, mDNS) are asked of `dns.lookup`, one at a time.
 * Equal questions that are open at the same time share one answer.
 */
export function createResolve(sources: ResolveSources = SOURCES): Resolve {
  const open = new Map<string, Promise<ResolvedAddress[]>>();
  let systemTurn: Promise<unknown> = Promise.resolve();

  const askSystem = (host: string) => {
    const answer = systemTurn.then(() => sources.system(host));
    systemTurn = answer.catch(() => {});
    return answer;
  };

  const resolve = async (host: string) => {
    const local = fromHostsFile(await sources.hostsFile(), host);
    if (local.length > 0) return local;
    try {
      const answer = await sources.query(host);
      if (answer.length > 0) return answer;
    } catch (error) {
      if (!FALLBACK_ERRORS.has((error as NodeJS.ErrnoException).code ?? '')) {
        throw error;
      }
    }
    return askSystem(host);
  };

  return host => {
    const name = host.toLowerCase();
    let answer = open.get(name);
    if (!answer) {
      answer = resolve(name).finally(() => open.delete(name));
      open.set(name, answer);
    }
    return answer;
  };
}

/** The resolver of the process: shared, so that its one slot on the thread pool is. */
export const resolveHost: Resolve = createResolve();
