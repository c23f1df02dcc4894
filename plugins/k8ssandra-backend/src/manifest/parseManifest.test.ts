import { MAX_MANIFEST_BYTES, parseManifest } from './parseManifest';

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...'bcdefgh'.split('').map((key, index) => {
    const previous = 'abcdefg'[index];
    return `${key}: &${key} [${Array(10).fill(`*${previous}`).join(', ')}]`;
  }),
].join('\n');

describe('parseManifest', () => {
  it.each([
    ['YAML', 'kind: A\nspec: { size: 3 }\n'],
    ['JSON', '{"kind":"A","spec":{"size":3}}'],
    ['a leading separator', '---\nkind: A\nspec: { size: 3 }\n'],
    ['a trailing separator', 'kind: A\nspec: { size: 3 }\n---\n'],
    ['aliases', 'kind: A\nspec: &s { size: 3 }\n'],
  ])('reads %s', (_, text) => {
    expect(parseManifest(text)).toEqual({ kind: 'A', spec: { size: 3 } });
  });

  it.each([
    ['nothing', '', /it is empty/],
    ['only comments', '# nothing\n---\n', /it is empty/],
    ['two documents', 'a: 1\n---\nb: 2\n', /it holds 2 documents/],
    ['a list', '- a\n- b\n', /it is not an object/],
    ['a word', 'word', /it is not an object/],
    ['broken YAML', 'a: 1\nb: [1, 2\n', /line \d+, column \d+ is not valid/],
    ['a key twice', 'a: 1\na: 2\n', /line 2, column 1 .*\(duplicate key\)/],
    ['aliases that explode', bomb, /aliases cannot be expanded/],
    ['an unknown alias', 'a: *b', /is not valid YAML|aliases/],
    ['a huge text', `a: ${'x'.repeat(MAX_MANIFEST_BYTES)}`, /256 KiB/],
  ])('refuses %s', (_, text, message) => {
    expect(() => parseManifest(text)).toThrow(message);
  });

  it('never quotes the text', () => {
    const secret = 'canary-in-the-text';
    expect(() => parseManifest(`a: ${secret}\n  b: "${secret}\n`)).toThrow(
      expect.objectContaining({
        message: expect.not.stringContaining(secret),
      }),
    );
  });
});
