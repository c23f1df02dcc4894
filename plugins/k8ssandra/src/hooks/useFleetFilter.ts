import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { FleetFilter } from '../lib/fleet';
import { readFilter, writeFilter } from '../lib/fleetQuery';

/** Typing is written into the URL when it pauses; the table follows at once. */
const PAUSE_MS = 200;

/** The filters of the fleet page, and how they are changed. */
export interface FleetFilters {
  /** As the URL has them, with the text that is being typed. An empty owner is the usual one. */
  filter: FleetFilter;
  change(change: Partial<FleetFilter>): void;
  clear(): void;
}

const CLEARED: Partial<FleetFilter> = {
  text: '',
  group: 'all',
  context: '',
  region: '',
  version: '',
};

/** The filters of the fleet page, kept in its URL so that a view can be shared. */
export function useFleetFilter(): FleetFilters {
  const [params, setParams] = useSearchParams();
  const inUrl = useMemo(() => readFilter(params), [params]);
  const [text, setText] = useState(inUrl.text);
  const written = useRef(inUrl.text);
  const write = useRef((_: Partial<FleetFilter>) => {});
  write.current = change => {
    written.current = change.text ?? written.current;
    setParams(current => writeFilter(current, change), { replace: true });
  };

  useEffect(() => {
    if (inUrl.text !== written.current) {
      written.current = inUrl.text;
      setText(inUrl.text);
    }
  }, [inUrl.text]);

  useEffect(() => {
    if (text === written.current) {
      return undefined;
    }
    const timer = setTimeout(() => write.current({ text }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);

  const change = useCallback((next: Partial<FleetFilter>) => {
    const { text: typed, ...rest } = next;
    if (typed !== undefined) setText(typed);
    if (Object.keys(rest).length > 0) write.current(next);
  }, []);
  const clear = useCallback(
    () => change({ ...CLEARED, owner: 'any' }),
    [change],
  );
  const filter = useMemo(() => ({ ...inUrl, text }), [inUrl, text]);
  return { filter, change, clear };
}
