import { stringify } from 'yaml';
import { testAuthority } from '../__testUtils__/testServer';
import { MAX_KUBECONFIG_BYTES } from './document';
import { readKubeconfig } from './readKubeconfig';
import type { KubeconfigAllow } from './types';

const CANARY = 'canary-7f3a9c';
const base64 = (text: string) => Buffer.from(text).toString('base64');
const authority = testAuthority();
const identity = authority.client('alice');

/** A kubeconfig that is accepted, with changes to its cluster and its user. */
function kubeconfig(cluster: object = {}, user: object = {}): string {
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'other',
    contexts: [
      { name: 'other', context: { cluster: 'gone', user: 'gone' } },
      { name: 'east', context: { cluster: 'c', user: 'u', namespace: 'x' } },
    ],
    clusters: [
      {
        name: 'c',
        cluster: {
          server: 'https://api.example.com:6443/',
          'certificate-authority-data': base64(authority.ca),
          ...cluster,
        },
      },
    ],
    users: [{ name: 'u', user: { token: CANARY, ...user } }],
  });
}

const read = (text: string, allow?: KubeconfigAllow) =>
  readKubeconfig(text, { contextName: 'east', allow });

it('takes an https server with an authority and a token', () => {
  expect(read(kubeconfig())).toEqual({
    connection: {
      server: 'https://api.example.com:6443',
      ca: authority.ca,
      token: CANARY,
      addressPolicy: { loopback: false, privateNetworks: true },
    },
  });
});

it('takes a client certificate, a password and a server name, and ignores extensions', () => {
  const { connection } = read(
    kubeconfig(
      { 'tls-server-name': 'kubernetes', extensions: [{ name: 'x' }] },
      {
        token: undefined,
        'client-certificate-data': base64(identity.cert),
        'client-key-data': base64(identity.key),
        username: 'u',
        password: 'p',
      },
    ),
  );
  expect(connection).toMatchObject({
    cert: identity.cert,
    key: identity.key,
    tlsServerName: 'kubernetes',
    basic: { username: 'u', password: 'p' },
  });
});

const exec = { apiVersion: 'client.authentication.k8s.io/v1', command: 'sh' };

it.each<[string, object, object, string, string]>([
  ['exec', {}, { exec }, 'ExecRefused', 'users[0].user.exec'],
  [
    'auth-provider',
    {},
    { 'auth-provider': { name: 'gcp' } },
    'ExecRefused',
    'users[0].user.auth-provider',
  ],
  [
    'certificate-authority',
    { 'certificate-authority': '/etc/ca' },
    {},
    'FileReferenceRefused',
    'clusters[0].cluster.certificate-authority',
  ],
  [
    'client-certificate',
    {},
    { 'client-certificate': '/etc/c' },
    'FileReferenceRefused',
    'users[0].user.client-certificate',
  ],
  [
    'client-key',
    {},
    { 'client-key': '/etc/k' },
    'FileReferenceRefused',
    'users[0].user.client-key',
  ],
  [
    'tokenFile',
    {},
    { tokenFile: '/etc/t' },
    'FileReferenceRefused',
    'users[0].user.tokenFile',
  ],
  [
    'proxy-url',
    { 'proxy-url': 'http://p:1' },
    {},
    'ProxyRefused',
    'clusters[0].cluster.proxy-url',
  ],
  [
    'insecure-skip-tls-verify',
    { 'insecure-skip-tls-verify': true },
    {},
    'InsecureTlsRefused',
    'clusters[0].cluster.insecure-skip-tls-verify',
  ],
  [
    'plain http',
    { server: 'http://api.example.com' },
    {},
    'HttpRefused',
    'clusters[0].cluster.server',
  ],
  [
    'another scheme',
    { server: 'ftp://api.example.com' },
    {},
    'Malformed',
    'clusters[0].cluster.server',
  ],
  ['no server', { server: '' }, {}, 'Malformed', 'clusters[0].cluster.server'],
  [
    'a server that is no URL',
    { server: 'api:6443:1' },
    {},
    'Malformed',
    'clusters[0].cluster.server',
  ],
  [
    'a password in the server',
    { server: 'https://a:b@c' },
    {},
    'Malformed',
    'clusters[0].cluster.server',
  ],
  [
    'loopback',
    { server: 'https://127.0.0.1:6443' },
    {},
    'LoopbackRefused',
    'clusters[0].cluster.server',
  ],
  [
    'loopback as a number',
    { server: 'https://2130706433' },
    {},
    'LoopbackRefused',
    'clusters[0].cluster.server',
  ],
  [
    'loopback of IPv6',
    { server: 'https://[::1]:6443' },
    {},
    'LoopbackRefused',
    'clusters[0].cluster.server',
  ],
  [
    'loopback by name',
    { server: 'https://localhost:6443' },
    {},
    'LoopbackRefused',
    'clusters[0].cluster.server',
  ],
  [
    'the metadata service',
    { server: 'https://169.254.169.254' },
    {},
    'LinkLocalRefused',
    'clusters[0].cluster.server',
  ],
  [
    'impersonation',
    {},
    { as: 'admin' },
    'ImpersonationRefused',
    'users[0].user.as',
  ],
  [
    'a field nobody knows',
    {},
    { 'run-this': 'x' },
    'UnknownFieldRefused',
    'users[0].user',
  ],
  ['no credential', {}, { token: '' }, 'NoCredential', 'users[0].user'],
  [
    'a token that is no text',
    {},
    { token: [CANARY] },
    'Malformed',
    'users[0].user.token',
  ],
  [
    'a token with a line break',
    {},
    { token: `${CANARY}\nx` },
    'Malformed',
    'users[0].user.token',
  ],
  [
    'an authority that is not base64',
    { 'certificate-authority-data': '§' },
    {},
    'Malformed',
    'clusters[0].cluster.certificate-authority-data',
  ],
  [
    'an authority that is no certificate',
    { 'certificate-authority-data': base64(CANARY) },
    {},
    'Malformed',
    'clusters[0].cluster.certificate-authority-data',
  ],
  [
    'a certificate without its key',
    {},
    { 'client-certificate-data': base64(identity.cert) },
    'Malformed',
    'users[0].user.client-key-data',
  ],
  [
    'a key that is none',
    {},
    {
      'client-certificate-data': base64(identity.cert),
      'client-key-data': base64(CANARY),
    },
    'Malformed',
    'users[0].user.client-key-data',
  ],
])('refuses %s and quotes no secret', (_what, cluster, user, code, field) => {
  const { problem, connection } = read(kubeconfig(cluster, user));
  expect(connection).toBeUndefined();
  expect(problem).toMatchObject({ code, field });
  expect(problem?.message).toMatch(/\w+ .+/);
  expect(JSON.stringify(problem)).not.toContain(CANARY);
});

it.each<[keyof KubeconfigAllow, object, object, object]>([
  [
    'http',
    { server: 'http://api.example.com' },
    {},
    { server: 'http://api.example.com' },
  ],
  [
    'insecureTls',
    { 'insecure-skip-tls-verify': true },
    {},
    { insecureSkipTlsVerify: true },
  ],
  [
    'proxy',
    { 'proxy-url': 'http://proxy.example.com:3128' },
    {},
    { proxyUrl: 'http://proxy.example.com:3128/' },
  ],
  [
    'loopback',
    { server: 'https://127.0.0.1:1' },
    {},
    {
      server: 'https://127.0.0.1:1',
      addressPolicy: { loopback: true, privateNetworks: true },
    },
  ],
  ['exec', {}, { token: undefined, exec }, { token: expect.any(Function) }],
  [
    'files',
    {},
    { token: undefined, tokenFile: '/nowhere/token' },
    { token: expect.any(Function) },
  ],
])('takes what the switch %s allows', (allow, cluster, user, expected) => {
  const text = kubeconfig(cluster, user);
  expect(read(text).problem).toBeDefined();
  expect(read(text, { [allow]: true }).connection).toMatchObject(expected);
});

it('refuses private networks only when told to', () => {
  const text = kubeconfig({ server: 'https://10.0.0.1' });
  expect(read(text).connection).toBeDefined();
  expect(read(text, { privateNetworks: false }).problem).toMatchObject({
    code: 'PrivateNetworkRefused',
  });
});

it('runs the program only where exec is allowed, and its output is the token', async () => {
  const command = {
    ...exec,
    args: [
      '-c',
      `echo '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{"token":"from-exec"}}'`,
    ],
    interactiveMode: 'Never',
  };
  const text = kubeconfig({}, { token: undefined, exec: command });
  const { connection } = read(text, { exec: true });
  const token = connection?.token as () => Promise<string>;
  expect(await token()).toBe('from-exec');
});

it('says that a program gave no token, without what it printed', async () => {
  const command = { ...exec, args: ['-c', `echo ${CANARY} >&2; exit 3`] };
  const text = kubeconfig({}, { token: undefined, exec: command });
  const { connection } = read(text, { exec: true });
  const token = connection?.token as () => Promise<string>;
  const error = await token().catch(e => e);
  expect(error).toMatchObject({ code: 'CredentialFailed' });
  expect(`${error.message}${error.stack}`).not.toContain(CANARY);
});

it('takes the current context when none is named', () => {
  const text = kubeconfig().replace(
    'current-context: other',
    'current-context: east',
  );
  expect(readKubeconfig(text).connection).toBeDefined();
});

it.each<[string, string, string]>([
  [
    'a context that is not there',
    kubeconfig().replace('name: east', 'name: west'),
    'ContextNotFound',
  ],
  [
    'a cluster that is not there',
    kubeconfig().replace('name: c', 'name: d'),
    'Malformed',
  ],
  ['nothing', '', 'Malformed'],
  ['a list', '- a', 'Malformed'],
  ['broken YAML', `a: [${CANARY}\n b: "`, 'Malformed'],
  ['two documents', `${kubeconfig()}---\n${kubeconfig()}`, 'Malformed'],
  ['a key twice', `kind: Config\nkind: ${CANARY}`, 'Malformed'],
  [
    'an alias bomb',
    'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b]',
    'Malformed',
  ],
  ['too much', `a: ${'x'.repeat(MAX_KUBECONFIG_BYTES)}`, 'TooLarge'],
  [
    'a cluster that is a text',
    kubeconfig().replace(
      /cluster:\n {6}server[^]*?(?=users:)/,
      'cluster: text\n',
    ),
    'Malformed',
  ],
])('refuses %s', (_what, text, code) => {
  const { problem } = read(text);
  expect(problem).toMatchObject({ code });
  expect(JSON.stringify(problem)).not.toContain(CANARY);
});

it('takes no key from a prototype', () => {
  const text = kubeconfig({ server: undefined }).replace(
    'cluster:\n      cert',
    'cluster:\n      __proto__: { server: "https://evil.example" }\n      cert',
  );
  expect(text).toContain('__proto__');
  expect(read(text).problem).toMatchObject({ code: 'UnknownFieldRefused' });
});
