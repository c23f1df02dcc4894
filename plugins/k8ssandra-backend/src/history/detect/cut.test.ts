import {
  defineSentences,
  joinSentences,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { keptSentence, MAX_TEXT } from './cut';

const say = defineSentences({
  waits: 'It waits for {what}: {names}.',
  name: 'the secret {name}',
});
const long = 'x'.repeat(MAX_TEXT + 1);
const what = say('name', { name: 'a' });

describe('a sentence that is kept', () => {
  it.each<[string, Sentence]>([
    ['one that holds others', say('waits', { what, names: ['b', what] })],
    ['a joined one', joinSentences([what, say('name', { name: 'b' })])!],
    ['a half of one', { ...what, only: 'first' }],
  ])('is whole: %s', (_, sentence) => {
    expect(keptSentence(sentence)).toEqual(sentence);
  });

  it('has no long texts, however deep', () => {
    const nested = { what: { key: 'name', params: { name: long } } };
    const kept = keptSentence({ ...what, text: long, nested });
    expect(kept.text).toHaveLength(MAX_TEXT);
    expect(JSON.stringify(kept)).not.toContain(long);
  });

  it('has an end', () => {
    let deep: Sentence = what;
    for (let depth = 0; depth < 50; depth++) {
      deep = say('waits', { what: deep, names: 'c' });
    }
    const depthOf = (text: string) => text.split('"nested"').length - 1;
    expect(depthOf(JSON.stringify(deep))).toBe(50);
    expect(depthOf(JSON.stringify(keptSentence(deep)))).toBe(3);
  });
});
