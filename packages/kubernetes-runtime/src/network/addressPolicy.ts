import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** What addresses a kubeconfig may lead to, besides public ones. */
export interface AddressPolicy {
  /** 127.0.0.0/8 and ::1. */
  loopback: boolean;
  /** RFC 1918, RFC 4193 and carrier-grade NAT (RFC 6598). */
  privateNetworks: boolean;
}

/** Why an address is refused; also the code of the resulting problem. */
export type AddressRefusal =
  | 'LoopbackRefused'
  | 'LinkLocalRefused'
  | 'PrivateNetworkRefused'
  | 'AddressRefused';

/**
 * Metadata services that are not link-local; they hand out cloud credentials. 169.254.0.0/16 and fe80::/10 are refused as a whole.
 */
const METADATA_ADDRESSES = new Set([
  // AWS, and what EKS gives pods
  'fd00:ec2::254',
  'fd00:ec2::23',
  // Alibaba Cloud, Azure, Oracle Cloud, Google Cloud
  '100.100.100.200',
  '168.63.129.16',
  'fd00:c1::a9fe:a9fe',
  'fd20:ce::254',
]);

/**
 * What each range is; one that is not here is no address of a server. Carrier-grade NAT (100.64.0.0/10) counts as private: managed
 * clusters and overlay networks put API servers there, and it reaches nothing that RFC 1918 does not.
 */
const RANGES: Record<string, AddressRefusal | undefined> = {
  unicast: undefined,
  loopback: 'LoopbackRefused',
  linkLocal: 'LinkLocalRefused',
  private: 'PrivateNetworkRefused',
  uniqueLocal: 'PrivateNetworkRefused',
  carrierGradeNat: 'PrivateNetworkRefused',
};

/** Bytes at which an IPv4 address hides inside an IPv6 one, by range (RFC 6052, 3056, 6145). */
const EMBEDDED_AT: Record<string, number> = {
  rfc6052: 12,
  rfc6145: 12,
  '6to4': 2,
};

/** Hides an IPv4 address too, but not always at the same place (RFC 8215), or is an old way of writing one (RFC 4291, 2.5.5.1). */
const NEVER = ['64:ff9b:1::/48', '::/96'].map(range =>
  ipaddr.IPv6.parseCIDR(range),
);

/** The address that is reached in the end; undefined when it must not be used whatever it is. */
function unwrap(address: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  const ip = ipaddr.process(address);
  const isOdd =
    ip instanceof ipaddr.IPv6 &&
    ip.range() !== 'loopback' &&
    NEVER.some(range => ip.match(range));
  if (isOdd) return undefined;
  const at = EMBEDDED_AT[ip.range()];
  return at === undefined
    ? ip
    : new ipaddr.IPv4(ip.toByteArray().slice(at, at + 4));
}

/** Checks one literal address; undefined when it may be used. */
export function refuseAddress(
  address: string,
  policy: AddressPolicy,
): AddressRefusal | undefined {
  const bare = address.replace(/^\[|\]$/g, '');
  // Node's own reading, which is the strict one: `127.1` and `0x7f000001` are names to it, and names are resolved first.
  if (!isIP(bare)) return 'AddressRefused';
  const ip = unwrap(bare);
  if (!ip) return 'AddressRefused';
  if (METADATA_ADDRESSES.has(ip.toString())) return 'LinkLocalRefused';
  const range = ip.range();
  const refusal = Object.hasOwn(RANGES, range)
    ? RANGES[range]
    : 'AddressRefused';
  if (refusal === 'LoopbackRefused' && policy.loopback) return undefined;
  if (refusal === 'PrivateNetworkRefused' && policy.privateNetworks) {
    return undefined;
  }
  return refusal;
}

const WORDS: Record<AddressRefusal, string> = {
  LoopbackRefused:
    'is a loopback address; allow it with kubeconfigs.allow.loopback',
  LinkLocalRefused:
    'is a link-local or metadata address, which is never allowed',
  PrivateNetworkRefused:
    'is in a private network; allow it with kubeconfigs.allow.privateNetworks',
  AddressRefused: 'is not the address of a single host',
};

/** Says in words why a host is refused. */
export function describeRefusal(host: string, refusal: AddressRefusal): string {
  return `The server address ${host} ${WORDS[refusal]}`;
}

/** An address that the policy refuses, found while connecting. */
export class AddressRefusedError extends Error {
  readonly code: AddressRefusal;
  constructor(host: string, refusal: AddressRefusal) {
    super(describeRefusal(host, refusal));
    this.code = refusal;
  }
}
