export { AnswerTimesProvider, useAnswerTimes } from './AnswerTimesContext';
export { useCurrentAge } from './useCurrentAge';
export { useDelayed } from './useDelayed';
export { useLive, type Live } from './useLive';
export { useText } from './useText';
