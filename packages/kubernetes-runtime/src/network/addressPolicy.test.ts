import fc from 'fast-check';
import { describeRefusal, refuseAddress } from './addressPolicy';

const strict = { loopback: false, privateNetworks: false };
const open = { loopback: true, privateNetworks: true };

describe('refuseAddress', () => {
  it.each<[string, string | undefined, string | undefined]>([
    ['8.8.8.8', undefined, undefined],
    ['2606:4700::1111', undefined, undefined],
    ['127.0.0.1', 'LoopbackRefused', undefined],
    ['127.9.9.9', 'LoopbackRefused', undefined],
    ['::1', 'LoopbackRefused', undefined],
    ['[::1]', 'LoopbackRefused', undefined],
    ['::ffff:127.0.0.1', 'LoopbackRefused', undefined],
    ['64:ff9b::7f00:1', 'LoopbackRefused', undefined],
    ['2002:7f00:1::', 'LoopbackRefused', undefined],
    ['10.1.2.3', 'PrivateNetworkRefused', undefined],
    ['172.16.0.1', 'PrivateNetworkRefused', undefined],
    ['192.168.1.1', 'PrivateNetworkRefused', undefined],
    ['100.64.0.1', 'PrivateNetworkRefused', undefined],
    ['fd00::1', 'PrivateNetworkRefused', undefined],
    ['169.254.169.254', 'LinkLocalRefused', 'LinkLocalRefused'],
    ['::ffff:169.254.169.254', 'LinkLocalRefused', 'LinkLocalRefused'],
    ['64:ff9b::a9fe:a9fe', 'LinkLocalRefused', 'LinkLocalRefused'],
    ['fe80::1', 'LinkLocalRefused', 'LinkLocalRefused'],
    ['fd00:ec2::254', 'LinkLocalRefused', 'LinkLocalRefused'],
    ['100.100.100.200', 'LinkLocalRefused', 'LinkLocalRefused'],
    ['0.0.0.0', 'AddressRefused', 'AddressRefused'],
    ['::', 'AddressRefused', 'AddressRefused'],
    ['224.0.0.1', 'AddressRefused', 'AddressRefused'],
    ['ff02::1', 'AddressRefused', 'AddressRefused'],
    ['255.255.255.255', 'AddressRefused', 'AddressRefused'],
    ['no address', 'AddressRefused', 'AddressRefused'],
    ['', 'AddressRefused', 'AddressRefused'],
    // what a resolver of the old days makes of short and odd numbers is not an address to us
    ['127.1', 'AddressRefused', 'AddressRefused'],
    ['0x7f000001', 'AddressRefused', 'AddressRefused'],
    ['2130706433', 'AddressRefused', 'AddressRefused'],
    // ranges of all kinds in which no server lives
    ['0.1.2.3', 'AddressRefused', 'AddressRefused'],
    ['192.0.0.192', 'AddressRefused', 'AddressRefused'],
    ['192.0.2.1', 'AddressRefused', 'AddressRefused'],
    ['198.18.0.1', 'AddressRefused', 'AddressRefused'],
    ['240.0.0.1', 'AddressRefused', 'AddressRefused'],
    ['100::1', 'AddressRefused', 'AddressRefused'],
    ['fec0::1', 'AddressRefused', 'AddressRefused'],
    ['5f00::1', 'AddressRefused', 'AddressRefused'],
    ['2001:db8::1', 'AddressRefused', 'AddressRefused'],
    // an IPv4 address inside an IPv6 one
    ['::7f00:1', 'AddressRefused', 'AddressRefused'],
    ['::127.0.0.1', 'LoopbackRefused', undefined],
    ['::a9fe:a9fe', 'AddressRefused', 'AddressRefused'],
    ['64:ff9b:1::a9fe:a9fe', 'AddressRefused', 'AddressRefused'],
    ['64:ff9b::a00:1', 'PrivateNetworkRefused', undefined],
    ['64:ff9b::808:808', undefined, undefined],
    ['::ffff:0:7f00:1', 'LoopbackRefused', undefined],
    ['2002:a9fe:a9fe::1', 'LinkLocalRefused', 'LinkLocalRefused'],
    [
      '2001:0:4136:e378:8000:63bf:80ff:fffe',
      'AddressRefused',
      'AddressRefused',
    ],
    // zones
    ['fe80::1%eth0', 'LinkLocalRefused', 'LinkLocalRefused'],
    ['::1%lo', 'LoopbackRefused', undefined],
    // metadata services of the clouds
    ['168.63.129.16', 'LinkLocalRefused', 'LinkLocalRefused'],
    ['169.254.170.2', 'LinkLocalRefused', 'LinkLocalRefused'],
    ['fd00:ec2::23', 'LinkLocalRefused', 'LinkLocalRefused'],
    ['fd00:c1::a9fe:a9fe', 'LinkLocalRefused', 'LinkLocalRefused'],
    ['fd20:ce::254', 'LinkLocalRefused', 'LinkLocalRefused'],
    ['::ffff:168.63.129.16', 'LinkLocalRefused', 'LinkLocalRefused'],
  ])('%s', (address, whenStrict, whenOpen) => {
    expect(refuseAddress(address, strict)).toBe(whenStrict);
    expect(refuseAddress(address, open)).toBe(whenOpen);
  });
});

const strictly = (address: string) => refuseAddress(address, strict);

it('refuses an IPv4 address in whatever IPv6 dress it comes', () => {
  const hex = (a: number, b: number) => ((a << 8) + b).toString(16);
  const dress = ([a, b, c, d]: number[]) => [
    `::ffff:${a}.${b}.${c}.${d}`,
    `::ffff:${hex(a, b)}:${hex(c, d)}`,
    `::${hex(a, b)}:${hex(c, d)}`,
    `64:ff9b::${hex(a, b)}:${hex(c, d)}`,
    `64:ff9b:1::${hex(a, b)}:${hex(c, d)}`,
    `2002:${hex(a, b)}:${hex(c, d)}::1`,
  ];
  const forbidden = fc
    .tuple(
      fc.constantFrom([127], [10], [169, 254], [192, 168], [0], [224]),
      fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)),
    )
    .map(([start, rest]) => [...start, ...rest].slice(0, 4));
  fc.assert(
    fc.property(forbidden, bytes => {
      expect(dress(bytes).filter(each => !strictly(each))).toEqual([]);
    }),
  );
});

it('says in words what to do', () => {
  expect(describeRefusal('h', 'LoopbackRefused')).toBe(
    'The server address h is a loopback address; allow it with kubeconfigs.allow.loopback',
  );
});
