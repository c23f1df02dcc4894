import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import {
  parseContextId,
  type ContextId,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from '../../api';
import { withParams } from '../../lib/searchParams';
import type { HistorySource } from './useHistory';

const PARAMETER = 'context';

/** What the activity is read from. */
export interface ActivitySource {
  source: HistorySource;
  /** The one Kubernetes cluster that is looked at; absent for the whole fleet. */
  only?: ContextId;
  /** Looks at the whole fleet again. */
  showAll(): void;
}

/** The history of the fleet, or of the Kubernetes cluster that the address names as `?context=<control plane>/<context>`. */
export function useActivitySource(): ActivitySource {
  const api = useApi(k8ssandraApiRef);
  const [parameters, setParameters] = useSearchParams();
  const named = parameters.get(PARAMETER) ?? '';
  const source = useCallback<HistorySource>(
    (query, options) => {
      const only = parseContextId(named);
      return only
        ? api.getContextHistory(only, query, options)
        : api.getHistory(query, options);
    },
    [api, named],
  );
  const showAll = useCallback(
    () => setParameters(before => withParams(before, { [PARAMETER]: '' })),
    [setParameters],
  );
  return { source, only: parseContextId(named), showAll };
}
