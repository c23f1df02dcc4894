import { hideSecrets, isSensitive } from './hideSecrets';

describe('values that may be secret', () => {
  it.each([
    ['password', true],
    ['keystore_password', true],
    ['truststorePassphrase', true],
    ['clientSecret', true],
    ['api_key', true],
    ['private-key', true],
    ['AWS_SECRET_ACCESS_KEY', true],
    ['accessKeyId', true],
    ['superuserSecretRef', false],
    ['secretName', false],
    ['num_tokens', false],
    ['keyspace', false],
    ['passwordFile', false],
    ['size', false],
  ])('%s: %s', (name, expected) => {
    expect(isSensitive(name)).toBe(expected);
  });

  it('are hidden wherever they stand; what only points at them stays', () => {
    expect(
      hideSecrets({
        superuserSecretRef: { name: 'orders-superuser' },
        clientSecret: { name: 'a', key: 'password', password: 'hunter2' },
        password: null,
        tokens: { token: ['hunter2', 7] },
        env: [
          { name: 'DB_PASSWORD', value: 'hunter2' },
          { name: 'SIZE', value: '3' },
        ],
        args: ['--password=hunter2', '--secret "hunter2"', 'size: 3'],
        words: 'token: hunter2, more',
        url: 'jdbc://root:hunter2@db/x',
      }),
    ).toEqual({
      superuserSecretRef: { name: 'orders-superuser' },
      clientSecret: { name: 'a', key: 'password', password: '(hidden)' },
      password: null,
      tokens: { token: ['(hidden)', '(hidden)'] },
      env: [
        { name: 'DB_PASSWORD', value: '(hidden)' },
        { name: 'SIZE', value: '3' },
      ],
      args: ['--password=(hidden)', '--secret (hidden)', 'size: 3'],
      words: 'token: (hidden) more',
      url: 'jdbc://root:(hidden)@db/x',
    });
  });
});
