import { parse } from 'yaml';
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
  // eslint-disable-next-line no-control-regex
  expect(text).not.toMatch(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e0fff}]|\p{Cs}/u,
  );
});

it('escapes names as well', () => {
  const text = exactYaml({ 'a\u202eb': 1 });
  expect(text).toBe('"a\\u202eb": 1\n');
});
