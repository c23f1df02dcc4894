import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import {
  draftOf,
  isFinished,
  isWorthKeeping,
  readDraft,
  type OrderDraft,
} from '../../../lib/order/draft';
import { ORDER_FIELDS, type OrderForm } from '../../../lib/order/form';
import { useOrder } from '../OrderContext';

const KEY = 'order-draft';
/** Short enough that a reload loses nothing that matters, long enough not to write at each letter. */
const PAUSE_MS = 300;

/** What became of the draft, for the line that says it. */
export interface DraftState {
  saved: boolean;
  /** When the draft that the form began with was saved, RFC 3339. */
  restored: string | undefined;
  error: Error | undefined;
  /** Empties the form; `undo` brings back what was in it. */
  discard(): void;
  undo: (() => void) | undefined;
}

/**
 * Keeps what is typed in the browser until it is ordered: a reload or a failed submit loses nothing.
 * @param initial - what the form held when it was opened: a draft is brought back into an empty one only
 */
export function useDraft(initial: object | undefined): DraftState {
  const storageApi = useApi(storageApiRef);
  const storage = useMemo(
    () => storageApi.forBucket('k8ssandra'),
    [storageApi],
  );
  const { form, patch, check, clusters, clustersKnown } = useOrder();
  const [kept, setKept] = useState<OrderDraft | undefined>(() =>
    readDraft(storage.snapshot(KEY).value),
  );
  const [restored, setRestored] = useState<string>();
  const [saved, setSaved] = useState(false);
  const [error, setError] = useState<Error>();
  const [discarded, setDiscarded] = useState<OrderForm>();
  const waiting = useRef(Object.keys(initial ?? {}).length === 0);

  useEffect(() => {
    // a storage on a server answers later
    const subscription = storage.observe$(KEY).subscribe(({ value }) => {
      if (waiting.current) setKept(readDraft(value));
    });
    return () => subscription.unsubscribe();
  }, [storage]);

  useEffect(() => {
    if (!waiting.current || !kept || (kept.accepted && !clustersKnown)) return;
    waiting.current = false;
    if (isFinished(kept, clusters)) {
      storage.remove(KEY);
    } else if (!isWorthKeeping(form)) {
      patch?.(kept.form);
      setRestored(kept.savedAt);
    }
  }, [kept, clusters, clustersKnown, form, patch, storage]);

  const accepted = check.state === 'accepted';
  const pending = useRef<() => void>();
  useEffect(() => () => pending.current?.(), []);
  useEffect(() => {
    if (!isWorthKeeping(form)) return undefined;
    const save = async () => {
      waiting.current = false;
      pending.current = undefined;
      try {
        await storage.set(KEY, draftOf(form, accepted, new Date()) as any);
        setSaved(true);
        setError(undefined);
      } catch (failure) {
        setError(failure as Error);
      }
    };
    pending.current = save;
    const timer = setTimeout(save, PAUSE_MS);
    window.addEventListener('pagehide', save);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', save);
    };
  }, [form, accepted, storage]);

  const discard = useCallback(() => {
    waiting.current = false;
    pending.current = undefined;
    setDiscarded(form);
    setRestored(undefined);
    setSaved(false);
    storage.remove(KEY);
    patch?.(Object.fromEntries(ORDER_FIELDS.map(field => [field, undefined])));
  }, [form, patch, storage]);
  const undo = discarded
    ? () => {
        patch?.(discarded);
        setDiscarded(undefined);
      }
    : undefined;
  return { saved, restored, error, discard, undo };
}
