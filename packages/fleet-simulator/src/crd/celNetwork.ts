import { BlockList, isIP } from 'node:net';
import type { Environment } from '@marcbachmann/cel-js';

/** An IP address in CEL. */
class Address {
  constructor(readonly text: string) {}

  get family() {
    return isIP(this.text) as 4 | 6;
  }
}

/** A block of addresses in CEL. */
class Block {
  readonly address: Address;
  readonly length: number;

  constructor(text: string) {
    const [address, length] = text.split('/');
    this.address = new Address(address);
    this.length = Number(length);
  }

  holds(other: Address, length = other.family === 4 ? 32 : 128): boolean {
    if (other.family !== this.address.family || length < this.length) {
      return false;
    }
    const kind = this.address.family === 4 ? 'ipv4' : 'ipv6';
    const list = new BlockList();
    list.addSubnet(this.address.text, this.length, kind);
    return list.check(other.text, kind);
  }
}

/** Whether a text is a block such as `10.0.0.0/8`. */
export function isCidr(text: string): boolean {
  const match = /^([^/]+)\/(\d{1,3})$/.exec(text);
  const family = match ? isIP(match[1]) : 0;
  return family !== 0 && Number(match![2]) <= (family === 4 ? 32 : 128);
}

const address = (text: string) => {
  if (isIP(text) === 0)
    throw new Error(`IP Address ${JSON.stringify(text)} parse error`);
  return new Address(text);
};
const block = (text: string) => {
  if (!isCidr(text))
    throw new Error(
      `network address parse error during conversion from string: ${JSON.stringify(
        text,
      )}`,
    );
  return new Block(text);
};
const url = (text: string) => {
  if (!URL.canParse(text))
    throw new Error(
      `URL parse error during conversion from string: ${JSON.stringify(text)}`,
    );
  return new URL(text);
};

/** Kubernetes' functions for addresses, blocks and URLs. */
export function registerNetwork(environment: Environment): Environment {
  return environment
    .registerType('IP', Address)
    .registerType('CIDR', Block)
    .registerType('URL', URL)
    .registerFunction('isIP(string): bool', (text: string) => isIP(text) !== 0)
    .registerFunction('ip(string): IP', address)
    .registerFunction('IP.family(): int', (ip: Address) => BigInt(ip.family))
    .registerFunction('isCIDR(string): bool', isCidr)
    .registerFunction('cidr(string): CIDR', block)
    .registerFunction(
      'CIDR.containsIP(string): bool',
      (cidr: Block, ip: string) => cidr.holds(address(ip)),
    )
    .registerFunction('CIDR.containsIP(IP): bool', (cidr: Block, ip: Address) =>
      cidr.holds(ip),
    )
    .registerFunction(
      'CIDR.containsCIDR(string): bool',
      (cidr: Block, other: string) => {
        const inner = block(other);
        return cidr.holds(inner.address, inner.length);
      },
    )
    .registerFunction('CIDR.ip(): IP', (cidr: Block) => cidr.address)
    .registerFunction('CIDR.prefixLength(): int', (cidr: Block) =>
      BigInt(cidr.length),
    )
    .registerFunction('isURL(string): bool', (text: string) =>
      URL.canParse(text),
    )
    .registerFunction('url(string): URL', url)
    .registerFunction('URL.getScheme(): string', (it: URL) =>
      it.protocol.replace(/:$/, ''),
    )
    .registerFunction('URL.getHost(): string', (it: URL) => it.host)
    .registerFunction('URL.getHostname(): string', (it: URL) =>
      it.hostname.replace(/^\[|\]$/g, ''),
    )
    .registerFunction('URL.getPort(): string', (it: URL) => it.port)
    .registerFunction('URL.getEscapedPath(): string', (it: URL) => it.pathname);
}
