import { isIP, type LookupFunction } from 'node:net';
import {
  AddressRefusedError,
  refuseAddress,
  type AddressPolicy,
} from './addressPolicy';
import { resolveHost } from './resolve';
import { notFound, type Resolve } from './types';

/** What a name or a literal address is checked by. */
export interface GuardOptions {
  /** Absent: every address will do, because an administrator wrote it. */
  policy?: AddressPolicy;
  resolve?: Resolve;
}

/**
 * Resolves a host and checks every address, a literal one too. Whoever connects must use the very addresses that passed: then a name
 * that changes its answer between check and use (DNS rebinding) gains nothing. One refused address refuses the name: an honest
 * API server has none.
 * @throws AddressRefusedError in the promise
 */
export function createGuardedResolve(options: GuardOptions): Resolve {
  const { policy, resolve = resolveHost } = options;
  return async host => {
    const family = isIP(host);
    const addresses =
      family === 4 || family === 6
        ? [{ address: host, family } as const]
        : await resolve(host);
    for (const { address } of addresses) {
      const refusal = policy && refuseAddress(address, policy);
      if (refusal) throw new AddressRefusedError(host, refusal);
    }
    return [...addresses];
  };
}

/** A `lookup` for `net.connect` that checks what a name resolved to. It is not asked for literal addresses. */
export function createGuardedLookup(options: GuardOptions): LookupFunction {
  const resolve = createGuardedResolve(options);
  return (host, { all, family }, callback) => {
    resolve(host).then(
      addresses => {
        const wanted =
          family === 4 || family === 6
            ? addresses.filter(a => a.family === family)
            : addresses;
        if (wanted.length === 0) callback(notFound(host), '');
        else if (all) callback(null, wanted);
        else callback(null, wanted[0].address, wanted[0].family);
      },
      error => callback(error, ''),
    );
  };
}
