import { useEffect, useState } from 'react';
import type { SignalApi } from '@backstage/plugin-signals-react';
import {
  SIGNAL_BEAT_MS,
  SIGNAL_CHANNEL,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Longer silence means that hints do not reach this browser: no websocket gets through, or the backend has no signals. */
const SILENCE_MS = 3 * SIGNAL_BEAT_MS;

/** Whether hints reach this browser, as far as one can know: something was heard of late. */
export function usePushed(signals: SignalApi | undefined): boolean {
  const [heard, setHeard] = useState(true);
  useEffect(() => {
    if (!signals) {
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout>;
    const listen = () => {
      clearTimeout(timer);
      setHeard(true);
      timer = setTimeout(() => setHeard(false), SILENCE_MS);
    };
    listen();
    const subscription = signals.subscribe(SIGNAL_CHANNEL, listen);
    return () => {
      clearTimeout(timer);
      subscription.unsubscribe();
    };
  }, [signals]);
  return signals !== undefined && heard;
}
