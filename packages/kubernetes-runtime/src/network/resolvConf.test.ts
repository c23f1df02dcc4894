import { candidateNames, knowsMore, parseResolvConf } from './resolvConf';

const inPod = {
  search: ['db.svc.cluster.local', 'svc.cluster.local', 'cluster.local'],
  ndots: 5,
};

it.each<[string, object]>([
  ['', { search: [], ndots: 1 }],
  ['nameserver 10.0.0.1\n', { search: [], ndots: 1 }],
  [
    '# made by kubelet\nsearch db.svc.cluster.local svc.cluster.local cluster.local\nnameserver 10.96.0.10\noptions ndots:5\n',
    inPod,
  ],
  ['domain Corp.Example.\n', { search: ['corp.example'], ndots: 1 }],
  ['search a\nsearch b c ; comment\n', { search: ['b', 'c'], ndots: 1 }],
  ['search a\ndomain b\n', { search: ['b'], ndots: 1 }],
  ['options timeout:1 ndots:99\n', { search: [], ndots: 15 }],
  ['options ndots:x ndots:0\n', { search: [], ndots: 0 }],
  ['search .\n', { search: [], ndots: 1 }],
])('reads %j', (text, expected) => {
  expect(parseResolvConf(text)).toEqual(expected);
});

it.each<[string, string, object, string[][]]>([
  [
    'a service, inside a pod',
    'kubernetes.default.svc',
    inPod,
    [
      [
        'kubernetes.default.svc.db.svc.cluster.local.',
        'kubernetes.default.svc.svc.cluster.local.',
        'kubernetes.default.svc.cluster.local.',
        'kubernetes.default.svc.',
      ],
    ],
  ],
  ['a name that ends in a dot', 'api.', inPod, [['api.']]],
  [
    'a name with dots enough',
    'api.example',
    { search: ['corp'], ndots: 1 },
    [['api.example.'], ['api.example.corp.']],
  ],
  [
    'a short name',
    'api',
    { search: ['corp'], ndots: 1 },
    [['api.corp.', 'api.']],
  ],
  [
    'a short name without a search',
    'api',
    { search: [], ndots: 1 },
    [['api.']],
  ],
])('makes the names of %s', (_what, host, conf, expected) => {
  expect(candidateNames(host, conf as typeof inPod)).toEqual(expected);
});

it.each<[string, string, boolean]>([
  ['linux', 'hosts: files dns', false],
  ['linux', 'hosts: files resolve [!UNAVAIL=return] myhostname dns', false],
  ['linux', '', false],
  [
    'linux',
    'passwd: sss\nhosts: files mdns4_minimal [NOTFOUND=return] dns',
    true,
  ],
  ['linux', 'hosts: files dns # ldap', false],
  ['darwin', '', true],
  ['win32', '', true],
])('on %s with %j the system knows more: %s', (platform, text, expected) => {
  expect(knowsMore(platform, text)).toBe(expected);
});
