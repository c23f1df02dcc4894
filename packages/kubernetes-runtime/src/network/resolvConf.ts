/** What a resolv.conf says besides its name servers, which c-ares reads itself. */
export interface ResolvConf {
  /** Domains in which names with few dots are looked for. */
  search: string[];
  /** A name with so many dots is first taken as it is. */
  ndots: number;
}

/** As resolv.conf(5) limits it. */
const MAX_NDOTS = 15;

const bare = (domain: string) => domain.toLowerCase().replace(/\.+$/, '');

/** Reads a resolv.conf; the last `search` or `domain` counts, as with the C library. */
export function parseResolvConf(text: string): ResolvConf {
  const conf: ResolvConf = { search: [], ndots: 1 };
  for (const line of text.split('\n')) {
    const [keyword, ...words] = line
      .replace(/[#;].*/, '')
      .trim()
      .split(/\s+/);
    if (keyword === 'search') conf.search = words.map(bare).filter(Boolean);
    if (keyword === 'domain') {
      conf.search = words.slice(0, 1).map(bare).filter(Boolean);
    }
    if (keyword === 'options') {
      for (const word of words) {
        const ndots = /^ndots:(\d+)$/.exec(word)?.[1];
        if (ndots) conf.ndots = Math.min(Number(ndots), MAX_NDOTS);
      }
    }
  }
  return conf;
}

/**
 * The names that a host name may stand for, in groups. Names of a group are asked at once and the first that exists counts; the next
 * group is asked when none of them does. Inside a pod (`ndots:5`) that makes `kubernetes.default.svc` work.
 */
export function candidateNames(host: string, conf: ResolvConf): string[][] {
  if (host.endsWith('.')) return [[host]];
  const absolute = `${host}.`;
  const searched = conf.search.map(domain => `${host}.${domain}.`);
  const dots = host.split('.').length - 1;
  if (dots < conf.ndots) return [[...searched, absolute]];
  return searched.length > 0 ? [[absolute], searched] : [[absolute]];
}

/** Sources of names that the files and c-ares stand in for. */
const STOOD_IN_FOR = new Set(['files', 'dns', 'resolve', 'myhostname']);

/** True where the system knows names that neither the hosts file nor a name server does: multicast DNS, a directory, a VPN. */
export function knowsMore(platform: string, nsswitch: string): boolean {
  if (platform !== 'linux') return true;
  const line = /^hosts:(.*)$/m.exec(nsswitch)?.[1] ?? '';
  return line
    .replace(/#.*|\[[^\]]*\]/g, '')
    .split(/\s+/)
    .some(source => source !== '' && !STOOD_IN_FOR.has(source));
}
