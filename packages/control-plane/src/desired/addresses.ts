import { isIPv4, isIPv6 } from 'node:net';

/** Addresses by family, each once, in a stable order: an order that changes would look like a change. Names and nonsense are left out. */
export function addressesByFamily(addresses: string[]): {
  IPv4: string[];
  IPv6: string[];
} {
  const distinct = [...new Set(addresses)].sort();
  return {
    IPv4: distinct.filter(isIPv4),
    IPv6: distinct.filter(isIPv6),
  };
}

/** Families that an EndpointSlice of ours is written for. */
export const ADDRESS_FAMILIES = ['IPv4', 'IPv6'] as const;
