import { resolve } from 'path';
import { germanSentences } from '../../../../plugins/k8ssandra/src/translations/de/sentences';
import { filesWithSentences } from './catalogues';

const mockCatalogues: Array<Record<string, string>> = [];

// every catalogue of the API says what it holds while its file is loaded: no product pays for a list of them
jest.mock('@k8ssandra-backstage/plugin-k8ssandra-common', () => {
  const actual = jest.requireActual(
    '@k8ssandra-backstage/plugin-k8ssandra-common',
  );
  mockCatalogues.push(...Object.values<any>(actual.sentenceCatalogues));
  return {
    ...actual,
    defineSentences: (catalogue: Record<string, string>) => {
      mockCatalogues.push(catalogue);
      return actual.defineSentences(catalogue);
    },
  };
});

/** Placeholders of a template by name: quotations, durations and other formats are the language's own. */
const names = (template: string) => [
  ...new Set([...template.matchAll(/\{(\w+)/g)].map(([, name]) => name)),
];

const FORMATS = new Set(
  'duration estimate ordinal states state clause quote'.split(' '),
);

/** Formats that no language knows; words of a choice stand on both sides of a bar. */
const unknownFormats = (template: string) =>
  [...template.matchAll(/\{\w+:([^}]*)\}/g)]
    .map(([, format]) => format)
    .filter(format => !FORMATS.has(format) && !/^=?[^|]+\|[^|]+$/.test(format));

/** Whether a sentence goes on after its first full stop: pages part it there. */
const isParted = (template: string) => template.includes('. ');

describe('sentences of the API in German', () => {
  const files = filesWithSentences(resolve(__dirname, '../../../..'));
  const english: Record<string, string> = {};
  const twice: string[] = [];
  const { templates } = germanSentences;

  beforeAll(() => {
    files.forEach(file => require(file));
    for (const [key, text] of mockCatalogues.flatMap(Object.entries)) {
      if (english[key] !== undefined && english[key] !== text) twice.push(key);
      english[key] = text;
    }
  });

  /** Keys whose German is not as it must be. */
  const wrong = (is: (text: string, german: string) => boolean) =>
    Object.keys(english)
      .filter(key => Object.hasOwn(templates, key))
      .filter(key => !is(english[key], templates[key]));

  it('are found in the sources', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(Object.keys(english).length).toBeGreaterThan(900);
  });

  it('have keys of their own', () => {
    expect(twice).toEqual([]);
  });

  it('are all there', () => {
    expect(
      Object.keys(english).filter(key => !Object.hasOwn(templates, key)),
    ).toEqual([]);
  });

  it('are not there for what nobody says any more', () => {
    expect(
      Object.keys(templates).filter(key => !Object.hasOwn(english, key)),
    ).toEqual([]);
  });

  it('have the same placeholders', () => {
    expect(
      wrong((a, b) => names(a).sort().join() === names(b).sort().join()),
    ).toEqual([]);
  });

  it('have formats that are known', () => {
    expect(wrong((_, text) => unknownFormats(text).length === 0)).toEqual([]);
  });

  it('are not the English ones', () => {
    const words = (text: string) =>
      text.replace(/\{[^}]*\}/g, '').match(/[a-z]{3,}/gi) ?? [];
    expect(wrong((a, b) => a !== b || words(a).length <= 1)).toEqual([]);
  });

  it('of reasons are parted where the English ones are', () => {
    const parted = wrong((a, b) => isParted(a) === isParted(b));
    expect(parted.filter(key => key.startsWith('reason.'))).toEqual([]);
  });
});
