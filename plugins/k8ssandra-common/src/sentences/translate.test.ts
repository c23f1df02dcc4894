import { defineSentences, joinSentences } from './define';
import { translateAnswer, translateSentence } from './translate';

const say = defineSentences({
  waits:
    '{region} waits: {up} of {size:node|nodes} ready, the {n:ordinal} last.',
  lost: '{regions} {regions:=is|are} lost.',
  said: 'Kubernetes says {message:quote}.',
});

const german = {
  templates: {
    waits:
      '{region} wartet: {up} von {size:Knoten|Knoten} bereit, der {n:ordinal} zuletzt.',
    lost: '{regions} {regions:=ist|sind} weg.',
    said: 'Kubernetes sagt {message:quote}.',
  },
  list: (items: readonly string[]) => items.join(' und '),
  ordinal: (n: number) => `${n}.`,
  quotes: ['„', '“'] as const,
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
