import { readOptions, usage } from './options';

const names = ['creation', 'burst'];

describe('readOptions', () => {
  it('leaves out what takes long, unless it is asked for', () => {
    const long = ['burst'];
    expect(readOptions([], names, long).only).toEqual(['creation']);
    expect(readOptions(['--only', 'burst'], names, long).only).toEqual(long);
  });

  it.each([
    [
      [],
      {
        drivers: ['simulator'],
        only: names,
        write: false,
        verbose: false,
        help: false,
      },
    ],
    [['--only', 'burst', '--verbose'], { only: ['burst'], verbose: true }],
    [['--only', 'burst,creation'], { only: ['burst', 'creation'] }],
    [['--only', 'burst', '--write'], { only: ['burst'], write: true }],
    [['--driver', 'real'], { drivers: ['real'], only: names }],
    [['--driver', 'stand-in'], { drivers: ['stand-in'], only: names }],
    [['--driver', 'both'], { drivers: ['simulator', 'real'] }],
    [['--driver', 'all'], { drivers: ['simulator', 'real', 'stand-in'] }],
  ])('%j', (args, expected) => {
    expect(readOptions(args, names)).toMatchObject(expected);
  });

  it.each([
    [['--only', 'sizes'], '--only sizes is unknown: give some of creation'],
    [['--driver', 'kind'], '--driver kind is unknown: give simulator, real'],
    [['--driver', 'toString'], '--driver toString is unknown'],
    [['--fast'], '--fast'],
    [['burst'], 'burst'],
  ])('refuses %j', (args, message) => {
    expect(() => readOptions(args, names)).toThrow(message);
  });
});

it('names the scenarios', () => {
  const text = usage(names, ['burst']);
  expect(text).toContain('creation, burst;');
  expect(text).toContain('burst runs only when named here');
});
