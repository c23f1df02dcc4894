import {
  createTranslationRef,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import { messages } from './messages';
import type { MessageAt, MessageKey } from './messages/keys';

/**
 * All texts of the pages, for translation and for a portal's own words, with a German translation that is loaded where
 * somebody chose it. Sentences about clusters come from the API and are translated by their keys.
 * @public
 */
export const k8ssandraTranslationRef = createTranslationRef({
  id: 'k8ssandra',
  // the type of a thousand nested texts takes a minute and a half to compile; that of their keys a second
  messages: messages as unknown as Record<string, never>,
  translations: { de: () => import('./translations/de') },
}) as unknown as TranslationRef<
  'k8ssandra',
  { [K in MessageKey]: MessageAt<K> & string }
>;
