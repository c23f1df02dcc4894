import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createManualClock } from '../time';
import { testAuthority } from '../__testUtils__/testServer';
import { tokenFromFile } from './tokenFile';
import { connectionOf, readInCluster, readKubeconfigFile } from './trusted';

// loading client-node for the first time takes seconds on a busy machine
jest.setTimeout(30_000);

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kubeconfig-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const write = (name: string, text: string) => {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
};

it("reads an administrator's kubeconfig with files beside it, on loopback", () => {
  const { ca, client } = testAuthority();
  const { cert, key } = client('admin');
  write('ca.pem', ca);
  write('cert.pem', cert);
  write('key.pem', key);
  const path = write(
    'config',
    `current-context: a
contexts: [{ name: a, context: { cluster: c, user: u } }]
clusters: [{ name: c, cluster: { server: "https://127.0.0.1:6443", certificate-authority: ca.pem } }]
users: [{ name: u, user: { client-certificate: cert.pem, client-key: key.pem } }]`,
  );
  expect(connectionOf(readKubeconfigFile({ path }))).toMatchObject({
    server: 'https://127.0.0.1:6443',
    ca,
    cert,
    key,
  });
  expect(readKubeconfigFile({ path, context: 'b' }).problem).toMatchObject({
    code: 'ContextNotFound',
  });
  rmSync(join(directory, 'key.pem'));
  expect(readKubeconfigFile({ path }).problem).toMatchObject({
    code: 'Unreadable',
    field: 'users[0].user.client-key',
  });
});

it.each([
  ['none', 'there is no such file'],
  ['file/none', 'there is no such file'],
  ['.', 'it is a folder'],
  ['\0', 'it is no readable file'],
])('says that %j cannot be read, and why', (name, why) => {
  write('file', 'text');
  const path = `${directory}/${name}`;
  const result = readKubeconfigFile({ path });
  const message = `The kubeconfig ${path} cannot be read: ${why}`;
  expect(result.problem).toMatchObject({ code: 'Unreadable', message });
  expect(() => connectionOf(result)).toThrow(message);
});

it('reads a token again when it is a minute old, and keeps it while the file is away', async () => {
  const clock = createManualClock();
  const path = write('token', 'first\n');
  const token = tokenFromFile(path, { clock });
  expect(await token()).toBe('first');
  write('token', 'second');
  expect(await token()).toBe('first');
  await clock.advance(60_000);
  expect(await token()).toBe('second');
  rmSync(path);
  await clock.advance(60_000);
  expect(await token()).toBe('second');
});

it('fails clearly when a token was never there', async () => {
  const token = tokenFromFile(join(directory, 'none'));
  await expect(token()).rejects.toMatchObject({ code: 'CredentialFailed' });
});

describe('readInCluster', () => {
  const known = { ...process.env };
  afterEach(() => {
    process.env = { ...known };
  });

  it('says that it is not in a pod', () => {
    delete process.env.KUBERNETES_SERVICE_HOST;
    expect(readInCluster().problem?.message).toContain(
      'KUBERNETES_SERVICE_HOST',
    );
  });

  it('reads the service account', async () => {
    process.env.KUBERNETES_SERVICE_HOST = '10.1.2.3';
    process.env.KUBERNETES_SERVICE_PORT = '6443';
    const account = join(
      directory,
      'var/run/secrets/kubernetes.io/serviceaccount',
    );
    mkdirSync(account, { recursive: true });
    writeFileSync(join(account, 'ca.crt'), testAuthority().ca);
    writeFileSync(join(account, 'token'), 'in-pod');
    const connection = connectionOf(readInCluster({ root: directory }));
    expect(connection).toMatchObject({
      server: 'https://10.1.2.3:6443',
      ca: testAuthority().ca,
    });
    expect(await (connection.token as () => Promise<string>)()).toBe('in-pod');
  });
});
