import type { ResolvedAddress } from './types';

/** The addresses that a hosts file gives a name, in its order. */
export function fromHostsFile(text: string, host: string): ResolvedAddress[] {
  return text
    .split('\n')
    .map(line => line.replace(/#.*/, '').trim().split(/\s+/))
    .filter(([, ...names]) => names.some(name => name.toLowerCase() === host))
    .map(([address]) => ({ address, family: address.includes(':') ? 6 : 4 }));
}

const LOOPBACK: ResolvedAddress[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

/** Names that mean this machine and are never asked of a name server (RFC 6761, 6.3). */
export function fromOurselves(host: string): ResolvedAddress[] {
  return /(^|\.)localhost$/.test(host) ? LOOPBACK : [];
}
