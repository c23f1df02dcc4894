import type { LookupFunction } from 'node:net';
import {
  AddressRefusedError,
  refuseAddress,
  type AddressPolicy,
} from './addressPolicy';
import { resolveHost, type Resolve, type ResolvedAddress } from './resolve';

/**
 * A `lookup` for `net.connect` that checks what a name resolved to. The very addresses that passed are the ones
 * connected to, so a name that changes its answer between check and use (DNS rebinding) gains nothing.
 * One refused address refuses the name: an honest API server has none.
 */
export function createGuardedLookup(options: {
  /** Absent: every address will do, because an administrator wrote it. */
  policy?: AddressPolicy;
  resolve?: Resolve;
}): LookupFunction {
  const { policy, resolve = resolveHost } = options;
  const check = (host: string, addresses: ResolvedAddress[]) => {
    for (const { address } of addresses) {
      const refusal = policy && refuseAddress(address, policy);
      if (refusal) throw new AddressRefusedError(host, refusal);
    }
    return addresses;
  };
  return (host, { all, family }, callback) => {
    resolve(host)
      .then(addresses => check(host, addresses))
      .then(
        addresses => {
          const wanted =
            family === 4 || family === 6
              ? addresses.filter(a => a.family === family)
              : addresses;
          if (wanted.length === 0) {
            const error: NodeJS.ErrnoException = new Error('no address');
            error.code = 'ENOTFOUND';
            callback(error, '');
          } else if (all) {
            callback(null, wanted);
          } else {
            callback(null, wanted[0].address, wanted[0].family);
          }
        },
        error => callback(error, ''),
      );
  };
}
