import { CANARY, kubeconfig, read } from '../__testUtils__/kubeconfigText';
import { MAX_KUBECONFIG_BYTES } from './document';
import { readKubeconfig } from './readKubeconfig';

it('takes the current context when none is named', () => {
  const text = kubeconfig().replace(
    'current-context: other',
    'current-context: east',
  );
  expect(readKubeconfig(text).connection).toBeDefined();
});

it.each<[string, string, string]>([
  [
    'a context that is not there',
    kubeconfig().replace('name: east', 'name: west'),
    'ContextNotFound',
  ],
  [
    'a cluster that is not there',
    kubeconfig().replace('name: c', 'name: d'),
    'Malformed',
  ],
  ['nothing', '', 'Malformed'],
  ['a list', '- a', 'Malformed'],
  ['broken YAML', `a: [${CANARY}\n b: "`, 'Malformed'],
  ['two documents', `${kubeconfig()}---\n${kubeconfig()}`, 'Malformed'],
  ['a key twice', `kind: Config\nkind: ${CANARY}`, 'Malformed'],
  [
    'an alias bomb',
    'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b]',
    'Malformed',
  ],
  ['too much', `a: ${'x'.repeat(MAX_KUBECONFIG_BYTES)}`, 'TooLarge'],
  [
    'a cluster that is a text',
    kubeconfig().replace(
      /cluster:\n {6}server[^]*?(?=users:)/,
      'cluster: text\n',
    ),
    'Malformed',
  ],
])('refuses %s', (_what, text, code) => {
  const { problem } = read(text);
  expect(problem).toMatchObject({ code });
  expect(JSON.stringify(problem)).not.toContain(CANARY);
});

const repeat = (unit: string | ((index: number) => string), bytes: number) => {
  let text = '';
  for (let n = 0; text.length < bytes; n++) {
    text += typeof unit === 'string' ? unit : unit(n);
  }
  return text.slice(0, bytes);
};
const SIZE = MAX_KUBECONFIG_BYTES - 100;

it.each<[string, string]>([
  ['keys', repeat(n => `k${n}:\n`, SIZE)],
  ['keys in braces', `{${repeat(n => `k${n}: 1,`, SIZE)}`],
  ['brackets', repeat('[', SIZE)],
  ['braces', repeat('{a: ', SIZE)],
  ['closing braces', repeat('} ', SIZE)],
  ['closing brackets', repeat('- ]\n', SIZE)],
  ['dashes', repeat('- ', SIZE)],
  ['question marks', repeat('? ', SIZE)],
  ['tags', repeat('!!x ', SIZE)],
  ['anchors', repeat(n => `- &a${n} x\n`, SIZE)],
  ['anchors of one value', `a: x${repeat(' &a', 60_000)}`],
  ['commas', `a: [${repeat(',', SIZE)}`],
  ['quotes', `a: {${repeat('""', SIZE)}`],
  ['one anchor and its aliases', repeat('- &a x\n- *a\n', SIZE)],
  ['merge keys', `a: &a {b: 1}\n${repeat('<<: *a\n', SIZE)}`],
  ['equal keys', repeat('a: 1\n', SIZE)],
  ['documents', repeat('---\n', SIZE)],
  ['directives', repeat('%YAML 1.2\n', SIZE)],
  ['comments', repeat('# x\n', SIZE)],
  ['line breaks in quotes', `a: "${repeat('\\n', SIZE)}`],
  ['a text of many lines', `a: >\n${repeat(' x\n', SIZE)}`],
  ['a number', `a: ${repeat('1', SIZE)}`],
  ['indentation', repeat(n => `${' '.repeat(n)}a:\n`, SIZE)],
])('refuses a file full of %s within a moment', (_what, text) => {
  const started = performance.now();
  expect(read(text).problem?.code).toMatch(/^(Malformed|ContextNotFound)$/);
  expect(performance.now() - started).toBeLessThan(1500);
});

it.each<[string, string, string]>([
  ['a tag', 'a: !!binary aGVsbG8=', 'YAML tag'],
  ['a tag of another language', 'a: !!js/function "x"', 'YAML tag'],
  ['a key that is a mapping', '? {a: b}\n: c', 'not YAML'],
  ['a number and a text that are one key', '1: a\n"1": b', 'key twice'],
  ['a key twice, deep inside', 'a: [{b: {c: 1, "c": 2}}]', 'key twice'],
  ['an anchor that nobody set', 'a: *b', 'alias'],
])('refuses %s', (_what, text, words) => {
  const { problem } = read(text);
  expect(problem?.code).toBe('Malformed');
  expect(problem?.message).toContain(words);
});

it('takes a few aliases', () => {
  const text = kubeconfig()
    .replace('name: c\n    cluster:', 'name: c\n    cluster: &it')
    .concat('extensions: [*it]\n');
  expect(read(text).connection).toBeDefined();
});

it('does not merge keys as YAML 1.1 did', () => {
  const text = kubeconfig({ server: undefined })
    .replace('cluster:\n      cert', 'cluster:\n      <<: *x\n      cert')
    .replace(
      'apiVersion',
      'x: &x { server: "https://evil.example" }\napiVersion',
    );
  expect(text).toContain('<<');
  expect(read(text).problem?.code).toBe('UnknownFieldRefused');
});

it('knows which of two entries is meant, or refuses both', () => {
  const text = kubeconfig().replace(
    'users:',
    '  - name: c\n    cluster: { server: "https://evil.example" }\nusers:',
  );
  expect(read(text).problem).toMatchObject({
    code: 'Malformed',
    field: 'clusters[1].name',
  });
});

it('takes no key from a prototype', () => {
  const text = kubeconfig({ server: undefined }).replace(
    'cluster:\n      cert',
    'cluster:\n      __proto__: { server: "https://evil.example" }\n      cert',
  );
  expect(text).toContain('__proto__');
  expect(read(text).problem).toMatchObject({ code: 'UnknownFieldRefused' });
});

it('leaves the prototypes of others alone', () => {
  const evil =
    '{ constructor: { prototype: { polluted: 1 } }, __proto__: { polluted: 1 } }';
  for (const place of [`x: ${evil}\n`, `__proto__: ${evil}\n`]) {
    read(place + kubeconfig());
    read(
      kubeconfig({ extensions: [JSON.parse('{"__proto__":{"polluted":1}}')] }),
    );
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
