import { CANARY, kubeconfig, read } from '../__testUtils__/kubeconfigText';
import type { KubeconfigAllow } from './types';

// loading client-node for the first time takes seconds on a busy machine
jest.setTimeout(30_000);

const exec = { apiVersion: 'client.authentication.k8s.io/v1', command: 'sh' };

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
