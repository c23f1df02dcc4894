import { X509Certificate } from 'node:crypto';
import { createAuthority } from '../__testUtils__/certificates';
import { describeCredential, describeToken } from './describeCredential';
import { followCredential } from './followCredential';

const authority = createAuthority();
const { cert } = authority.client('alice');
const certEnd = Date.parse(new X509Certificate(cert).validTo);

const part = (value: unknown) =>
  Buffer.from(
    typeof value === 'string' ? value : JSON.stringify(value),
  ).toString('base64url');
const jwt = (claims: unknown) =>
  `${part({ alg: 'RS256' })}.${part(claims)}.c2lnbmF0dXJl`;

describe('a bearer token', () => {
  it.each([
    ['says when it ends', jwt({ exp: 2_000_000_000 }), 'at', 2e12],
    ['ended long ago', jwt({ exp: 1 }), 'at', 1000],
    ['has a part of a second', jwt({ exp: 1.5 }), 'at', 1500],
    ['has no end', jwt({ iss: 'kubernetes/serviceaccount' }), 'never', null],
    ['has an end that is a text', jwt({ exp: 'soon' }), 'unknown', null],
    ['has an end before time', jwt({ exp: -5 }), 'unknown', null],
    ['has an end that is no number', jwt({ exp: null }), 'unknown', null],
    ['is no JSON web token', 'abcdef.0123456789abcdef', 'unknown', null],
    ['has claims that are a list', jwt([1]), 'unknown', null],
    ['has claims that are null', jwt(null), 'unknown', null],
    ['has claims that are no JSON', `a.${part('{exp')}.c`, 'unknown', null],
    ['is huge', jwt({ exp: 9, x: 'x'.repeat(70_000) }), 'unknown', null],
  ])('that %s', (_, token, end, endsAt) => {
    const facts = describeToken(token);
    expect(facts).toEqual({
      kind: 'token',
      end,
      endsAt,
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(JSON.stringify(facts)).not.toContain(token.slice(0, 12));
  });

  it('has a fingerprint of its own', () => {
    const prints = ['a', 'b', 'a'].map(each => describeToken(each).fingerprint);
    expect(prints[0]).toBe(prints[2]);
    expect(prints[0]).not.toBe(prints[1]);
  });
});

describe('the credential of a connection', () => {
  const source = async () => jwt({ exp: 5 });
  const row = { kind: 'client-certificate', end: 'at', endsAt: certEnd };
  it.each([
    ['a certificate', { cert }, row],
    ['a chain that ends with the first', { cert: cert + authority.ca }, row],
    [
      'a certificate that cannot be read',
      { cert: 'x' },
      { kind: 'client-certificate', end: 'unknown' },
    ],
    ['a token', { token: jwt({ exp: 5 }) }, { kind: 'token', endsAt: 5000 }],
    ['a file', { token: source }, { kind: 'token-file', end: 'renewed' }],
    [
      'a program',
      { token: source, tokenKind: 'command' as const },
      { kind: 'command', end: 'renewed', endsAt: null },
    ],
    [
      'a password',
      { basic: { username: 'a', password: 'b' } },
      { kind: 'password', end: 'unknown', fingerprint: null },
    ],
    [
      'a certificate that outlives the token',
      { cert, token: jwt({ exp: 5 }) },
      row,
    ],
    [
      'a token that outlives the certificate',
      { cert, token: jwt({ exp: 4e9 }) },
      { kind: 'token', endsAt: 4e12 },
    ],
    [
      'a certificate and a token without an end',
      { cert, token: jwt({}) },
      { kind: 'token', end: 'never' },
    ],
    [
      'a certificate and a token that says nothing',
      { cert, token: 'opaque' },
      { kind: 'token', end: 'unknown' },
    ],
  ])('that is %s', (_, connection, expected) => {
    expect(describeCredential(connection)).toMatchObject(expected);
  });

  it('is nothing where there is none', () => {
    expect(describeCredential({})).toBeUndefined();
  });
});

describe('a credential in use', () => {
  it('is described again when its source gives another token', async () => {
    const tokens = [jwt({ exp: 10 }), jwt({ exp: 20 })];
    const followed = followCredential({
      server: 'https://a',
      token: async () => tokens.shift()!,
    });
    expect(followed.facts).toMatchObject({ end: 'renewed', endsAt: null });
    const { token } = followed;
    const read = token as () => Promise<string>;
    expect(await read()).toBe(jwt({ exp: 10 }));
    expect(followed.facts).toMatchObject({ end: 'renewed', endsAt: 10_000 });
    await read();
    expect(followed.facts).toMatchObject({
      kind: 'token-file',
      endsAt: 20_000,
    });
  });

  it('keeps the last description when the source fails', async () => {
    const followed = followCredential({
      server: 'https://a',
      token: async () => {
        throw new Error('not now');
      },
    });
    const read = followed.token as () => Promise<string>;
    await expect(read()).rejects.toThrow('not now');
    expect(followed.facts).toMatchObject({ end: 'renewed', endsAt: null });
  });

  it('leaves a literal token as it is', () => {
    const followed = followCredential({ server: 'https://a', token: 'x' });
    expect(followed.token).toBe('x');
    expect(followed.facts).toMatchObject({ kind: 'token', end: 'unknown' });
  });
});
