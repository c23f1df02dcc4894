import { context } from './__testUtils__/snapshots';
import { draft, type Draft } from './draft';
import { resolve } from './resolve';

const text = (words: string) => ({ key: 'k', params: {}, text: words });

/** A draft named by one letter. */
function d(name: string, rest: Partial<Draft> = {}): Draft {
  return {
    ...draft({
      verb: 'do',
      kind: 'apply',
      target: { context: 'east', kind: 'X', namespace: '', name },
      title: text(name),
      why: text(''),
      subject: `subject ${name}`,
      state: 'ready',
      action: { type: 'create' } as never,
    }),
    id: name,
    ...rest,
  };
}
const contexts = { east: context('east') };
const of = (drafts: Draft[]) =>
  resolve(drafts, contexts).map(each => [
    each.id,
    each.state,
    each.waitsFor,
    each.reason?.text,
  ]);

describe('resolve', () => {
  it.each([
    ['nothing before it', [d('a')], ['a', 'ready', undefined, undefined]],
    [
      'something done before it',
      [d('b', { state: 'done' }), d('a', { after: ['b'] })],
      ['a', 'ready', undefined, undefined],
    ],
    [
      'something that is not in the plan',
      [d('a', { after: ['x'] })],
      ['a', 'ready', undefined, undefined],
    ],
    [
      'something ready before it',
      [d('b'), d('a', { after: ['b'] })],
      ['a', 'blocked', 'b', 'waits for subject b'],
    ],
    [
      'something running before it',
      [
        d('b', { state: 'running', reason: text('2 of 3') }),
        d('a', { after: ['b'] }),
      ],
      ['a', 'blocked', 'b', 'waits for subject b: 2 of 3'],
    ],
    [
      'a chain: the root counts',
      [
        d('c', { state: 'blocked', reason: text('gone') }),
        d('b', { after: ['c'] }),
        d('a', { after: ['b'] }),
      ],
      ['a', 'blocked', 'c', 'waits for subject c: gone'],
    ],
    [
      'two: the first counts',
      [d('c'), d('b'), d('a', { after: ['b', 'c'] })],
      ['a', 'blocked', 'b', 'waits for subject b'],
    ],
  ])('with %s', (_, drafts, last) => {
    expect(of(drafts).pop()).toEqual(last);
  });

  it('leaves what is done or running as it is, whatever comes before', () => {
    expect(
      of([
        d('b'),
        d('a', { state: 'done', after: ['b'] }),
        d('c', { state: 'running', after: ['b'] }),
      ]).map(each => each[1]),
    ).toEqual(['ready', 'done', 'running']);
  });

  it('keeps actions only on steps that are ready', () => {
    const steps = resolve(
      [
        d('a'),
        d('b', { after: ['a'] }),
        d('c', { state: 'done' }),
        d('e', { state: 'blocked' }),
      ],
      contexts,
    );
    expect(steps.map(each => each.action !== undefined)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(steps[0]).not.toHaveProperty('subject');
  });

  it('survives a circle', () => {
    const circle = [d('a', { after: ['b'] }), d('b', { after: ['a'] })];
    expect(
      of(circle).every(each => each[1] === 'blocked' || each[1] === 'ready'),
    ).toBe(true);
  });
});
