import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  authority,
  base64,
  CANARY,
  identity,
  kubeconfig,
} from '../__testUtils__/kubeconfigText';
import type { TokenSource } from '../client/connection';
import { createManualClock } from '../time';
import { readKubeconfig } from './readKubeconfig';
import { tokenFromFile } from './tokenFile';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'credentials-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const put = (name: string, text: string) => {
  writeFileSync(join(directory, name), text);
  return name;
};
const read = (cluster: object, user: object) =>
  readKubeconfig(kubeconfig(cluster, user), {
    contextName: 'east',
    allow: { files: true },
    directory,
  });

describe('files, where they are allowed', () => {
  it('are found beside the kubeconfig', () => {
    const { connection } = read(
      {
        'certificate-authority-data': undefined,
        'certificate-authority': put('ca', authority.ca),
      },
      {
        token: undefined,
        'client-certificate': put('cert', identity.cert),
        'client-key': put('key', identity.key),
      },
    );
    expect(connection).toMatchObject({ ca: authority.ca, ...identity });
  });

  it('are not read where the content is given as well', () => {
    const { connection } = read(
      { 'certificate-authority': 'not-there' },
      {
        'client-certificate': 'not-there',
        'client-certificate-data': base64(identity.cert),
        'client-key': 'not-there',
        'client-key-data': base64(identity.key),
      },
    );
    expect(connection).toMatchObject({ ca: authority.ca, ...identity });
  });

  it.each([
    ['is not there', 'not-there', 'Unreadable', 'names a file'],
    ['is no certificate', 'text', 'Malformed', 'is not a PEM certificate'],
    ['is half a certificate', 'half', 'Malformed', 'cannot be read'],
  ])('of which one %s', (_what, name, code, words) => {
    put('text', CANARY);
    put(
      'half',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
    );
    const { problem } = read(
      {
        'certificate-authority-data': undefined,
        'certificate-authority': name,
      },
      {},
    );
    expect(problem).toMatchObject({
      code,
      field: 'clusters[0].cluster.certificate-authority',
      message: expect.stringContaining(words),
    });
    expect(problem?.message).not.toContain(CANARY);
    expect(problem?.message).not.toContain(directory);
  });
});

describe('a token in a file', () => {
  const tokenOf = (user: object) =>
    (read({}, user).connection?.token as TokenSource)();

  it('comes before the literal one, which stands in until the file is there', async () => {
    const user = { token: 'literal', tokenFile: 'token' };
    expect(await tokenOf(user)).toBe('literal');
    put('token', ' from-file\n');
    expect(await tokenOf(user)).toBe('from-file');
  });

  it('is kept while the file is just being written', async () => {
    const clock = createManualClock();
    put('token', 'first');
    const token = tokenFromFile(join(directory, 'token'), { clock });
    expect(await token()).toBe('first');
    put('token', '');
    await clock.advance(60_000);
    expect(await token()).toBe('first');
    put('token', 'second');
    await clock.advance(59_999);
    expect(await token()).toBe('first');
    await clock.advance(1);
    expect(await token()).toBe('second');
  });

  it('that is empty from the start is an error without a path', async () => {
    const error = await tokenOf({
      token: undefined,
      tokenFile: put('token', ' \n'),
    }).catch(e => e);
    expect(error).toMatchObject({
      code: 'CredentialFailed',
      message: 'The token file cannot be read or is empty',
    });
  });
});

it.each<[string, object, object]>([
  [
    'a password',
    { username: 'u', password: 'p' },
    { username: 'u', password: 'p' },
  ],
  [
    'a user without a password',
    { username: 'u' },
    { username: 'u', password: '' },
  ],
])('takes %s', (_what, user, basic) => {
  const { connection } = read({}, { token: undefined, ...user });
  expect(connection?.basic).toEqual(basic);
  expect(connection?.token).toBeUndefined();
});

it.each<[string, object, string]>([
  [
    'a key without its certificate',
    { 'client-key-data': base64(identity.key) },
    'users[0].user.client-certificate-data',
  ],
  [
    'a key with a passphrase',
    {
      'client-certificate-data': base64(identity.cert),
      'client-key-data': base64(
        `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${CANARY}\n-----END ENCRYPTED PRIVATE KEY-----\n`,
      ),
    },
    'users[0].user.client-key-data',
  ],
  [
    'base64 that was cut',
    {
      'client-certificate-data': base64(identity.cert).slice(0, -3),
      'client-key-data': base64(identity.key),
    },
    'users[0].user.client-certificate-data',
  ],
  [
    'a password that is a number',
    { username: 'u', password: 7 },
    'users[0].user.password',
  ],
])('refuses %s', (_what, user, field) => {
  const { problem } = read({}, user);
  expect(problem).toMatchObject({ code: 'Malformed', field });
  expect(problem?.message).not.toContain(CANARY);
});

it.each([
  ['cut', base64(authority.ca).replace(/=+$/, '').slice(0, -1)],
  ['written for URLs', base64(authority.ca).replace(/[A-Z]/, '-')],
  ['followed by something', `${base64(authority.ca)}!`],
])('says of base64 that is %s that it is none', (_what, text) => {
  const { problem } = read({ 'certificate-authority-data': text }, {});
  expect(problem?.message).toBe(
    'clusters[0].cluster.certificate-authority-data is not base64',
  );
});

it('takes base64 that is broken into lines, as some tools write it', () => {
  const lines = base64(authority.ca).replace(/(.{76})/g, '$1\n');
  const { connection } = read({ 'certificate-authority-data': lines }, {});
  expect(connection?.ca).toBe(authority.ca);
});
