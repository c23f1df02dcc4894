import { diffLines } from './lineDiff';

const shown = (before: string, after: string) =>
  diffLines(before, after)
    .map(({ mark, text }) => `${mark}${text}`)
    .join('\n');

/** A sequence that is the same in every run. */
function* numbers(seed: number) {
  let value = seed;
  while (true) {
    value = (value * 48271) % 2147483647;
    yield value;
  }
}

describe('diffLines', () => {
  it.each([
    ['the same', 'a\nb\n', 'a\nb', ' a\n b'],
    ['nothing and nothing', '', '', ''],
    ['something new', '', 'a\nb', '+a\n+b'],
    ['something gone', 'a\nb', '', '-a\n-b'],
    ['one line changed', 'a\nb\nc', 'a\nB\nc', ' a\n-b\n+B\n c'],
    ['a line added between', 'a\nc', 'a\nb\nc', ' a\n+b\n c'],
    ['a line removed at the end', 'a\nb', 'a', ' a\n-b'],
    ['equal lines', 'x\nx\ny', 'x\ny', ' x\n-x\n y'],
    ['moved lines', 'a\nb\nc', 'c\na\nb', '+c\n a\n b\n-c'],
  ])('%s', (_, before, after, wanted) => {
    expect(shown(before, after)).toBe(wanted);
  });

  it('gives both texts back, whatever they are', () => {
    const random = numbers(7);
    const text = () =>
      Array.from({ length: random.next().value! % 12 }, () =>
        'abcd'.charAt(random.next().value! % 4),
      ).join('\n');
    for (let round = 0; round < 500; round++) {
      const [before, after] = [text(), text()];
      const rows = diffLines(before, after);
      const side = (gone: string) =>
        rows
          .filter(({ mark }) => mark !== gone)
          .map(each => each.text)
          .join('\n');
      expect([side('+'), side('-')]).toEqual([before, after]);
    }
  });

  it('shows texts that have little in common as one gone and one new, and soon', () => {
    const long = (word: string) =>
      Array.from({ length: 3000 }, (_, index) => `${word}${index}`).join('\n');
    const rows = diffLines(long('a'), long('b'));
    expect(rows).toHaveLength(6000);
    expect(rows[0].mark).toBe('-');
    expect(rows[5999].mark).toBe('+');
  });
});
