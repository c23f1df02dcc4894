import fc from 'fast-check';
import { stringify } from 'yaml';

/** Every refusal of the reader has one of these names. */
export const REFUSALS: ReadonlySet<string> = new Set([
  'Malformed',
  'TooLarge',
  'ContextNotFound',
  'NoCredential',
  'UnknownFieldRefused',
  'ImpersonationRefused',
  'ExecRefused',
  'FileReferenceRefused',
  'HttpRefused',
  'ProxyRefused',
  'InsecureTlsRefused',
  'LoopbackRefused',
  'LinkLocalRefused',
  'PrivateNetworkRefused',
  'AddressRefused',
]);

const command = { command: 'touch', args: ['MARK'], interactiveMode: 'Never' };

/** Hosts of all kinds; PORT, PUBLIC, FILE and MARK are filled in by the test. */
const host = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'PUBLIC',
      'api.public.example',
      'turning.example',
      'inside.example',
      'both.example',
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...[
        '127.0.0.1',
        'localhost',
        'LOCALHOST.',
        'a.localhost',
        '[::1]',
        '0.0.0.0',
        '[::]',
        '0',
      ],
      ...[
        '2130706433',
        '0x7f000001',
        '0177.0.0.1',
        '127.1',
        '127。0。0。1',
        '%31%32%37.0.0.1',
      ],
      ...[
        '[::ffff:127.0.0.1]',
        '[::7f00:1]',
        '[64:ff9b::7f00:1]',
        '[2002:7f00:1::]',
        '[fe80::1]',
      ],
      ...[
        '169.254.169.254',
        '[fd00:ec2::254]',
        '100.100.100.200',
        '224.0.0.1',
        '255.255.255.255',
      ],
      ...[
        'inside.example',
        'metadata.example',
        'both.example',
        'turning.example',
        'host-of-file.example',
      ],
      ...[
        'PUBLIC@127.0.0.1',
        '127.0.0.1#PUBLIC',
        '127.0.0.1\\@PUBLIC',
        'inside.example.',
        '',
      ],
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('127.0', '169.254', '0.0', '224.1'),
        fc.nat(255),
        fc.nat(255),
      )
      .map(parts => parts.join('.')),
  },
);

const server = fc
  .tuple(
    fc.oneof(
      { weight: 8, arbitrary: fc.constant('https://') },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'http://',
          'https:',
          '//',
          'file://',
          'HTTPS:\\\\',
        ),
      },
    ),
    host,
    fc.constantFrom(
      ':PORT',
      ':PORT/',
      ':PORT/k8s/c',
      ':PORT/../..',
      '',
      ':0',
      ':99999',
    ),
  )
  .map(parts => parts.join(''));

/** Mostly left out, so that some kubeconfigs are accepted. */
const rarely = <T>(...values: T[]) =>
  fc
    .integer({ min: 0, max: 11 })
    .chain(n =>
      n === 0
        ? fc.constantFrom<T | undefined>(...values)
        : fc.constant(undefined),
    );

const cluster = (ca: string) =>
  fc.record({
    server,
    'certificate-authority-data': fc.oneof(
      { weight: 9, arbitrary: fc.constant<string | undefined>(ca) },
      { weight: 1, arbitrary: fc.constantFrom(undefined, 'x') },
    ),
    'tls-server-name': fc.oneof(
      { weight: 9, arbitrary: fc.constant('localhost') },
      { weight: 1, arbitrary: fc.constantFrom('127.0.0.1', 'a\r\nb') },
    ),
    'certificate-authority': rarely('FILE', '/etc/passwd'),
    'insecure-skip-tls-verify': rarely<unknown>(true, 'true', 1),
    'proxy-url': rarely(
      'http://127.0.0.1:PORT',
      'socks5://127.0.0.1:PORT',
      'PUBLIC',
    ),
    extensions: rarely([{ name: 'x', extension: { exec: command } }]),
    'disable-compression': rarely<unknown>(true, { exec: command }),
    surprise: rarely({ exec: command }),
  });

const user = fc.record({
  token: fc.oneof(
    { weight: 9, arbitrary: fc.constant<unknown>('canary') },
    {
      weight: 1,
      arbitrary: fc.constantFrom<unknown>('', 7, 'a\r\nb', ['canary']),
    },
  ),
  username: rarely<unknown>('admin', { exec: command }),
  password: rarely<unknown>('p', 'a\r\nb'),
  exec: rarely<unknown>(command, 'touch MARK', [command], true),
  'auth-provider': rarely<unknown>(
    { name: 'exec', config: { exec: command } },
    { name: 'gcp', config: { 'cmd-path': 'touch', 'cmd-args': 'MARK' } },
  ),
  tokenFile: rarely<unknown>('FILE', ['FILE'], '/dev/zero'),
  'token-file': rarely('FILE'),
  'client-certificate': rarely('FILE'),
  'client-key': rarely('FILE'),
  'client-certificate-data': rarely(
    'FILE',
    Buffer.from('x').toString('base64'),
  ),
  as: rarely('admin'),
});

/** Kubeconfigs of the right shape whose parts are hostile; about a quarter is accepted. */
export function hostileKubeconfig(ca: string): fc.Arbitrary<string> {
  return fc
    .record({
      cluster: cluster(ca),
      user,
      root: fc.constantFrom<object>(
        {},
        {},
        {},
        { preferences: { exec: command } },
        { constructor: { prototype: { polluted: 1 } } },
        JSON.parse('{"__proto__":{"polluted":1}}'),
      ),
      json: fc.boolean(),
    })
    .map(parts => {
      const document = {
        ...parts.root,
        'current-context': 'it',
        contexts: [{ name: 'it', context: { cluster: 'c', user: 'u' } }],
        clusters: [{ name: 'c', cluster: parts.cluster }],
        users: [{ name: 'u', user: parts.user }],
      };
      return parts.json ? JSON.stringify(document) : stringify(document);
    });
}

/** Texts of all kinds: random ones, and the corpus with pieces changed, repeated and cut. */
export function anyBytes(samples: string[]): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    ...[
      '{',
      '}',
      '[',
      ']',
      '&a ',
      '*a ',
      '!!x ',
      '<<: ',
      '? ',
      ': ',
      '- ',
      '"',
      "'",
      '\u0000',
      '\t',
    ],
    ...[
      '__proto__: ',
      'constructor: ',
      '---\n',
      '%YAML 1.2\n',
      '|\n',
      '>\n',
      '\r',
      '\ud800',
      '\ufeff',
    ],
  );
  const changed = fc
    .tuple(
      fc.constantFrom(...samples),
      fc.nat(2_000),
      piece,
      fc.constantFrom(1, 2, 50, 20_000),
      fc.nat(20),
    )
    .map(([text, at, what, times, cut]) => {
      const start = at % (text.length + 1);
      return (
        text.slice(0, start) + what.repeat(times) + text.slice(start + cut)
      );
    });
  return fc.oneof(
    { weight: 6, arbitrary: changed },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 1, arbitrary: fc.json({ maxDepth: 6 }) },
    {
      weight: 1,
      arbitrary: fc.array(piece, { maxLength: 200 }).map(all => all.join('')),
    },
  );
}
