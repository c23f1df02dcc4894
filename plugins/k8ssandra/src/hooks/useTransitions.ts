import { useEffect, useRef, useState } from 'react';
import { monotonicNow } from '../lib/monotonic';

/** At most one message in this time (ux 8). */
const PAUSE_MS = 10_000;

/**
 * What a live region says: what changed between two states of a page, never what was there when it opened. States are told as lines
 * of text; a message has those that are new.
 * @param current - `undefined` while nothing is known
 * @param most - more new lines than this are not read out one by one: `summary` is said instead
 */
export function useTransitions(
  current: string[] | undefined,
  { most, summary }: { most: number; summary: string },
): string {
  const now = current?.join('\n');
  const spoken = useRef<string>();
  const spokenAt = useRef(-Infinity);
  const said = useRef(summary);
  said.current = summary;
  const [message, setMessage] = useState('');
  useEffect(() => {
    spoken.current ??= now;
    if (now === undefined || now === spoken.current) return undefined;
    const wait = spokenAt.current + PAUSE_MS - monotonicNow();
    const timer = setTimeout(() => {
      const lines = newLines(spoken.current ?? '', now);
      spoken.current = now;
      if (lines.length === 0) return;
      spokenAt.current = monotonicNow();
      setMessage(lines.length > most ? said.current : lines.join('. '));
    }, Math.max(0, wait));
    return () => clearTimeout(timer);
  }, [now, most]);
  return message;
}

function newLines(before: string, after: string): string[] {
  const old = new Set(before.split('\n'));
  return after.split('\n').filter(line => !old.has(line));
}
