import ipaddr from 'ipaddr.js';

/** What addresses a kubeconfig may lead to, besides public ones. */
export interface AddressPolicy {
  /** 127.0.0.0/8 and ::1. */
  loopback: boolean;
  /** RFC 1918, RFC 4193 and carrier-grade NAT. */
  privateNetworks: boolean;
}

/** Why an address is refused; also the code of the resulting problem. */
export type AddressRefusal =
  | 'LoopbackRefused'
  | 'LinkLocalRefused'
  | 'PrivateNetworkRefused'
  | 'AddressRefused';

/** Metadata services that are not link-local; they hand out cloud credentials. */
const METADATA_ADDRESSES = new Set([
  'fd00:ec2::254',
  '100.100.100.200',
  '168.63.129.16',
]);

const RANGES: Record<string, AddressRefusal> = {
  loopback: 'LoopbackRefused',
  linkLocal: 'LinkLocalRefused',
  private: 'PrivateNetworkRefused',
  uniqueLocal: 'PrivateNetworkRefused',
  carrierGradeNat: 'PrivateNetworkRefused',
  unspecified: 'AddressRefused',
  multicast: 'AddressRefused',
  broadcast: 'AddressRefused',
  reserved: 'AddressRefused',
};

/** Bytes at which an IPv4 address hides inside an IPv6 one, by range (RFC 6052, 3056, 6145). */
const EMBEDDED_AT: Record<string, number> = {
  rfc6052: 12,
  rfc6145: 12,
  '6to4': 2,
};

function unwrap(address: string): ipaddr.IPv4 | ipaddr.IPv6 {
  const ip = ipaddr.process(address);
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
  if (!ipaddr.isValid(bare)) return 'AddressRefused';
  const ip = unwrap(bare);
  if (METADATA_ADDRESSES.has(ip.toString())) return 'LinkLocalRefused';
  const refusal = RANGES[ip.range()];
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
