import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MessageAt, MessageKey } from '../messages/keys';
import { k8ssandraTranslationRef } from '../translation';

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

type WithoutPlural<K extends MessageKey> = {
  [P in K]: P extends `${infer Base}_${Plural}` ? Base : P;
}[K];

/** The key of a text; of one that differs by number, without its ending. */
export type TextKey = WithoutPlural<MessageKey>;

type Names<Message> =
  Message extends `${string}{{${infer Inside}}}${infer Rest}`
    ? (Inside extends `${infer Name},${string}` ? Name : Inside) | Names<Rest>
    : never;

type Values<K extends string> = K extends MessageKey
  ? Names<MessageAt<K>>
  : Names<MessageAt<`${K}_other`>> | 'count';

/** Says a text with its values. */
export type Text = <K extends TextKey>(
  key: K,
  ...values: [Values<K>] extends [never]
    ? []
    : [values: Record<Values<K>, string | number>]
) => string;

/**
 * The texts of this plugin in the language of the portal. Sentences of the API are rendered by their `text` instead.
 * Its type is a lighter one than that of Backstage, which looks at all texts wherever one is said.
 */
export function useText(): Text {
  return useTranslationRef(k8ssandraTranslationRef).t as unknown as Text;
}
