import { quote, shellWord } from './quote';
import { snippetFacts, snippetsOf } from './snippetsOf';
import { SNIPPET_LANGUAGES, type SnippetFacts } from './types';

const facts: SnippetFacts = {
  host: 'orders-dc1-service.orders.svc',
  port: 9042,
  localDatacenter: 'us-east',
  consistency: 'LOCAL_QUORUM',
  login: null,
  tls: null,
};

describe('quoting', () => {
  it.each([
    ['us-east', '"us-east"'],
    ['a"b\\c', '"a\\"b\\\\c"'],
    ['a\nb\rc\td', '"a\\nb\\rc\\td"'],
    ['\u202e\u0000', '"\\u202E\\u0000"'],
    ['🦆', '"\\uD83E\\uDD86"'],
    ['\ud83e', '"\\uFFFD"'],
  ])('%j is %s', (text, expected) => {
    expect(quote(text)).toBe(expected);
  });

  it('writes one code point where a language has no halves', () => {
    expect(quote('🦆', 'code point')).toBe('"\\U0001F986"');
  });

  it.each([
    ['orders.svc', 'orders.svc'],
    ["a'b $(id)", `'a'\\''b $(id)'`],
    ['', `''`],
  ])('%j is the word %s of a shell', (text, expected) => {
    expect(shellWord(text)).toBe(expected);
  });
});

describe('snippets', () => {
  it.each(SNIPPET_LANGUAGES)('%s names the address', language => {
    const [first] = snippetsOf(language, facts);
    expect(first.text).toContain('orders-dc1-service.orders.svc');
    expect(first.text).toContain('9042');
  });

  it('need no deployment where they read no variable', () => {
    expect(snippetsOf('go', facts).map(each => each.file)).toEqual(['main.go']);
  });

  it('hold no more than the name of a Secret', () => {
    const login = { secret: { name: 's', keys: { user: 'u', password: 'p' } } };
    const [, deployment] = snippetsOf('go', { ...facts, login });
    expect(deployment.text).toBe(`containers:
  - name: app
    env:
      - name: CASSANDRA_USERNAME
        valueFrom: { secretKeyRef: { name: s, key: u } }
      - name: CASSANDRA_PASSWORD
        valueFrom: { secretKeyRef: { name: s, key: p } }
`);
  });
});

describe('facts of snippets', () => {
  const sentence = { key: 'x', params: {}, text: 'x' };
  const point = {
    contactPoint: { host: 'h', port: 1, sentence },
    cassandraName: 'dc',
    consistency: { level: 'LOCAL_QUORUM' as const, reason: sentence },
  };
  const tls = {
    mode: 'off' as const,
    clientCertificate: false,
    stores: [],
    hidden: false,
    sentence,
  };
  const login = { secret: null, superuser: false, hidden: false, sentence };

  it.each([
    ['off', null],
    ['unknown', { secret: null }],
  ] as const)('log in as it is known: %s', (kind, expected) => {
    const given = { ...point, tls, login: { ...login, kind } };
    expect(snippetFacts(given).login).toEqual(expected);
  });

  it.each([
    ['off', null],
    ['unknown', null],
    ['on', { clientCertificate: false, truststore: null }],
    ['optional', { clientCertificate: false, truststore: null }],
  ] as const)('encrypt as it is asked for: %s', (mode, expected) => {
    const given = {
      ...point,
      tls: { ...tls, mode },
      login: { ...login, kind: 'off' as const },
    };
    expect(snippetFacts(given).tls).toEqual(expected);
  });
});
