import { useCallback, useEffect, useState } from 'react';
import { entryElementId } from './EntryList';

/** Which entries are open, and which one a click in the lanes led to. */
export interface Chosen {
  open: ReadonlySet<string>;
  chosen: string | undefined;
  toggle(entry: string): void;
  /** Opens an entry and goes to it, when it is in the list. */
  choose(entry: string): void;
}

/**
 * Keeps which entries are open, and goes to the one that is chosen in the lanes. One that is not loaded yet is loaded.
 * @param older - loads more; absent when there is no more
 */
export function useChosen(options: {
  prefix: string;
  /** Changes whenever the list does. */
  version: unknown;
  older: (() => void) | undefined;
}): Chosen {
  const { prefix, version, older } = options;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState<string>();
  const [chosen, setChosen] = useState<string>();
  useEffect(() => {
    if (wanted === undefined) return;
    const element = document.getElementById(entryElementId(prefix, wanted));
    if (element) {
      element.scrollIntoView?.({ block: 'center' });
      element.focus({ preventScroll: true });
      setWanted(undefined);
    } else if (older) {
      older();
    } else {
      setWanted(undefined);
    }
    // `older` is another function at each look, and asking once for each list is enough
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted, prefix, version]);
  const toggle = useCallback(
    (entry: string) =>
      setOpen(before => {
        const after = new Set(before);
        if (!after.delete(entry)) after.add(entry);
        return after;
      }),
    [],
  );
  const choose = useCallback((entry: string) => {
    setOpen(before => new Set(before).add(entry));
    setChosen(entry);
    setWanted(entry);
  }, []);
  return { open, chosen, toggle, choose };
}
