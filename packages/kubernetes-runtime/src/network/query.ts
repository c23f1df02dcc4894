import { Resolver } from 'node:dns/promises';
import { settleSoon } from './settleSoon';
import {
  nobodySaid,
  type Ask,
  type NameAnswer,
  type ResolvedAddress,
} from './types';

/** The name server knows that there is nothing, or the name is none. */
const NOT_THERE = new Set([
  'ENOTFOUND',
  'ENODATA',
  'EBADNAME',
  'EBADQUERY',
  'EFORMERR',
]);

/** Some name servers drop questions for AAAA: once there is an IPv4 address, the other kind gets so much longer (RFC 8305, 3). */
const OTHER_FAMILY_MS = 50;

interface Records {
  family: 4 | 6;
  found: Array<{ address: string; ttl: number }>;
}

/** IPv6 and IPv4 in turn, IPv6 first (RFC 8305, 4). */
export function interleave(addresses: ResolvedAddress[]): ResolvedAddress[] {
  const v6 = addresses.filter(({ family }) => family === 6);
  const v4 = addresses.filter(({ family }) => family === 4);
  const longer = Math.max(v6.length, v4.length);
  return Array.from({ length: longer }, (_, index) => [
    ...v6.slice(index, index + 1),
    ...v4.slice(index, index + 1),
  ]).flat();
}

/**
 * Asks name servers through c-ares, which runs off libuv's thread pool: a zone whose servers are dead occupies nothing
 * (research: reliability 1.5). Both families are asked at once.
 */
export function createQuery(
  options: {
    /** `address:port` of the name servers; those of the system when absent. */
    servers?: string[];
    timeoutMs?: number;
  } = {},
): Ask {
  const resolver = new Resolver({
    timeout: options.timeoutMs ?? 1000,
    tries: 2,
  });
  if (options.servers) resolver.setServers(options.servers);

  const records = async (name: string, family: 4 | 6): Promise<Records> => {
    const ask = family === 4 ? 'resolve4' : 'resolve6';
    return { family, found: await resolver[ask](name, { ttl: true }) };
  };

  return async name => {
    const outcomes = await settleSoon([records(name, 6), records(name, 4)], {
      graceMs: OTHER_FAMILY_MS,
      isAnswer: ({ found }) => found.length > 0,
    });
    const answers = outcomes.flatMap(outcome =>
      outcome?.status === 'fulfilled' ? [outcome.value] : [],
    );
    if (answers.length > 0) return answerOf(answers);
    const isKnown = outcomes.every(
      outcome =>
        outcome?.status === 'rejected' && NOT_THERE.has(outcome.reason?.code),
    );
    if (isKnown) return undefined;
    throw nobodySaid(name);
  };
}

function answerOf(answers: Records[]): NameAnswer {
  const addresses = answers.flatMap(({ family, found }) =>
    found.map(({ address }) => ({ address, family })),
  );
  const ttls = answers.flatMap(({ found }) => found.map(({ ttl }) => ttl));
  return {
    addresses: interleave(addresses),
    ttlMs: Math.min(...ttls) * 1000,
  };
}
