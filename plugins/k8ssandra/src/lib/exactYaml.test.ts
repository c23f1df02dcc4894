import { parse } from 'yaml';
import { withoutUnseen } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { exactYaml } from './exactYaml';

const metadata = (note: string) => ({ metadata: { annotations: { note } } });

it.each([
  ['a plain text', 'nothing to see'],
  ['letters of other scripts', 'Größe · 東京'],
  ['several lines', 'one\ntwo\n'],
  ['terminal escapes', 'a\u001b[31mred\u009b5n'],
  ['marks of direction', 'safe\u202egnp.exe'],
  ['what has no width', 'a\u200bb\u{e0041}c'],
  ['both of them over lines', 'one\u2066\ntwo\u2069'],
  ['half a pair', 'half \ud83d of it'],
])('is the same object with %s, and shows it', (_, note) => {
  const text = exactYaml(metadata(note));
  expect(parse(text)).toEqual(metadata(note));
  expect(text.split('\n').map(withoutUnseen).join('\n')).toBe(text);
});

it('escapes names as well', () => {
  const text = exactYaml({ 'a\u202eb': 1 });
  expect(text).toBe('"a\\u202eb": 1\n');
});
