import { defineSentences } from './define';
import { plainText } from './plainText';

describe('a text of somebody else', () => {
  it.each([
    ['plain words', 'plain words'],
    ['ü, 中文, עברית, 🙂 stay', 'ü, 中文, עברית, 🙂 stay'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['\u001b]0;title\u0007text', 'text'],
    ['\u009b31mred', '31mred'],
    ['bell\u0007', 'bell '],
    ['two\nlines\r\n', 'two lines '],
    ['nul\u0000byte', 'nul byte'],
    ['user\u202egnp.exe', 'user gnp.exe'],
    ['\u2066isolated\u2069', ' isolated '],
    ['zero\u200bwidth', 'zero width'],
    ['half \ud83d a pair', 'half   a pair'],
    ['', ''],
  ])('%j becomes %j', (given, shown) => {
    expect(plainText(given)).toBe(shown);
  });

  it('is cut between characters', () => {
    expect(plainText('🙂'.repeat(20), 10)).toBe(`${'🙂'.repeat(9)}…`);
    expect([...plainText('x'.repeat(10_000))]).toHaveLength(1000);
    expect([...plainText('x'.repeat(10_000_000))]).toHaveLength(1000);
  });

  it('that is short enough is not cut', () => {
    expect(plainText('🙂'.repeat(10), 10)).toBe('🙂'.repeat(10));
  });

  it('is made plain wherever a sentence names it, parameters included', () => {
    const say = defineSentences({ 'test.names': '{name} says {words:quote}.' });
    const sentence = say('test.names', {
      name: '\u001b[1mevil\u202e',
      words: 'a\u0000b',
    });
    expect(sentence.text).toBe('evil  says “a b”.');
    expect(JSON.stringify(sentence.params)).toBe(
      '{"name":"evil ","words":"a b"}',
    );
  });

  it('is made plain in a list', () => {
    const say = defineSentences({ 'test.list': '{names} wait.' });
    const { text } = say('test.list', { names: ['a\u0007', 'b'] });
    expect(text).toBe('a  and b wait.');
  });
});
