import { defineSentences } from './define';
import { plainText, withoutUnseen } from './plainText';

describe('a text of somebody else', () => {
  it.each([
    ['plain words', 'plain words'],
    ['ü, 中文, עברית, 🙂 stay', 'ü, 中文, עברית, 🙂 stay'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['\u001b]0;title\u0007text', 'text'],
    ['\u009b31mred', 'red'],
    ['\u001b[31', ''],
    ['\u009d0;title\u009ctext', 'text'],
    ['\u001b]8;;http://evil.example\u001b\\link', 'link'],
    ['a\u001bPb', 'ab'],
    ['tags\u{e0001}\u{e0061}\u{e007f}', 'tags '],
    ['selectors\u{e0100}\u{e01ef}', 'selectors '],
    ['filler\u3164\u115f', 'filler '],
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

  it('of any length loses what is not seen, and nothing else', () => {
    const long = 'x'.repeat(100_000);
    expect(withoutUnseen(`${long}\u001b[31m\u202e${long}`)).toBe(
      `${long} ${long}`,
    );
  });

  it('takes no time that grows with the square of its length', () => {
    const began = performance.now();
    for (const part of ['\u001b', '\u001b[', '\u001b]', '\u009b0', '\ud83d']) {
      withoutUnseen(part.repeat(200_000));
    }
    expect(performance.now() - began).toBeLessThan(2_000);
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
