import type { AppLanguageApi } from '@backstage/frontend-plugin-api';
import {
  translateAnswer,
  type SentenceTranslation,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Languages beside English that the sentences of the API are known in; each is loaded where somebody chose it. */
const translations: Record<string, () => Promise<SentenceTranslation>> = {
  de: () => import('../translations/de/sentences').then(m => m.germanSentences),
};

type Calls = { [name: string]: (...args: any[]) => unknown };

/**
 * The same client with the sentences of its answers in the language of the portal. An answer that the server did not
 * change stays the very same object, as the pages expect it; one that is on screen changes its language when it is asked
 * for anew.
 */
export function inLanguage<T extends object>(
  client: T,
  languages: Pick<AppLanguageApi, 'getLanguage'>,
): T {
  const known = new WeakMap<object, Map<SentenceTranslation, unknown>>();

  function translateOnce(answer: object, translation: SentenceTranslation) {
    const versions = known.get(answer) ?? new Map();
    known.set(answer, versions);
    if (!versions.has(translation)) {
      versions.set(translation, translateAnswer(answer, translation));
    }
    return versions.get(translation);
  }

  async function translated(answer: Promise<unknown>): Promise<unknown> {
    const load = translations[languages.getLanguage().language];
    // without the translation an answer is still worth having
    const [value, translation] = await Promise.all([
      answer,
      load?.().catch(() => undefined),
    ]);
    return translation && typeof value === 'object' && value !== null
      ? translateOnce(value, translation)
      : value;
  }

  return new Proxy(client, {
    get(target, name) {
      const call = (target as Calls)[name as string];
      if (typeof call !== 'function') return call;
      return (...args: unknown[]) => {
        const answer = call.apply(target, args);
        return answer instanceof Promise ? translated(answer) : answer;
      };
    },
  });
}
