import { editedLines } from './lastEdit';

const marks = (before: string | undefined, after: string) =>
  editedLines(before, after).map(({ text, edited }) =>
    edited ? `+${text}` : text,
  );

it.each([
  [undefined, 'a\nb\n', ['a', 'b']],
  ['a\nb\n', 'a\nb\n', ['a', 'b']],
  ['a\nb\n', 'a\nx\nb\n', ['a', '+x', 'b']],
  ['a\nb\nc', 'a\nB\nc', ['a', '+B', 'c']],
  ['a\nb\nc', 'a\nc', ['a', 'c']],
  ['r: 1\nr: 1', 'r: 1\nr: 1\nr: 1', ['r: 1', 'r: 1', '+r: 1']],
])('of %j to %j marks %j', (before, after, expected) => {
  expect(marks(before, after)).toEqual(expected);
});
