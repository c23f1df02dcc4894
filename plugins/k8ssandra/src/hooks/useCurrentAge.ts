import { useSyncExternalStore } from 'react';
import { ageAt, type CurrentAge, type SentAge } from '../lib/ages';
import { everySecond, monotonicNow } from '../lib/monotonic';
import { useAnswerTimes } from './AnswerTimesContext';

/** The age of a value now. The component is rendered again only when what it shows changes. */
export function useCurrentAge(sent: SentAge): CurrentAge {
  const times = useAnswerTimes();
  const snapshot = useSyncExternalStore(everySecond, () => {
    const { shown, stale } = ageAt(sent, times, monotonicNow());
    return `${shown ?? ''}|${stale}`;
  });
  const [shown, stale] = snapshot.split('|');
  return {
    shown: shown === '' ? null : Number(shown),
    stale: stale === 'true',
  };
}
