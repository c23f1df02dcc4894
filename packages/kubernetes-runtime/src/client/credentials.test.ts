import { createCredentials } from './credentials';
import { KubernetesError } from './errors';
import type { TokenSource } from './connection';

const CANARY = 'canary-5d21';
const failing = (error: unknown) =>
  createCredentials({ token: () => Promise.reject(error) }).authorize();

it.each<[string, Parameters<typeof createCredentials>[0], string | undefined]>([
  ['nothing', {}, undefined],
  ['a token', { token: 'abcd' }, 'Bearer abcd'],
  ['a token of this moment', { token: async () => 'now1' }, 'Bearer now1'],
  [
    'a password',
    { basic: { username: 'bob', password: 'käse' } },
    `Basic ${Buffer.from('bob:käse').toString('base64')}`,
  ],
  [
    'a token before a password',
    { token: 'abcd', basic: { username: 'u', password: 'p' } },
    'Bearer abcd',
  ],
])('sends %s', async (_what, connection, expected) => {
  const header = await createCredentials(connection).authorize();
  expect(header.authorization).toBe(expected);
});

it.each<[string, TokenSource | string]>([
  ['a line break', `${CANARY}\nx`],
  ['a space', async () => `${CANARY} x`],
  ['a letter beyond ASCII', async () => `${CANARY}ß`],
])('sends no token with %s, and quotes it nowhere', async (_what, token) => {
  const error = await createCredentials({ token })
    .authorize()
    .catch(e => e);
  expect(error).toMatchObject({ code: 'CredentialFailed' });
  expect(`${error.message}${error.stack}`).not.toContain(CANARY);
});

it('quotes nothing of what a source throws, except our own errors', async () => {
  const error = await failing(new Error(`bad ${CANARY}`)).catch(e => e);
  expect(error).toMatchObject({ code: 'CredentialFailed' });
  expect(`${error.message}${error.stack}`).not.toContain(CANARY);
  const own = new KubernetesError({ code: 'CredentialFailed', message: 'own' });
  await expect(failing(own)).rejects.toBe(own);
});

it('takes out what it sent, in any form: the token, the password, the pair', async () => {
  const basic = { username: 'bob', password: 'hunter2' };
  const pair = Buffer.from('bob:hunter2').toString('base64');
  const { redact } = createCredentials({ basic });
  expect(redact(`a ${pair} b hunter2 c hunter2`)).toBe(
    'a [redacted] b [redacted] c [redacted]',
  );
  const bearer = createCredentials({ token: CANARY });
  expect(bearer.redact(`not sent yet: ${CANARY}`)).toContain(CANARY);
  await bearer.authorize();
  expect(bearer.redact(`bad ${CANARY}!`)).toBe('bad [redacted]!');
});

it('remembers the last tokens of a source that renews them, and no more', async () => {
  let next = 10;
  const { redact, authorize } = createCredentials({
    token: async () => `token-${next++}`,
  });
  for (let i = 0; i < 12; i++) await authorize();
  expect(redact('token-21 token-12')).toBe('[redacted] [redacted]');
  expect(redact('token-10 token-11')).toBe('token-10 token-11');
});

it('does not take short words for secrets', async () => {
  const { redact, authorize } = createCredentials({ token: 'get' });
  await authorize();
  expect(redact('cannot get it')).toBe('cannot get it');
});
