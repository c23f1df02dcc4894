import { wordMessages } from '../messages/words';
import { useText } from './useText';

type WordKey = keyof typeof wordMessages.word;

const keys = new Map<string, WordKey>(
  Object.entries(wordMessages.word).map(([key, word]) => [
    word,
    key as WordKey,
  ]),
);

/** The word of a state in the language of the portal; any other text stays as it is. */
export function useWord(): (english: string) => string {
  const t = useText();
  return english => {
    const key = keys.get(english);
    return key ? t(`word.${key}`) : english;
  };
}
