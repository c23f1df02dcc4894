import { defineSentences, followedBy, joinSentences } from './define';
import { firstFew } from './lists';
import { splitSentence } from './split';
import { translateAnswer, translateSentence } from './translate';

const say = defineSentences({
  waits:
    '{region} waits: {up} of {size:node|nodes} ready, the {n:ordinal} last.',
  lost: '{regions} {regions:=is|are} lost.',
  said: 'Kubernetes says {message:quote}.',
  blocked: '{title}: {reason:clause}.',
  mend: 'the disk is full. Make room: {how}',
  where: 'It is the same with {names}.',
  state: 'It is {key:state}.',
});

const german = {
  templates: {
    waits:
      '{region} wartet: {up} von {size:Knoten|Knoten} bereit, der {n:ordinal} zuletzt.',
    lost: '{regions} {regions:=ist|sind} weg.',
    said: 'Kubernetes sagt {message:quote}.',
    blocked: '{title}: {reason:clause}.',
    mend: 'die Platte ist voll. Platz schaffen: {how}',
    where: 'Dasselbe bei {names}.',
    state: 'Zustand: {key:state}.',
    'list.more': '{more} weitere',
  },
  list: (items: readonly string[]) => items.join(' und '),
  ordinal: (n: number) => `${n}.`,
  quotes: ['„', '“'] as const,
  state: (key: string) => `<${key}>`,
};

const waits = say('waits', { region: 'eu', up: 1, size: 3, n: 2 });
const lost = say('lost', { regions: ['a', 'b'] });

describe('translateSentence', () => {
  it.each([
    [waits, 'eu wartet: 1 von 3 Knoten bereit, der 2. zuletzt.'],
    [lost, 'a und b sind weg.'],
    [say('said', { message: 'no room' }), 'Kubernetes sagt „no room“.'],
    [
      joinSentences([waits, lost])!,
      'eu wartet: 1 von 3 Knoten bereit, der 2. zuletzt. a und b sind weg.',
    ],
  ])('%#', (sentence, wanted) => {
    expect(translateSentence(sentence, german)).toBe(wanted);
  });

  it.each([
    ['a key that is not known', { ...lost, key: 'newer' }],
    ['a key of every object', { ...lost, key: 'constructor' }],
    ['a parameter that is missing', { ...lost, params: {} }],
    [
      'one part that is not known',
      { ...joinSentences([waits, lost])!, parts: [{ key: 'x', params: {} }] },
    ],
    [
      'parts that an older backend does not send',
      { ...joinSentences([waits, lost])!, parts: undefined },
    ],
  ])('stays English for %s', (_, sentence) => {
    expect(translateSentence(sentence, german)).toBe(sentence.text);
  });
});

describe('sentences in sentences', () => {
  const mend = say('mend', { how: 'delete' });

  it.each([
    [
      say('blocked', { title: 'dc1', reason: lost }),
      'dc1: a and b are lost.',
      'dc1: a und b sind weg.',
    ],
    [
      say('blocked', {
        title: 'dc1',
        reason: joinSentences([waits, lost])!,
      }),
      `dc1: ${waits.text} a and b are lost.`,
      `dc1: ${translateSentence(waits, german)} a und b sind weg.`,
    ],
    [
      say('where', { names: firstFew(['a', 'b', 'c', 'd'], 2) }),
      'It is the same with a, b and 2 more.',
      'Dasselbe bei a und b und 2 weitere.',
    ],
    [
      say('blocked', { title: 'dc1', reason: splitSentence(mend).first }),
      'dc1: the disk is full.',
      'dc1: die Platte ist voll.',
    ],
    [
      splitSentence(mend).rest!,
      'Make room: delete.',
      'Platz schaffen: delete.',
    ],
    [
      followedBy(lost, say('where', { names: ['c'] })),
      'a and b are lost. It is the same with c.',
      'a und b sind weg. Dasselbe bei c.',
    ],
    [say('state', { key: 'down' }), 'It is down.', 'Zustand: <down>.'],
  ])('%#', (sentence, text, wanted) => {
    expect(sentence.text).toBe(text);
    expect(translateSentence(sentence, german)).toBe(wanted);
  });

  it('says the parameters that pages read, too', () => {
    const blocked = say('blocked', { title: 'dc1', reason: lost });
    expect(translateAnswer(blocked, german)).toEqual({
      ...blocked,
      params: { title: 'dc1', reason: 'a und b sind weg.' },
      text: 'dc1: a und b sind weg.',
    });
  });

  it('leaves one that is not known in English', () => {
    const { templates, ...rest } = german;
    const { lost: _, ...known } = templates;
    const blocked = say('blocked', { title: 'dc1', reason: lost });
    expect(translateSentence(blocked, { ...rest, templates: known })).toBe(
      'dc1: a and b are lost.',
    );
  });

  it('names all of a list that is short, and does not part what is one', () => {
    expect(firstFew(['a', 'b'], 2)).toEqual(['a', 'b']);
    expect(splitSentence(lost)).toEqual({ first: lost, rest: null });
  });

  it('keeps the key of the first of two', () => {
    expect(followedBy(lost, waits).key).toBe('lost');
  });
});

describe('translateAnswer', () => {
  it('translates every sentence and leaves the rest as it is', () => {
    const rest = { name: 'demo', ages: [1, null], text: 'not a sentence' };
    const answer = {
      verdict: { state: lost, next: null },
      notes: [waits],
      rest,
    };
    const after = translateAnswer(answer, german);
    expect(after).toEqual({
      verdict: { state: { ...lost, text: 'a und b sind weg.' }, next: null },
      notes: [{ ...waits, text: translateSentence(waits, german) }],
      rest,
    });
    expect(after.rest).toBe(rest);
    expect(answer.verdict.state.text).toBe('a and b are lost.');
  });
});

it('flattens joined sentences, so that their parts can be translated', () => {
  const joined = joinSentences([
    joinSentences([waits, lost]),
    say('said', { message: 'x' }),
  ])!;
  expect(joined.parts?.map(({ key }) => key)).toEqual([
    'waits',
    'lost',
    'said',
  ]);
});

it('says what it can where a server left a parameter out', () => {
  const sentence = say('said', { message: null as never });
  expect(sentence.params).toEqual({ message: null });
  expect(sentence.nested).toBeUndefined();
});
