import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { k8ssandraTranslationRef } from '../translation';

/** The texts of this plugin in the language of the portal. Sentences of the API are rendered by their `text` instead. */
export function useText(): TranslationFunction<
  (typeof k8ssandraTranslationRef)['T']
> {
  return useTranslationRef(k8ssandraTranslationRef).t;
}
