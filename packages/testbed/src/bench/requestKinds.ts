/** A count of the fleet's API servers: how often a user asked something of a cluster. */
export interface RequestCount {
  cluster: string;
  user: string;
  verb: string;
  /** With its subresource, such as `pods/proxy`; empty for paths such as `/version`. */
  resource: string;
  count: number;
}

/** How the requests of a control plane are told apart. */
export interface RequestTotals {
  /** POST, PUT, PATCH and DELETE, but for those that follow. */
  writes: number;
  /** GET of objects, and lists. */
  reads: number;
  /** GET of plain paths: signs of life that are asked for where none came by itself. */
  probes: number;
  watches: number;
  events: number;
  leases: number;
  /** Calls of the management API through the API server, whatever their method. */
  podProxy: number;
}

/** Our identities are service accounts; administrators and the benchmark's own clients are not. */
export function isOurs({ user }: RequestCount): boolean {
  return user.startsWith('system:serviceaccount:');
}

/** Which total a request belongs to. */
export function kindOf({ verb, resource }: RequestCount): keyof RequestTotals {
  const [plural, subresource] = resource.split('/');
  if (plural === 'pods' && ['proxy', 'portforward'].includes(subresource)) {
    return 'podProxy';
  }
  if (plural === 'leases' && verb !== 'watch') return 'leases';
  if (verb === 'watch') return 'watches';
  if (verb === 'get' && plural === '') return 'probes';
  if (verb === 'get' || verb === 'list') return 'reads';
  if (plural === 'events') return 'events';
  return 'writes';
}

/** Adds up what we asked for. */
export function totalsOf(counts: RequestCount[]): RequestTotals {
  const totals: RequestTotals = {
    writes: 0,
    reads: 0,
    probes: 0,
    watches: 0,
    events: 0,
    leases: 0,
    podProxy: 0,
  };
  for (const each of counts.filter(isOurs)) {
    totals[kindOf(each)] += each.count;
  }
  return totals;
}
