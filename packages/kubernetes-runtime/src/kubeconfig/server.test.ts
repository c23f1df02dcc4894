import { CANARY, kubeconfig, read } from '../__testUtils__/kubeconfigText';
import type { KubeconfigAllow } from './types';

const ALL: KubeconfigAllow = {
  exec: true,
  files: true,
  http: true,
  proxy: true,
  insecureTls: true,
  loopback: true,
};

it.each([
  ['https://api.example.com', 'https://api.example.com'],
  ['https://API.example.com:443/', 'https://api.example.com'],
  ['https://api.example.com/k8s/c-1/', 'https://api.example.com/k8s/c-1'],
  ['https://[2001:db8::1]:6443', undefined],
  ['https://[2606:4700::1111]:6443', 'https://[2606:4700::1111]:6443'],
  ['https://localhost.example.com', 'https://localhost.example.com'],
])('reads the server %s', (server, expected) => {
  expect(read(kubeconfig({ server })).connection?.server).toBe(expected);
});

it.each<[string, string, string]>([
  [`https://api.example.com?token=${CANARY}`, 'Malformed', 'query'],
  [`https://api.example.com/#${CANARY}`, 'Malformed', 'fragment'],
  [`https://bob:${CANARY}@api.example.com`, 'Malformed', 'user name'],
  [`//${CANARY}`, 'Malformed', 'https://<host>:<port>'],
  ['file:///etc/passwd', 'Malformed', 'https://'],
  ['https://0.0.0.0', 'AddressRefused', 'single host'],
  ['https://[fe80::1]', 'LinkLocalRefused', 'never allowed'],
  ['https://100.100.100.200', 'LinkLocalRefused', 'never allowed'],
  ['https://[::ffff:169.254.169.254]', 'LinkLocalRefused', 'never allowed'],
])(
  'refuses the server %s even when everything is allowed',
  (server, code, words) => {
    const { problem } = read(kubeconfig({ server }), ALL);
    expect(problem).toMatchObject({
      code,
      field: 'clusters[0].cluster.server',
    });
    expect(problem?.message).toContain(words);
    expect(problem?.message).not.toContain(CANARY);
  },
);

it.each([
  'https://localhost',
  'https://LOCALHOST.',
  'https://db.localhost:1',
  'https://127.1',
  'https://0x7f000001',
  'https://[::ffff:127.0.0.1]',
])('%s is loopback, which has its own switch', server => {
  expect(read(kubeconfig({ server })).problem?.code).toBe('LoopbackRefused');
  const allowed = read(kubeconfig({ server }), { loopback: true });
  expect(allowed.connection).toBeDefined();
});

describe('a proxy, where it is allowed', () => {
  const proxied = (url: unknown, allow: KubeconfigAllow = {}) =>
    read(kubeconfig({ 'proxy-url': url }), { proxy: true, ...allow });

  it.each([
    ['http://proxy.example.com:3128', 'http://proxy.example.com:3128/'],
    ['HTTPS://proxy.example.com', 'https://proxy.example.com/'],
    ['', undefined],
  ])('%j', (url, expected) => {
    const { connection } = proxied(url);
    expect(connection).toBeDefined();
    expect(connection?.proxyUrl).toBe(expected);
  });

  it.each<[unknown, string]>([
    ['socks5://proxy.example.com', 'Malformed'],
    ['proxy.example.com:3128', 'Malformed'],
    ['http://', 'Malformed'],
    [7, 'Malformed'],
    ['http://127.0.0.1:3128', 'LoopbackRefused'],
    ['http://169.254.169.254', 'LinkLocalRefused'],
  ])('is not %j', (url, code) => {
    expect(proxied(url).problem).toMatchObject({
      code,
      field: 'clusters[0].cluster.proxy-url',
    });
  });
});

it.each<[string, object, object, string, string]>([
  ['exec', {}, { exec: { command: 'x' } }, 'ExecRefused', 'exec'],
  ['files', {}, { tokenFile: '/x' }, 'FileReferenceRefused', 'files'],
  ['proxy', { 'proxy-url': 'http://p' }, {}, 'ProxyRefused', 'proxy'],
  [
    'insecureTls',
    { 'insecure-skip-tls-verify': true },
    {},
    'InsecureTlsRefused',
    'insecureTls',
  ],
  ['http', { server: 'http://a.example' }, {}, 'HttpRefused', 'http'],
  ['loopback', { server: 'https://[::1]' }, {}, 'LoopbackRefused', 'loopback'],
])(
  'only the switch %s lets its field pass, and the refusal names it',
  (name, cluster, user, code, hint) => {
    const text = kubeconfig(cluster, user);
    const others = { ...ALL, [name]: false };
    const { problem } = read(text, others);
    expect(problem?.code).toBe(code);
    expect(problem?.message).toContain(`kubeconfigs.allow.${hint}`);
    expect(read(text, { [name]: true }).connection).toBeDefined();
  },
);

it.each(['as', 'as-uid', 'as-groups', 'as-user-extra'])(
  'never acts as somebody else: %s',
  field => {
    const { problem } = read(kubeconfig({}, { [field]: ['admin'] }), ALL);
    expect(problem).toMatchObject({
      code: 'ImpersonationRefused',
      field: `users[0].user.${field}`,
    });
  },
);

it.each<[string, object, object]>([
  ['false', { 'insecure-skip-tls-verify': false }, {}],
  ['nothing', { 'certificate-authority': '' }, { as: null, tokenFile: '' }],
])('minds no field that says %s', (_what, cluster, user) => {
  const { connection } = read(kubeconfig(cluster, user));
  expect(connection).toBeDefined();
  expect(connection?.insecureSkipTlsVerify).toBeUndefined();
});

it.each<[string, string | undefined]>([
  ['kubernetes.default.svc', undefined],
  ['10.0.0.1', undefined],
  ['a\r\nb', 'Malformed'],
  ['a b', 'Malformed'],
  ['x'.repeat(300), 'Malformed'],
])('takes the server name %j: %s', (name, code) => {
  const { problem } = read(kubeconfig({ 'tls-server-name': name }));
  expect(problem?.code).toBe(code);
});
