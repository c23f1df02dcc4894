import { defineGroup } from '../define';
import { refusal } from './objects';

const base64 = (text: string) => Buffer.from(text).toString('base64');

const badSecrets: [what: string, secret: object, field: string][] = [
  ['data that is no base64', { data: { a: '???' } }, ''],
  ['a key with a slash', { data: { 'a/b': '' } }, 'data[a/b]'],
  [
    'a TLS secret without a key',
    { type: 'kubernetes.io/tls', data: { 'tls.crt': '' } },
    'data[tls.key]',
  ],
  [
    'a password secret without user and password',
    { type: 'kubernetes.io/basic-auth', data: {} },
    'data[username]',
  ],
  [
    'an SSH secret without a key',
    { type: 'kubernetes.io/ssh-auth', data: {} },
    'data[ssh-privatekey]',
  ],
  [
    'a registry secret without a configuration',
    { type: 'kubernetes.io/dockerconfigjson', data: {} },
    'data[.dockerconfigjson]',
  ],
  [
    'a token secret without an account',
    { type: 'kubernetes.io/service-account-token' },
    'metadata.annotations[kubernetes.io/service-account.name]',
  ],
];

export const secretCases = defineGroup('secrets', define => {
  define('a secret is Opaque unless told, and takes plain texts', async t => {
    const { body } = await t.api.post(t.core('secrets'), {
      metadata: { name: 's' },
      data: { a: base64('1'), b: base64('2') },
      stringData: { b: '3' },
    });
    t.expect([body.type, body.data, body.stringData]).toEqual([
      'Opaque',
      { a: base64('1'), b: base64('3') },
      undefined,
    ]);
  });

  define.each(
    badSecrets,
    ([what]) => `${what} is refused`,
    async (t, [, secret, field]) => {
      const { status, body } = await t.api.post(t.core('secrets'), {
        metadata: { name: 's' },
        ...secret,
      });
      t.expect(status).toBe(field ? 422 : 400);
      t.expect(body.details?.causes?.[0].field ?? '').toBe(field);
    },
  );

  define('the type of a secret cannot be changed', async t => {
    await t.api.post(t.core('secrets'), { metadata: { name: 's' } });
    t.expect(
      await t.api.patch('merge', `${t.core('secrets')}/s`, { type: 'other' }),
    ).toMatchObject(
      refusal(
        422,
        'Invalid',
        'Secret "s" is invalid: type: Invalid value: "other": field is immutable',
      ),
    );
  });

  define.each(
    ['configmaps', 'secrets'],
    plural => `immutable ${plural} stay as they are`,
    async (t, plural) => {
      await t.api.post(t.core(plural), {
        metadata: { name: 'x' },
        data: { a: base64('1') },
        immutable: true,
      });
      const path = `${t.core(plural)}/x`;
      const changed = await t.api.patch('merge', path, {
        data: { a: base64('2') },
      });
      t.expect([changed.status, changed.body.details.causes]).toEqual([
        422,
        [
          {
            reason: 'FieldValueForbidden',
            message: 'Forbidden: field is immutable when `immutable` is set',
            field: 'data',
          },
        ],
      ]);
      const opened = await t.api.patch('merge', path, { immutable: false });
      t.expect(opened.body.details.causes[0].field).toBe('immutable');
      const relabelled = await t.api.patch('merge', path, {
        metadata: { labels: { a: 'b' } },
      });
      t.expect(relabelled.status).toBe(200);
    },
  );
});
