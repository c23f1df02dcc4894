import { useCallback } from 'react';
import { useQueryParamState } from '@backstage/core-components';
import { GROUPS, type FleetFilter, type Group } from '../lib/fleet';

/** Short, so that a link copied right after a click has the filter. */
const DEBOUNCE_MS = 50;

/** The filters of the fleet page, kept in its URL so that a view can be shared. */
export function useFleetFilter(): {
  filter: FleetFilter;
  setText(text: string): void;
  setGroup(group: Group): void;
  setContext(context: string): void;
  clear(): void;
} {
  const [text, setText] = useQueryParamState<string | undefined>(
    'q',
    DEBOUNCE_MS,
  );
  const [group, setGroup] = useQueryParamState<string | undefined>(
    'show',
    DEBOUNCE_MS,
  );
  const [context, setContext] = useQueryParamState<string | undefined>(
    'on',
    DEBOUNCE_MS,
  );
  const clear = useCallback(() => {
    setText(undefined);
    setGroup(undefined);
    setContext(undefined);
  }, [setText, setGroup, setContext]);
  return {
    filter: {
      text: text ?? '',
      group: GROUPS.find(each => each === group) ?? 'all',
      context: context ?? '',
    },
    setText: next => setText(next || undefined),
    setGroup: next => setGroup(next === 'all' ? undefined : next),
    setContext: next => setContext(next || undefined),
    clear,
  };
}
