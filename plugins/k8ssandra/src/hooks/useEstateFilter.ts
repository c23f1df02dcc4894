import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  ESTATE_GROUPS,
  type EstateFilter,
  type EstateGroup,
} from '../lib/estate/estate';
import { withParams } from '../lib/searchParams';

/** Names in the URL. */
interface Written {
  q?: string;
  show?: string;
  context?: string;
}

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
  const [params, setParams] = useSearchParams();
  const write = useCallback(
    (change: Written) =>
      setParams(before => withParams(before, { ...change }), {
        replace: true,
      }),
    [setParams],
  );
  const filter = useMemo(
    () => ({
      text: params.get('q') ?? '',
      group: ESTATE_GROUPS.find(each => each === params.get('show')) ?? 'all',
    }),
    [params],
  );
  return {
    filter,
    open: params.get('context') ?? '',
    setText: q => write({ q }),
    setGroup: group => write({ show: group === 'all' ? '' : group }),
    setOpen: context => write({ context }),
    clear: () => write({ q: '', show: '' }),
  };
}
