import { readOptions } from './options';
import { reportOf } from './report';

const groups = ['list', 'watch'];

describe('readOptions', () => {
  it('asks both servers unless told', () => {
    expect(readOptions([], groups)).toMatchObject({
      drivers: ['simulator', 'real'],
      only: undefined,
      seed: expect.any(Number),
      sequences: 60,
    });
  });

  it('takes a driver, groups and a seed', () => {
    expect(
      readOptions(
        ['--driver', 'real', '--only', 'list,watch', '--seed', '7'],
        groups,
      ),
    ).toMatchObject({ drivers: ['real'], only: ['list', 'watch'], seed: 7 });
  });

  it.each([
    [['--driver', 'other'], /--driver other is unknown/],
    [['--only', 'nope'], /--only nope is unknown: give some of list, watch/],
    [['--seed', 'x'], /--seed x is no number/],
    [['--sequences', '0'], /--sequences 0 is no number/],
    [['--nope'], /nope/],
  ])('refuses %j', (args, message) => {
    expect(() => readOptions(args, groups)).toThrow(message);
  });
});

describe('reportOf', () => {
  const passed = { id: 'a: passes', ms: 1 };
  const failed = { id: 'a: fails', ms: 1, failure: 'Expected: 1' };

  it('counts what passed and shows what failed', () => {
    const report = reportOf('real', [passed, failed], {});
    expect(report).toMatchObject({ score: '1/2', ok: false });
    expect(report.lines.join('\n')).toContain('a: fails\n  Expected: 1');
  });

  it('takes listed differences, which count as not passed', () => {
    const known = { [failed.id]: 'its reason' };
    const report = reportOf('simulator', [passed, failed], known);
    expect(report).toMatchObject({ score: '1/2', ok: true });
    expect(report.lines.join('\n')).toContain('its reason');
  });

  it('fails for a listed difference that is none any more', () => {
    const report = reportOf('simulator', [passed], { [passed.id]: 'why' });
    expect(report).toMatchObject({ score: '1/1', ok: false });
  });
});
