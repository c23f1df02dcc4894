import { useEffect, useRef, useState } from 'react';
import { holdBack, type Held } from '../../../lib/timeline/held';

/** Entries that are held back, and how they are let in. */
export interface HeldEntries<T> extends Held<T> {
  letIn(): void;
}

/**
 * Entries in a list that nothing is put into while it is read, and how what waits is let in.
 * @param key - another one begins a new list
 */
export function useHeld<T extends { id: string }>(
  items: T[],
  key: string,
): HeldEntries<T> {
  const [, setTurn] = useState(0);
  const accepted = useRef({ key, ids: new Set<string>() });
  if (accepted.current.key !== key) {
    accepted.current = { key, ids: new Set() };
  }
  const held = holdBack(items, accepted.current.ids);
  useEffect(() => {
    const { ids } = accepted.current;
    held.shown.forEach(({ id }) => ids.add(id));
  });
  const letIn = () => {
    items.forEach(({ id }) => accepted.current.ids.add(id));
    setTurn(turn => turn + 1);
  };
  return { ...held, letIn };
}
