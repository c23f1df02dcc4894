import {
  SNIPPET_LANGUAGES,
  type SnippetLanguage,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Names of languages are the same in every language. */
const WORDS: Record<SnippetLanguage, string> = {
  java: 'Java',
  python: 'Python',
  go: 'Go',
  nodejs: 'Node.js',
  csharp: 'C#',
  cqlsh: 'cqlsh',
};

/** The languages that there are snippets for, as choices. */
export const LANGUAGES = SNIPPET_LANGUAGES.map(key => ({
  key,
  word: WORDS[key],
}));
