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

it('takes no key from a prototype', () => {
  const text = kubeconfig({ server: undefined }).replace(
    'cluster:\n      cert',
    'cluster:\n      __proto__: { server: "https://evil.example" }\n      cert',
  );
  expect(text).toContain('__proto__');
  expect(read(text).problem).toMatchObject({ code: 'UnknownFieldRefused' });
});
