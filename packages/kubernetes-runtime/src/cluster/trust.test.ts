import { createAuthority } from '../__testUtils__/certificates';
import { trustOf } from './trust';

const [one, two] = [createAuthority('one').ca, createAuthority('two').ca];
const server = 'https://api.example:6443';

it.each<[string, object, object, boolean]>([
  [
    'two addresses with one authority',
    { server, ca: one },
    { server: 'https://10.0.0.1', ca: one, token: 'other' },
    true,
  ],
  [
    'an authority that is written in another way',
    { server, ca: `${one}${two}` },
    { server, ca: `# comment\n${two}\n\n${one}` },
    true,
  ],
  ['two authorities', { server, ca: one }, { server, ca: two }, false],
  [
    'a part of the authorities',
    { server, ca: one },
    { server, ca: `${one}${two}` },
    false,
  ],
  ['one public name', { server }, { server: `${server}/k8s` }, true],
  ['two public names', { server }, { server: 'https://other.example' }, false],
  ['a public name and an authority', { server }, { server, ca: one }, false],
  [
    'an authority that is not asked',
    { server, ca: one, insecureSkipTlsVerify: true },
    { server: 'https://10.0.0.1', ca: one },
    false,
  ],
])('%s', (_what, a, b, same) => {
  expect(trustOf(a as never) === trustOf(b as never)).toBe(same);
});
