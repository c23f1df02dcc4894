import { readOptions, usage } from './options';

const names = ['creation', 'burst'];

describe('readOptions', () => {
  it.each([
    [[], { only: names, write: false, verbose: false, help: false }],
    [['--only', 'burst', '--verbose'], { only: ['burst'], verbose: true }],
    [['--only', 'burst,creation'], { only: ['burst', 'creation'] }],
    [['--write'], { only: names, write: true }],
  ])('%j', (args, expected) => {
    expect(readOptions(args, names)).toMatchObject(expected);
  });

  it.each([
    [['--only', 'sizes'], '--only sizes is unknown: give some of creation'],
    [['--only', 'burst', '--write'], 'leave out --only'],
    [['--fast'], '--fast'],
    [['burst'], 'burst'],
  ])('refuses %j', (args, message) => {
    expect(() => readOptions(args, names)).toThrow(message);
  });
});

it('names the scenarios', () => {
  expect(usage(names)).toContain('creation, burst');
});
