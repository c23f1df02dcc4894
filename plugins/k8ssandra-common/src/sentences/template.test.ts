import { defineSentences, joinSentences } from './define';
import { regionLabel, shortRegionLabel } from './region';
import { cut, cutQuote, fillTemplate, formatList, quote } from './template';

describe('templates', () => {
  it.each<[string, Record<string, any>, string]>([
    ['{n:node|nodes}', { n: 1 }, '1 node'],
    ['{n:node|nodes}', { n: 0 }, '0 nodes'],
    ['{n} {n:=is|are} up', { n: 1 }, '1 is up'],
    ['{n} {n:=is|are} up', { n: 2 }, '2 are up'],
    ['{r} {r:=serves|serve}', { r: ['a'] }, 'a serves'],
    ['{r} {r:=serves|serve}', { r: ['a', 'b', 'c'] }, 'a, b and c serve'],
    ['for {s:duration}', { s: 840 }, 'for 14 min'],
    ['says {t:quote}', { t: 'no  room\n' }, 'says “no room”'],
    ['the {n:ordinal}', { n: 3 }, 'the third'],
    ['the {n:ordinal}', { n: 11 }, 'the 11th'],
    ['the {n:ordinal}', { n: 22 }, 'the 22nd'],
    ['the {n:ordinal}', { n: 112 }, 'the 112th'],
    ['{c:states}', { c: ['down=1'] }, '1 is down'],
    [
      '{c:states}',
      { c: ['down=2', 'attention=1'] },
      '2 are down, 1 in need of attention',
    ],
    ['{yes}', { yes: true }, 'true'],
  ])('%p with %p', (template, params, text) => {
    expect(fillTemplate(template, params)).toBe(text);
  });

  it('refuse a hole', () => {
    expect(() => fillTemplate('{region} is up', {})).toThrow(/\{region\}/);
  });

  it('never fill a value again', () => {
    expect(fillTemplate('{a} {b}', { a: '{b}', b: 'x' })).toBe('{b} x');
  });
});

describe('catalogues', () => {
  const say = defineSentences({ up: '{n:node|nodes} up.', done: 'Done.' });

  it('give key, parameters and text', () => {
    expect(say('up', { n: 3 })).toEqual({
      key: 'up',
      params: { n: 3 },
      text: '3 nodes up.',
    });
    expect(say('done')).toEqual({ key: 'done', params: {}, text: 'Done.' });
  });

  it('check parameters at compile time', () => {
    // @ts-expect-error a parameter is missing
    expect(() => say('up', {})).toThrow();
  });

  it('join sentences, each once', () => {
    const done = say('done');
    expect(joinSentences([done, null, say('up', { n: 1 }), done])?.text).toBe(
      'Done. 1 node up.',
    );
    expect(joinSentences([undefined, done])).toBe(done);
    expect(joinSentences([])).toBeNull();
  });
});

describe('texts of Kubernetes', () => {
  it('are cut at 160 characters, the ellipsis included', () => {
    expect(cutQuote('x'.repeat(160))).toHaveLength(160);
    expect(cutQuote('x'.repeat(161))).toBe(`${'x'.repeat(159)}…`);
    expect(quote('a b')).toBe('“a b”');
  });

  it('are not cut inside a character', () => {
    expect(cut('🙂🙂🙂', 2)).toBe('🙂…');
  });
});

it('lists', () => {
  expect(formatList([])).toBe('');
  expect(formatList(['a'])).toBe('a');
  expect(formatList(['a', 'b'])).toBe('a and b');
});

it('regions', () => {
  const names = { region: 'us-east', datacenter: 'dc1' };
  expect(regionLabel(names)).toBe('us-east (dc1)');
  expect(shortRegionLabel(names)).toBe('us-east');
  expect(shortRegionLabel({ ...names, ambiguous: true })).toBe('us-east (dc1)');
});
