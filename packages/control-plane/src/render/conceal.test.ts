import { createHash } from 'node:crypto';
import { concealer } from './conceal';
import { createIdealWorld } from './ideal';

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');
const digest = (text: string) =>
  `sha256:${createHash('sha256').update(text).digest('hex')}`;

function concealed(value: unknown): unknown {
  const world = createIdealWorld({ controlPlane: 'hub', contexts: ['east'] });
  world.store('east').put({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'stores', namespace: 'db' },
    data: { password: base64('hush'), username: base64('admin') },
  } as any);
  return concealer(world).passwords(value);
}

describe('conceal', () => {
  it.each<[string, unknown, unknown]>([
    [
      'a password of a Secret',
      { a: { keystore_password: 'hush', truststorePassword: 'hush' } },
      {
        a: {
          keystore_password: digest('hush'),
          truststorePassword: digest('hush'),
        },
      },
    ],
    [
      'one within an option',
      ['-Djavax.net.ssl.keyStorePassword=hush', '-Dother=hush'],
      [`-Djavax.net.ssl.keyStorePassword=${digest('hush')}`, '-Dother=hush'],
    ],
    [
      'nothing that stands in no Secret',
      { password: 'public', secretName: 'admin', size: 3, on: null },
      { password: 'public', secretName: 'admin', size: 3, on: null },
    ],
  ])('conceals %s', (_, value, expected) => {
    expect(concealed(value)).toEqual(expected);
  });

  it('tells generated values from given ones', () => {
    const world = createIdealWorld({ controlPlane: 'hub', contexts: [] });
    const { data } = concealer({
      ...world,
      generated: new Set([base64('made-up')]),
    });
    expect(
      data({ password: base64('made-up'), username: base64('admin') }),
    ).toEqual({
      password: '<random, 7 characters>',
      username: digest('admin'),
    });
    expect(data(undefined)).toBeUndefined();
  });
});
