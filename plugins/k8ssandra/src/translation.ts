import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messages } from './messages';

/**
 * All texts of the pages, for translation and for a portal's own words, with a German translation that is loaded where
 * somebody chose it. Sentences about clusters come from the API and are translated by their keys.
 * @public
 */
export const k8ssandraTranslationRef = createTranslationRef({
  id: 'k8ssandra',
  messages,
  translations: { de: () => import('./translations/de') },
});
