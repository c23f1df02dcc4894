/** An address as `net.connect` wants it. */
export interface ResolvedAddress {
  address: string;
  family: 4 | 6;
}

/**
 * Turns a host name into all its addresses, in the order in which they should be tried. Rejects with code `ENOTFOUND` when there is
 * none, and with `ETIMEOUT` when no name server could say.
 */
export type Resolve = (host: string) => Promise<ResolvedAddress[]>;

/** What is known of a name, and for how long. */
export interface NameAnswer {
  addresses: ResolvedAddress[];
  ttlMs: number;
}

/** Asks for one name. Undefined: it has no address. @throws an error with code `ETIMEOUT` when nobody could say */
export type Ask = (name: string) => Promise<NameAnswer | undefined>;

/** Nobody could say: the name server is away, or refuses, or fails. */
export function nobodySaid(name: string): Error {
  const error = new Error(`No name server answered for ${name}`);
  return Object.assign(error, { code: 'ETIMEOUT' });
}

/** It is known that there is no such name. */
export function notFound(name: string): Error {
  const error = new Error(`The name ${name} has no address`);
  return Object.assign(error, { code: 'ENOTFOUND' });
}
