import { useEffect, type RefObject } from 'react';
import { useStoredChoice } from '../../hooks/useStoredChoice';

/** Whether single letters are keys of the page, and the switch for it. */
export interface FleetKeys {
  enabled: boolean;
  toggle(): void;
}

/** Where a letter is text or somebody else's key. */
const BUSY =
  'input, textarea, select, [contenteditable], [role="dialog"], [role="listbox"], [role="menu"]';

/** `/` goes to the search field, `f` to the filter chips beside it (ux 6 a). Nothing while somebody types or a dialog is open. */
export function useFleetKeys(search: RefObject<HTMLInputElement>): FleetKeys {
  const [choice, choose] = useStoredChoice('fleet-keys', ['on', 'off']);
  const enabled = choice === 'on';
  useEffect(() => {
    if (!enabled) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, altKey, ctrlKey, metaKey, target } = event;
      if (altKey || ctrlKey || metaKey || isBusy(target)) return;
      const wanted = targetOf(key, search.current);
      if (wanted) {
        event.preventDefault();
        wanted.focus();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled, search]);
  return { enabled, toggle: () => choose(enabled ? 'off' : 'on') };
}

function isBusy(target: EventTarget | null): boolean {
  return (
    (target instanceof Element && target.closest(BUSY) !== null) ||
    document.querySelector('[role="dialog"]') !== null
  );
}

function targetOf(
  key: string,
  search: HTMLInputElement | null,
): HTMLElement | null | undefined {
  if (key === '/') return search;
  return key === 'f'
    ? search
        ?.closest('[role="search"]')
        ?.querySelector<HTMLElement>('[aria-pressed="true"]')
    : undefined;
}
