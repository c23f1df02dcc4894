import {
  authority,
  base64,
  CANARY,
  identity,
  kubeconfig,
  read,
} from '../__testUtils__/kubeconfigText';

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
