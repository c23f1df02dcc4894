import { entriesOf, NOW, observed } from '../__testUtils__/observed';
import { authorKey, changes } from './changes';

const look = { at: NOW, stamp: 1 };
const found = (
  before: ReturnType<typeof observed> | undefined,
  after: ReturnType<typeof observed> | undefined,
) => entriesOf(changes({ before, after, ...look }));
const first = observed({ spec: { size: 3, password: 'hunter2' } });
const bigger = observed({
  generation: 2,
  spec: { size: 6, password: 'hunter3' },
});

describe('changes of what is asked for', () => {
  it.each([
    ['the first look at what was there', undefined, first, []],
    ['nothing', first, first, []],
    ['a status, which moves no generation', first, observed({ spec: {} }), []],
    [
      'a cluster that is new',
      undefined,
      observed({ isNew: true }),
      ['created'],
    ],
    ['a specification', first, bigger, ['changed']],
    [
      'a deletion',
      first,
      observed({ deleting: true, generation: 2 }),
      ['deletion-asked'],
    ],
    ['a cluster that is gone', first, undefined, ['removed']],
    ['an adoption', observed({ claim: null }), first, ['adopted']],
    [
      'a change with an adoption',
      observed({ claim: null }),
      bigger,
      ['changed', 'adopted'],
    ],
  ])('tell %s', (_, before, after, verbs) => {
    expect(found(before, after).map(({ body }) => body.verb)).toEqual(verbs);
  });

  it('say who and what, and hide what may be secret', () => {
    const [entry] = found(first, bigger);
    expect(entry.body).toEqual({
      verb: 'changed',
      generation: 2,
      author: { manager: 'kubectl', operation: 'Apply' },
      authorKey: 'uid-1/2',
      diff: [
        { path: '/spec/size', before: 3, after: 6 },
        { path: '/spec/password', before: '(hidden)', after: '(hidden)' },
      ],
      omitted: 0,
      sentence: {
        key: 'history.changed',
        params: { by: ' by kubectl', fields: ['size', 'password'] },
        nested: { by: { key: 'history.by', params: { manager: 'kubectl' } } },
        text: 'The specification was changed by kubectl: size and password.',
      },
    });
  });

  it('compare with what was kept over a restart, of which secrets are gone', () => {
    const kept = observed({
      spec: { size: 3, password: '(hidden)' },
      specHidden: true,
    });
    const [entry] = found(kept, bigger);
    expect(entry.body.diff).toEqual([
      { path: '/spec/size', before: 3, after: 6 },
    ]);
  });

  it('say so when what was before is not known', () => {
    const [entry] = found(observed({ spec: null }), bigger);
    expect(entry.body).toMatchObject({
      diff: [],
      sentence: { key: 'history.unseenChange' },
    });
  });

  it('name nobody for a cluster that is gone', () => {
    const [entry] = found(first, undefined);
    expect(entry.body.author).toEqual({ manager: null, operation: null });
  });

  it.each([
    [4, 'u/4'],
    ['deletion', 'u/deletion'],
    ['claim/home/null', 'u/adoption'],
    ['adoption', 'u/adoption'],
  ])('find the user of %s under %s', (nth, key) => {
    expect(authorKey('u', nth)).toBe(key);
  });
});
