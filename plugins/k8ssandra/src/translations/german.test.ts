import { sentenceCatalogues } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { messages } from '../messages';
import german from './de';
import { germanSentences } from './de/sentences';
import { flatten } from './flatten';

const english = flatten(messages);
const translated: Record<string, string> = german;

/** Names that a text of the pages is filled with; a plural need not say its number. */
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map(([, name]) => name).sort();

describe('texts of the pages in German', () => {
  it('have the same keys as the English ones', () => {
    expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
  });

  it('have the same placeholders', () => {
    const differing = Object.keys(english).filter(
      key =>
        placeholders(english[key]).join() !==
        placeholders(translated[key] ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it('are translated: a sentence is not the English one', () => {
    const same = Object.keys(english).filter(
      key =>
        english[key] === translated[key] &&
        /[a-z]{3,} [a-z]{2,} [a-z]{2,}/.test(english[key]),
    );
    expect(same).toEqual([]);
  });

  it('each stand in one topic: no key of a topic hides that of another', () => {
    expect(Object.keys(english).length).toBeGreaterThan(500);
    expect(Object.values(translated).every(text => text.trim() !== '')).toBe(
      true,
    );
  });
});

describe.each(Object.entries(sentenceCatalogues))(
  'sentences of %s in German',
  (_, catalogue) => {
    const { templates } = germanSentences;
    const names = (template: string) =>
      new Set(
        [...template.matchAll(/\{(\w+)(:=[^}]*)?[^}]*\}/g)].map(
          ([, name]) => name,
        ),
      );

    it.each(Object.entries(catalogue))('%s', (key, template) => {
      const text = templates[key];
      const known = names(template);
      const used = names(text);
      expect([...used].filter(name => !known.has(name))).toEqual([]);
      expect([...known].filter(name => !used.has(name))).toEqual([]);
      // a template of one placeholder and one of a single word may be the same in both languages
      const words = template.replace(/\{[^}]*\}/g, '').match(/[a-z]{3,}/gi);
      expect(text === template && (words?.length ?? 0) > 1).toBe(false);
    });
  },
);
