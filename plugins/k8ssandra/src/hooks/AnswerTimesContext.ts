import { createContext, useContext } from 'react';
import type { AnswerTimes } from '../lib/ages';

const AnswerTimesContext = createContext<AnswerTimes>({
  receivedAt: 0,
  confirmedAt: 0,
});

/** Tells every age below it when the answer came that it is from. */
export const AnswerTimesProvider = AnswerTimesContext.Provider;

/** When the answer came that the surrounding page or card shows. */
export function useAnswerTimes(): AnswerTimes {
  return useContext(AnswerTimesContext);
}
