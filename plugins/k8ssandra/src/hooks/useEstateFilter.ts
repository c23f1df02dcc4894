import { useCallback } from 'react';
import { useQueryParamState } from '@backstage/core-components';
import {
  ESTATE_GROUPS,
  type EstateFilter,
  type EstateGroup,
} from '../lib/estate/estate';

/** Short, so that a link copied right after a click has it. */
const DEBOUNCE_MS = 50;

/** Filters and the open row of the page of Kubernetes clusters, kept in its URL. */
export function useEstateFilter(): {
  filter: EstateFilter;
  /** `<controlPlane>/<context>` of the open row; empty for none. */
  open: string;
  setText(text: string): void;
  setGroup(group: EstateGroup): void;
  setOpen(context: string): void;
  clear(): void;
} {
  const [text, setText] = useTextParam('q');
  const [group, setGroup] = useTextParam('show');
  const [open, setOpen] = useTextParam('context');
  const clear = useCallback(() => {
    setText(undefined);
    setGroup(undefined);
  }, [setText, setGroup]);
  return {
    filter: {
      text: text ?? '',
      group: ESTATE_GROUPS.find(each => each === group) ?? 'all',
    },
    open: open ?? '',
    setText: next => setText(next || undefined),
    setGroup: next => setGroup(next === 'all' ? undefined : next),
    setOpen: next => setOpen(next || undefined),
    clear,
  };
}

/** What stands twice in a URL, or as a list, is not a text. */
function useTextParam(name: string) {
  const [value, setValue] = useQueryParamState<unknown>(name, DEBOUNCE_MS);
  const text = typeof value === 'string' ? value : undefined;
  return [text, setValue as (next: string | undefined) => void] as const;
}
